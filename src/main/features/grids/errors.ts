import { AppError } from '../../../shared/errors/app-error.ts'
import { printedDate, type IsoDate } from '../../../shared/dates.ts'
import type { ParentFault } from '../../../shared/rules/grid-tree.ts'

const nothingWritten = '没有写入任何内容，已填写的仍在。'

const parentFaults: Readonly<Record<ParentFault, string>> = {
  missing: '上级网格不存在，可能已被删除。',
  self: '网格不能作自己的上级。',
  cycle: '上级网格在这个网格之下，会绕成一圈。',
  level: '上级网格的级别不对：三级网格归二级网格，二级网格归一级网格。',
  ended: '上级网格在这一天已停用。',
}

/** The parent chosen cannot be one: see `parentFault`. */
export class GridParentError extends AppError<'GRID_PARENT', { fault: ParentFault }> {
  override readonly name = 'GridParentError'
  readonly code = 'GRID_PARENT'
  constructor(fault: ParentFault) {
    super(
      { fault },
      { what: parentFaults[fault], safe: nothingWritten, next: '请另选上级网格，或先不选，以后再补。' },
      { at: { field: 'parentId' } },
    )
  }
}

/** Grids in force lie under a grid that is to end, or whose level is to change. */
export class GridHasChildrenError extends AppError<'GRID_HAS_CHILDREN', { count: number }> {
  override readonly name = 'GridHasChildrenError'
  readonly code = 'GRID_HAS_CHILDREN'
  constructor(count: number) {
    super(
      { count },
      {
        what: `它下面还有 ${String(count)} 个下级网格在用。`,
        safe: nothingWritten,
        next: '请先把下级网格移到别处，或先停用它们。',
      },
    )
  }
}

/** A grid that was ever used is asked to be removed; it can end, and its history stays. */
export class GridUsedError extends AppError<'GRID_USED', { uses: number }> {
  override readonly name = 'GridUsedError'
  readonly code = 'GRID_USED'
  constructor(uses: number) {
    super(
      { uses },
      {
        what: '这个网格已经用过（有任职、公示牌、下级网格或调整记录），不能删除。',
        safe: '没有删除任何内容。',
        next: '不再使用时请“停用”，它的历史会保留。',
      },
    )
  }
}

/** A grid is not in force where it has to be. */
export class GridEndedError extends AppError<'GRID_ENDED', { on: IsoDate }> {
  override readonly name = 'GridEndedError'
  readonly code = 'GRID_ENDED'
  constructor(gridName: string, on: IsoDate) {
    super(
      { on },
      {
        what: `“${gridName}”在${printedDate(on)}不在用。`,
        safe: nothingWritten,
        next: '请换一个日期，或只选当时在用的网格。',
      },
    )
  }
}

/** The date of a change of grids does not fit: before the grid began, or in the future where it acts at once. */
export class GridDateError extends AppError<'GRID_DATE', { reason: 'tooEarly' | 'future' }> {
  override readonly name = 'GridDateError'
  readonly code = 'GRID_DATE'
  constructor(reason: 'tooEarly' | 'future', gridName: string) {
    super(
      { reason },
      reason === 'tooEarly'
        ? {
            what: `日期太早：“${gridName}”到这一天还没有用过一整天。`,
            safe: nothingWritten,
            next: '请把日期改到它启用之后；整条记录是误建的，可以删除。',
          }
        : {
            what: '日期在今天之后，而这次调整会改变上下级关系，只能从今天或以前算起。',
            safe: nothingWritten,
            next: '请到那一天再调整，或改用今天的日期。',
          },
      { at: { field: 'on' } },
    )
  }
}

/** Grids of different levels cannot be merged; or a split or merge names too few grids. */
export class GridRecutError extends AppError<'GRID_RECUT', { reason: 'levels' | 'tooFew' | 'people' }> {
  override readonly name = 'GridRecutError'
  readonly code = 'GRID_RECUT'
  constructor(reason: 'levels' | 'tooFew' | 'people') {
    const texts = {
      levels: ['要合并的网格级别不同。', '请只选同一级别的网格。'],
      tooFew: ['至少要有两个网格。', '合并请选两个以上，拆分请写出两个以上的新网格。'],
      people: ['有人员或下级网格没有对应的新网格。', '请为每一位人员、每一个下级网格选择拆分后的网格。'],
    } as const
    super({ reason }, { what: texts[reason][0], safe: nothingWritten, next: texts[reason][1] })
  }
}

/** An act cannot be undone any more: something was done with its records since. */
export class UndoTooLateError extends AppError<'UNDO_TOO_LATE', { later: number }> {
  override readonly name = 'UndoTooLateError'
  readonly code = 'UNDO_TOO_LATE'
  constructor(later: number, options: { cause?: unknown } = {}) {
    super(
      { later },
      {
        what: '这一步不能再撤销：之后又有改动用到了它的结果。',
        safe: '没有改动任何内容。',
        next: '请用相反的操作改回来，例如移动、停用或编辑。',
      },
      options,
    )
  }
}
