import type { BoardContent, ShownPerson } from './board-content.ts'

/**
 * What differs between what a printed board shows and what it would show today, in words as the office says them:
 * `网格长由 王敏 改为 李强`. Empty when nothing does.
 */
export function boardChanges(printed: BoardContent, today: BoardContent): readonly string[] {
  return [
    ...textChange('社区', printed.community, today.community),
    ...textChange('标题', printed.title, today.title),
    ...textChange('网格名称', printed.gridName, today.gridName),
    ...(printed.scope === today.scope ? [] : ['网格范围已改']),
    ...captainChange(printed.captain, today.captain),
    ...memberChanges(printed.members, today.members),
    ...textChange('监督电话', printed.supervisionPhone, today.supervisionPhone),
    ...textChange('社区电话', printed.communityPhone ?? '', today.communityPhone ?? ''),
    ...dutyChanges(printed, today),
  ]
}

function textChange(label: string, before: string, after: string): string[] {
  if (before === after) return []
  if (before === '') return [`新增${label} ${after}`]
  return [after === '' ? `不再有${label} ${before}` : `${label}由 ${before} 改为 ${after}`]
}

function captainChange(before: ShownPerson | null, after: ShownPerson | null): string[] {
  if (before && after && before.name === after.name) return detailChanges(before, after)
  return textChange(after?.role ?? before?.role ?? '', before?.name ?? '', after?.name ?? '')
}

function memberChanges(before: readonly ShownPerson[], after: readonly ShownPerson[]): string[] {
  const gone = before.filter((one) => !after.some((other) => isSame(one, other)))
  const come = after.filter((one) => !before.some((other) => isSame(one, other)))
  const changes = before.flatMap((one) => {
    const now = after.find((other) => isSame(one, other))
    return now ? detailChanges(one, now) : []
  })
  // One in place of one of the same role reads as a change, anything else as coming and going.
  for (const one of gone) {
    const successor = come.findIndex((other) => other.role === one.role)
    const [next] = successor < 0 ? [] : come.splice(successor, 1)
    changes.push(...textChange(one.role, one.name, next?.name ?? ''))
  }
  for (const one of come) changes.push(`新增${one.role} ${one.name}`)
  return changes
}

/** Boards name people, not records: who has the same name and role is the same to a reader. */
function isSame(one: ShownPerson, other: ShownPerson): boolean {
  return one.name === other.name && one.role === other.role
}

function detailChanges(before: ShownPerson, after: ShownPerson): string[] {
  return [
    ...textChange(`${after.name}的电话`, before.phone ?? '', after.phone ?? ''),
    ...(before.photoId === after.photoId ? [] : [`${after.name}的照片已更换`]),
  ]
}

function dutyChanges(before: BoardContent, after: BoardContent): string[] {
  return dutyText(before) === dutyText(after) ? [] : ['职责文字已改']
}

function dutyText({ duties }: BoardContent): string {
  return JSON.stringify(duties.map(({ heading, lines }) => [heading, lines]))
}
