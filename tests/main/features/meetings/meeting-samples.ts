import { v7 as uuidv7 } from 'uuid'
import { grid } from '../../../../src/shared/entities/grid.ts'
import { person } from '../../../../src/shared/entities/person.ts'
import { posting } from '../../../../src/shared/entities/posting.ts'
import type { PostingRole } from '../../../../src/shared/codes/posting-role.ts'
import type { Store } from '../../../../src/main/store/store.ts'
import { createMeeting, type NewMeeting } from '../../../../src/main/features/meetings/commands.ts'
import { actor } from '../../../support/stores.ts'

/** People with postings: a responsible officer, two captains and a member; answers person ids by name. */
export async function sampleRoster(store: Store): Promise<Record<string, string>> {
  return await store.write(actor, { action: 'test' }, async (unit) => {
    const ids: Record<string, string> = {}
    const add = async (name: string, role: PostingRole, gridId: string, ended?: string): Promise<void> => {
      const made = await unit.insert(person, { name })
      ids[name] = made.id
      await unit.insert(posting, {
        personId: made.id,
        gridId,
        role,
        from: '2026-01-01',
        to: '2026-12-31',
        endedOn: ended ?? null,
      })
    }
    const shared = { kind: 'residential', validFrom: '2026-01-01' } as const
    const top = await unit.insert(grid, {
      ...shared,
      name: '新城网格',
      level: 1,
      sortOrder: 1,
      responsiblePost: '支部书记',
    })
    const first = await unit.insert(grid, { ...shared, name: '第一网格', level: 2, sortOrder: 1, parentId: top.id })
    const second = await unit.insert(grid, { ...shared, name: '第二网格', level: 2, sortOrder: 2, parentId: top.id })
    await add('王建国', 'responsibleOfficer', top.id)
    await add('张秀兰', 'gridCaptain', first.id)
    await add('吕梅', 'gridCaptain', second.id)
    await add('李强', 'gridMember', first.id)
    await add('赵走', 'gridCaptain', second.id, '2026-03-31')
    return ids
  })
}

/** Begins a weekly meeting of 新城社区. */
export async function weekly(store: Store, on: string, head: Partial<NewMeeting> = {}): Promise<string> {
  const { id } = await createMeeting(store, actor, { kind: 'weeklyMeeting', title: '新城社区周例会', on, ...head })
  return id
}

/** A new record id, as the screen makes them. */
export const newId = (): string => uuidv7()
