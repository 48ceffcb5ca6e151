import type { GridProblemKind } from '../../../shared/rules/grid-problems.ts'
import { labelOf } from '../../../shared/codes/code-table.ts'
import { gridKindCodes } from '../../../shared/codes/grid-kind.ts'
import { gridPlaceCodes } from '../../../shared/codes/grid-place.ts'
import { gridLevelCodes } from '../../../shared/codes/grid-level.ts'
import type { GridOverview } from '../../../main/features/grids/queries.ts'
import type { GridEvent, ShownRecut } from '../../../main/features/grids/history.ts'

/** What is wrong, and the button that leads to where it is put right. */
export const problemWords: Readonly<Record<GridProblemKind, { readonly title: string; readonly fix: string }>> = {
  parentMissing: { title: '没有上级网格', fix: '选择上级' },
  parentEnded: { title: '上级网格已停用', fix: '移到别处' },
  parentLevel: { title: '上级网格级别不对', fix: '移到别处' },
  captainMissing: { title: '没有网格长', fix: '看人员' },
  codeDuplicate: { title: '编号重复', fix: '改编号' },
  nameDuplicate: { title: '同一上级下重名', fix: '改名称' },
  scopeEmpty: { title: '没有填范围', fix: '填范围' },
}

/** `一级`, `二级`, `三级`. */
export function levelWord(level: number): string {
  return labelOf(gridLevelCodes, String(level)).replace('网格', '')
}

/** `居住 · 小区`. */
export function kindWords(grid: Pick<GridOverview, 'kind' | 'place'>): string {
  const kind = labelOf(gridKindCodes, grid.kind).replace('网格', '')
  return grid.place === null ? kind : `${kind} · ${labelOf(gridPlaceCodes, grid.place)}`
}

/** The kinds of re-cut as verbs. */
export const recutWords: Readonly<Record<ShownRecut['kind'], string>> = { move: '移动', merge: '合并', split: '拆分' }

const actionWords: Readonly<Record<string, string>> = {
  'grids.create': '新建',
  'grids.update': '编辑',
  'grids.end': '停用',
  'grids.reopen': '恢复使用',
  'grids.undo': '撤销上一步',
}

/** What an act in the history is called. */
export function eventTitle(event: GridEvent): string {
  if (event.recut) return recutWords[event.recut.kind]
  return actionWords[event.action] ?? (event.created ? '新建' : '更改')
}

/** Whether a grid fits what was typed: part of its name or code, or the beginning letters of its name in pinyin. */
export function isFound(grid: Pick<GridOverview, 'name' | 'code' | 'initials'>, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return (
    wanted === '' ||
    grid.name.toLowerCase().includes(wanted) ||
    grid.code?.includes(wanted) === true ||
    grid.initials.includes(wanted)
  )
}
