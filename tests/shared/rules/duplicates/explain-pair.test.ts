import { describe, expect, it } from 'vitest'
import { comparisonRecord, type PersonToCompare } from '../../../../src/shared/rules/duplicates/comparison-record.ts'
import { explainPair } from '../../../../src/shared/rules/duplicates/explain-pair.ts'
import { scorePair } from '../../../../src/shared/rules/duplicates/score-pair.ts'
import { identityCheckDigit } from '../../../../src/shared/rules/identity-number.ts'
import { termFrequencies, type TermFrequencies } from '../../../../src/shared/rules/duplicates/term-frequencies.ts'

const unknown: PersonToCompare = {
  id: 'a',
  name: '李友琴',
  namePinyin: 'li you qin',
  sex: null,
  birthDate: null,
  identityNumber: null,
  phones: [],
  address: null,
}
const explained = (
  one: Partial<PersonToCompare>,
  other: Partial<PersonToCompare>,
  counts?: TermFrequencies,
): readonly string[] => {
  const [a, b] = [comparisonRecord({ ...unknown, ...one }), comparisonRecord({ ...unknown, id: 'b', ...other })]
  return explainPair(a, b, scorePair(a, b, counts ?? termFrequencies([a, b]))).map((reason) => reason.text)
}

/** Numbers of a county that does not exist. */
function numbered(area: string, birth: string, serial: string): string {
  const first17 = `${area}${birth}${serial}`
  return first17 + identityCheckDigit(first17)
}
const valid = numbered('619901', '19791201', '181')
const fifteen = '619901791201181'
const wrong = valid.slice(0, 17) + (valid.endsWith('1') ? '2' : '1')
const exchanged = `${valid.slice(0, 8)}${valid.charAt(9)}${valid.charAt(8)}${valid.slice(10)}`

/** With any number of stars as one, and without the check digit. */
const plain = (each: string): string => each.replace(/\*+/g, '*').replace(/(18[13])[\dX](?= |$)/g, '$1?')

describe('the explanation of a pair', () => {
  it.each([
    [{}, { name: '李友勤' }, '姓名同音：李友琴 / 李友勤'],
    [{}, { name: '黎友勤' }, '姓名同音：李友琴 / 黎友勤'],
    [{ name: '张伟', namePinyin: 'zhang wei' }, { name: '张纬', namePinyin: 'zhang wei' }, '姓名同音：张伟 / 张纬'],
    [{ name: '王末', namePinyin: 'wang mo' }, { name: '王未', namePinyin: 'wang wei' }, '姓名字形相近：王末 / 王未'],
    [{ name: '陈宁', namePinyin: 'chen ning' }, { name: '陈林', namePinyin: 'chen lin' }, '姓名读音相近：陈宁 / 陈林'],
    [
      { name: '劉國華', namePinyin: null },
      { name: '刘国华', namePinyin: null },
      '姓名是同一字的不同写法：劉國華 / 刘国华',
    ],
    [{ name: '李?琴', namePinyin: null }, {}, '姓名有丢失的字，其余相同：李?琴 / 李友琴'],
    [{ name: '李琴友', namePinyin: 'li qin you' }, {}, '姓名两字互换：李琴友 / 李友琴'],
    [{ name: '李友', namePinyin: 'li you' }, {}, '姓名少字，其余相同：李友 / 李友琴'],
    [{ formerName: '李秀' }, { name: '李秀', namePinyin: 'li xiu' }, '姓名与曾用名相同：李友琴 / 李秀'],
    [{ name: '王友琴', namePinyin: 'wang you qin' }, {}, '名相同，姓不同：王友琴 / 李友琴'],
    [
      { name: '欧阳晓', namePinyin: 'ou yang xiao' },
      { name: '欧阳小', namePinyin: 'ou yang xiao' },
      '姓名同音：欧阳晓 / 欧阳小',
    ],
  ])('names what became of the name: %o, %o', (one, other, text) => {
    expect(explained(one, other)).toContain(text)
  })

  it.each([
    [valid, valid, '身份证号相同：619901*181?'],
    [fifteen, valid, '15 位旧号换算后身份证号相同：619901*181?'],
    [wrong, wrong, '身份证号相同，但校验不符：619901*181?'],
    [wrong, valid, '身份证号只差第 18 位，其中一个校验不符，可能录错：619901*181? / 619901*181?'],
    [exchanged, valid, '身份证号第 9、10 位互换，其中一个校验不符，可能录错：619901*181? / 619901*181?'],
    [valid.slice(0, 17), valid, '身份证号少第 18 位，其中一个校验不符，可能录错：*1181 / 619901*181?'],
    [wrong, '619902190001010001', '身份证号不同，两个都校验不符：619901*181? / 619902*0001'],
    [numbered('619901', '19791201', '183'), valid, '身份证号不同，两个都校验相符：619901*183? / 619901*181?'],
    [`${fifteen.slice(0, 14)}3`, valid, '身份证号相近，15 位旧号无法校验：619901*183? / 619901*181?'],
  ])('says how %s and %s stand to each other, masked', (one, other, text) => {
    expect(explained({ identityNumber: one }, { identityNumber: other }).map(plain)).toContain(text)
  })

  it('counts namesakes, so that 张伟 says less than a rare name', () => {
    const zhang = { name: '张伟', namePinyin: 'zhang wei', birthDate: '1980-05-06' }
    const many = {
      names: new Map([['张伟', 58]]),
      readings: new Map<string, number>(),
      phones: new Map<string, number>(),
      homes: new Map<string, number>(),
    }
    expect(explained(zhang, zhang, many)).toContain('姓名相同：张伟（库中同名共 58 条）')
    const [a, b] = [comparisonRecord({ ...unknown, ...zhang }), comparisonRecord({ ...unknown, ...zhang, id: 'b' })]
    expect(scorePair(a, b, many).score).toBeLessThan(scorePair(a, b, termFrequencies([a, b])).score - 2)
  })

  it('tells twins, other birth dates, telephones and dwellings', () => {
    const here = { place: '嘉陵花园', building: '3', unit: '2', room: '501' }
    const one = { birthDate: '2011-05-20', phones: ['13912345069'], address: here, sex: '1' }
    expect(explained(one, { ...one, name: '李军', namePinyin: 'li jun' })).toEqual(
      expect.arrayContaining([
        '同住、同日出生而姓名不同，可能是双胞胎',
        '出生日期相同：2011-05-20',
        '电话相同：139****5069',
        '住址相同',
        '性别相同：男',
      ]),
    )
    expect(
      explained(one, { birthDate: '2011-05-21', phones: ['13912345068'], address: { ...here, room: null }, sex: '2' }),
    ).toEqual(
      expect.arrayContaining([
        '出生日期只差一个数字：2011-05-20 / 2011-05-21',
        '电话只差一个数字：139****5069 / 139****5068',
        '住址同一栋楼，房号不全',
        '性别不同：男 / 女',
      ]),
    )
  })
})
