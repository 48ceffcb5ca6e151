import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../../src/main/cli/commands.ts'
import { cli, cliProcess } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/stores.ts'

const folder = temporaryFolder('cli')
const passphraseFile = join(folder, 'passphrase.txt')
writeFileSync(passphraseFile, '\uFEFF新城社区测试口令\r\n')
const initArgs = ['init', '--community', '610727001003', '--operator', '李文书', '--passphrase-file', passphraseFile]

describe('the command line', () => {
  it('explains itself and every command, and says nothing on stdout', async () => {
    const all = await cli(['--help'])
    expect(all).toMatchObject({ status: 0, out: [] })
    for (const command of commands) {
      expect(all.said).toContain(command.summary)
      const one = await cli([command.name, '--help'])
      expect(one.status).toBe(0)
      for (const option of Object.keys(command.options)) expect(one.said).toContain(`--${option}`)
    }
  })

  it.each([
    [[], '用法'],
    [['nonsense'], '没有“nonsense”这个命令'],
    [['--json', 'demo'], '没有“demo”这个命令'],
    [['demo', '--bogus'], '没有 --bogus 这个选项'],
    [['demo', '--seed'], '--seed 的值不对'],
    [['demo', '--json=yes'], '--json 的值不对'],
    [['demo', '--seed', '-1'], '--seed 的值不对'],
    [['demo', '--seed', '1.5'], '--seed 应为'],
    [['demo', 'more'], '多余的参数“more”'],
    [['init', '--operator', '李文书'], '缺少 --community'],
    [['init', '--community', '610727001003'], '缺少 --operator'],
    [['init', '--community', '610727001', '--operator', '李文书'], '不是社区的 12 位区划代码'],
    [['serve', '--port', '70000'], '--port 应为'],
  ])('answers %j with status 2 and the reason', async (args, reason) => {
    const answer = await cli(args)
    expect(answer.status).toBe(2)
    expect(answer.said).toContain(reason)
  })

  it('gives an error as one JSON object with code, message and place', async () => {
    const answer = await cli(['init', '--json', '--community', '610727001003'])
    expect(answer.status).toBe(2)
    expect(answer.out).toMatchObject([{ error: { code: 'USAGE', at: null } }])
    expect(JSON.stringify(answer.out)).toContain('--operator')
  })

  it('makes a store, then refuses to make another over it', async () => {
    const root = join(folder, '数据')
    const made = await cli([...initArgs, '--data', root, '--json'])
    expect(made).toMatchObject({
      status: 0,
      out: [{ community: '610727001003', name: '新城社区', operator: '李文书' }],
    })
    expect(made.out[0]).toHaveProperty('recoveryCode')
    const again = await cli([...initArgs, '--data', root, '--json'])
    expect(again).toMatchObject({ status: 1, out: [{ error: { code: 'STORE_EXISTS' } }] })
  })

  it('writes the recovery sheet instead of showing the code, and never over another file', async () => {
    const sheet = join(folder, 'sheet.pdf')
    const made = await cli([...initArgs, '--data', join(folder, 'sheet'), '--recovery-out', sheet, '--json'])
    expect(made.status).toBe(0)
    expect(made.out[0]).not.toHaveProperty('recoveryCode')
    const over = await cli([...initArgs, '--data', join(folder, 'over'), '--recovery-out', sheet, '--json'])
    expect(over).toMatchObject({ status: 1, out: [{ error: { code: 'FILE_WRITE' } }] })
    const notMade = await cli(['init', '--json', ...initArgs.slice(1), '--data', join(folder, 'over')])
    expect(notMade.status).toBe(0)
  })

  it('asks twice for a new passphrase at a terminal and refuses two different ones', async () => {
    const args = [...initArgs.slice(0, 5), '--data', join(folder, 'typed')]
    const differ = await cli(args, { typed: ['一句话的口令', '另一句话口令'] })
    expect(differ).toMatchObject({ status: 2 })
    expect(differ.said).toContain('两次输入的口令不同')
    const weak = await cli([...args, '--json'], { typed: ['短'] })
    expect(weak).toMatchObject({ status: 1, out: [{ error: { code: 'PASSPHRASE_TOO_WEAK' } }] })
    const nobody = await cli(args)
    expect(nobody).toMatchObject({ status: 2 })
    expect((await cli(args, { typed: ['一句话的口令', '一句话的口令'] })).status).toBe(0)
  })

  it('says which file cannot be read', async () => {
    const args = [...initArgs.slice(0, 5), '--passphrase-file', join(folder, 'none.txt'), '--json']
    const answer = await cli([...args, '--data', join(folder, 'unread')])
    expect(answer).toMatchObject({
      status: 1,
      out: [{ error: { code: 'FILE_UNREADABLE', at: { field: 'passphrase-file' } } }],
    })
  })

  it('makes a demonstration as a process of its own', async () => {
    const answer = await cliProcess(['demo', '--data', join(folder, 'demo'), '--json'])
    expect(answer).toMatchObject({ status: 0, out: [{ operator: '演示', grids: 113, meetings: 2 }] })
    expect(answer.said).toContain('演示')
  })
})
