import type { ComparisonRecord } from './comparison-record.ts'

/**
 * The ways in which two people can come to be compared at all (reliability §7, widened by the slips of one field): whoever
 * shares a key of one kind is compared. Each returns the keys of a person, none where the field is not known.
 */
export const BLOCKS: readonly {
  readonly name: string
  readonly keys: (record: ComparisonRecord) => readonly string[]
}[] = [
  { name: 'identity', keys: ({ identity }) => (identity === null ? [] : [identity.number]) },
  { name: 'phone', keys: ({ phones }) => phones },
  { name: 'dwelling and surname', keys: (record) => joined(record.dwelling, surnameSound(record)) },
  {
    name: 'birth and surname',
    keys: (record) => record.births.flatMap((birth) => joined(birth, surnameSound(record))),
  },
  {
    name: 'birth and given name',
    keys: (record) => record.births.flatMap((birth) => joined(birth, givenSound(record))),
  },
  {
    name: 'name and end of telephone',
    keys: (record) => record.phones.flatMap((phone) => joined(record.reading, phone.slice(-4))),
  },
  {
    name: 'start of number and surname',
    keys: (record) => joined(record.identity?.number.slice(0, 14) ?? '', surnameSound(record)),
  },
  {
    name: 'ends of number and surname',
    keys: (record) =>
      joined(
        record.identity === null ? '' : `${record.identity.number.slice(0, 6)}-${record.identity.number.slice(-4)}`,
        surnameSound(record),
      ),
  },
  {
    name: 'end of number and surname',
    keys: (record) => joined(record.identity?.number.slice(-12) ?? '', surnameSound(record)),
  },
  {
    name: 'name now or formerly and a part of anything',
    keys: (record) => {
      const parts = [
        record.dwelling,
        ...record.births.flatMap((birth) => [`y${birth.slice(0, 4)}`, `d${birth.slice(5)}`]),
        ...record.phones.map((phone) => `p${phone.slice(-4)}`),
        ...(record.identity === null
          ? []
          : [record.identity.number.slice(0, 14), `n${record.identity.number.slice(-4)}`]),
      ]
      return [record.name, record.formerName].flatMap((name) => parts.flatMap((part) => joined(name, part)))
    },
  },
]

function joined(one: string, other: string): readonly string[] {
  return one === '' || other === '' ? [] : [`${one}|${other}`]
}

/** The sound of the surname, or its characters where no reading is known. */
function surnameSound(record: ComparisonRecord): string {
  const parts = record.syllables.length > 0 ? record.syllables : record.characters
  return parts.slice(0, record.surnameLength).join(' ')
}

function givenSound(record: ComparisonRecord): string {
  const parts = record.syllables.length > 0 ? record.syllables : record.characters
  return parts.slice(record.surnameLength).join(' ')
}
