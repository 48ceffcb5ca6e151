import { Button, Dropdown, Form, Tabs } from 'antd'
import { DownOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'

import type { GridOverview } from '../../../main/features/grids/queries.ts'
import type { GridProblem } from '../../../shared/rules/grid-problems.ts'
import { FormGrid } from '../../components/form-grid.tsx'
import { RecordDrawer } from '../../components/record-drawer.tsx'
import { useShortcuts } from '../../hooks/use-shortcuts.ts'
import { GridDetails } from './grid-details.tsx'
import { GridFields, type GridFormValues } from './grid-form.tsx'
import { GridHistoryList } from './grid-history-list.tsx'
import { GridPeopleList } from './grid-people-list.tsx'
import { kindWords, levelWord } from './grid-words.ts'
import type { GridActs } from './use-grids.ts'

/** What the drawer shows. */
export type GridTab = 'details' | 'people' | 'history'

/** Acts that open a dialog or a form of their own. */
export type GridDialogAct = 'move' | 'merge' | 'split' | 'end' | 'remove' | 'child'

interface GridDrawerProps {
  readonly grid: GridOverview
  readonly grids: readonly GridOverview[]
  readonly byId: ReadonlyMap<string, GridOverview>
  readonly problems: readonly GridProblem[]
  readonly acts: GridActs
  readonly tab: GridTab
  readonly onTab: (tab: GridTab) => void
  readonly editing: boolean
  readonly onEdit: (editing: boolean) => void
  readonly onAct: (act: GridDialogAct) => void
  readonly onFix: (problem: GridProblem) => void
  readonly onOpen: (id: string) => void
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  readonly onClose: () => void
}

/** The record of a grid beside the list: 基本情况, 人员, 历史, and what can be done with it. */
export function GridDrawer(props: GridDrawerProps): ReactNode {
  const { grid, acts, onAct, editing, onEdit } = props
  useShortcuts({ f2: () => onEdit(true) })
  const shift = (by: 1 | -1): void => acts.attempt(async () => await acts.shift({ id: grid.id, by }))
  const ended = grid.state === 'ended'
  return (
    <RecordDrawer
      title={grid.name}
      facts={[levelWord(grid.level), kindWords(grid), grid.captains.join('、') || `${String(grid.people)} 人`]}
      actions={
        editing ? undefined : (
          <>
            <Button size="small" title="F2" onClick={() => onEdit(true)}>
              编辑
            </Button>
            <Button size="small" disabled={ended || grid.level === 1} onClick={() => onAct('move')}>
              移动
            </Button>
            <Button size="small" disabled={ended} onClick={() => onAct('split')}>
              拆分
            </Button>
            <Button size="small" onClick={() => shift(-1)}>
              上移
            </Button>
            <Button size="small" onClick={() => shift(1)}>
              下移
            </Button>
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'child', label: '新建下级网格', disabled: ended || grid.level === 3 },
                  { key: 'merge', label: '与别的网格合并', disabled: ended },
                  { key: 'byName', label: '同级改为按名称排序' },
                  { type: 'divider' },
                  grid.validTo === null ? { key: 'end', label: '停用' } : { key: 'reopen', label: '恢复使用' },
                  { key: 'remove', label: '删除', danger: true },
                ],
                onClick: ({ key }) => {
                  if (key === 'byName') acts.attempt(async () => await acts.orderByName({ id: grid.id }))
                  else if (key === 'reopen')
                    acts.attempt(async () => {
                      const { act } = await acts.reopen({ id: grid.id })
                      acts.done(`已恢复使用“${grid.name}”。`, act)
                    })
                  else onAct(key as GridDialogAct) // the keys above
                },
              }}
            >
              <Button size="small" icon={<DownOutlined />} iconPlacement="end">
                更多
              </Button>
            </Dropdown>
          </>
        )
      }
      onPrevious={props.onPrevious}
      onNext={props.onNext}
      onClose={props.onClose}
    >
      {editing ? (
        <EditForm
          key={`${grid.id}/${grid.updatedAt}`}
          grid={grid}
          grids={props.grids}
          acts={acts}
          onDone={() => onEdit(false)}
        />
      ) : (
        <Tabs
          activeKey={props.tab}
          onChange={(key) => props.onTab(key as GridTab)} // the keys below
          items={[
            {
              key: 'details',
              label: '基本情况',
              children: (
                <GridDetails
                  grid={grid}
                  byId={props.byId}
                  problems={props.problems}
                  onFix={props.onFix}
                  onOpen={props.onOpen}
                />
              ),
            },
            { key: 'people', label: `人员 ${String(grid.people)}`, children: <GridPeopleList grid={grid} /> },
            { key: 'history', label: '历史', children: <GridHistoryList id={grid.id} acts={acts} /> },
          ]}
        />
      )}
    </RecordDrawer>
  )
}

interface EditFormProps {
  readonly grid: GridOverview
  readonly grids: readonly GridOverview[]
  readonly acts: GridActs
  readonly onDone: () => void
}

function EditForm({ grid, grids, acts, onDone }: EditFormProps): ReactNode {
  const [form] = Form.useForm<GridFormValues>()
  return (
    <FormGrid<GridFormValues>
      form={form}
      initialValues={valuesOf(grid)}
      onSave={async ({ level: _level, parentId: _parent, ...patch }) =>
        await acts.update({ id: grid.id, patch, ifUpdatedAt: grid.updatedAt })
      }
      onSaved={onDone}
      onCancel={onDone}
    >
      <GridFields form={form} grids={grids} grid={grid} />
    </FormGrid>
  )
}

function valuesOf(grid: GridOverview): Partial<GridFormValues> {
  const { name, kind, place, scope, code, responsiblePost, partyGroup, supervisionPhone, validFrom, note } = grid
  return { name, kind, place, scope, code, responsiblePost, partyGroup, supervisionPhone, validFrom, note }
}
