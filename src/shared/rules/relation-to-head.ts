import { isHeadRelation } from '../codes/kinship.ts'

/** Groups of GB/T 4761 by their first digit. */
const isSpouse = (code: string): boolean => code.startsWith('1')
const isChild = (code: string): boolean => /^(?:2[0-7]|3[0-7])$/.test(code)
const isSonOrDaughterInLaw = (code: string): boolean => code === '28' || code === '38'
const isParent = (code: string): boolean => /^(?:50|51|52|57|58)$/.test(code)
const isSibling = (code: string): boolean => /^7[01357]$/.test(code)

/**
 * The relation of a member to a new head, told from both persons' relations to the old one; null where it cannot be told.
 * `relation` and `newHead` are codes of GB/T 4761 to the old head.
 */
export function relationToNewHead(
  member: { readonly relation: string | null; readonly sex: string | null },
  newHead: string | null,
): string | null {
  const { relation, sex } = member
  const bySex = (male: string, female: string, either: string): string =>
    sex === '1' ? male : sex === '2' ? female : either
  if (relation === null || newHead === null) return null
  if (isHeadRelation(newHead)) return relation
  if (relation === '99') return relation
  if (isSpouse(newHead)) {
    if (isHeadRelation(relation)) return bySex('11', '12', '10')
    if (isChild(relation) || isSonOrDaughterInLaw(relation) || relation.startsWith('4')) return relation
    if (isParent(relation)) return sex === '1' ? '53' : sex === '2' ? '54' : '59'
    return null
  }
  if (isChild(newHead)) {
    if (isHeadRelation(relation) || isSpouse(relation)) return bySex('51', '52', '50')
    if (isChild(relation)) return '70'
    if (isParent(relation)) return bySex('61', '62', '60')
    return null
  }
  if (isParent(newHead)) {
    if (isHeadRelation(relation)) return bySex('20', '30', '20')
    if (isSpouse(relation)) return bySex('28', '38', '38')
    if (isChild(relation)) return bySex('41', '42', '40')
    if (isSibling(relation)) return bySex('20', '30', '20')
    return isParent(relation) ? bySex('11', '12', '10') : null
  }
  if (isSibling(newHead)) {
    if (isHeadRelation(relation) || isSibling(relation)) return '70'
    return isParent(relation) ? relation : null
  }
  return null
}
