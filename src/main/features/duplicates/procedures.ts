import { z } from 'zod'
import { duplicateVerdicts } from '../../../shared/entities/duplicate-decision.ts'
import { LockedError } from '../../api/api-errors.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { decidePair, reopenPair, replaceCandidates } from './commands.ts'
import { queueCounts, queuePage } from './queries.ts'
import { searchInWorker } from './search-in-worker.ts'
import { similarToPerson } from './similar-to-person.ts'

const ids = z.tuple([z.string(), z.string()]).refine(([one, other]) => one !== other)
/** Progress of the job in steps of a percent. */
const steps = 100

export const duplicateProcedures = router({
  /** Starts the search over the whole base; the job's result is how many pairs there are and how many are new. */
  search: operatorProcedure.mutation(({ ctx }) => {
    const { store, actor, services } = ctx
    const opened = ctx.office.opened()
    if (!opened) throw new LockedError()
    const jobId = services.jobs.start('duplicates', '正在查找重复的人员', async ({ signal, progress }) => {
      const found = await searchInWorker(
        { kind: 'store', location: opened.location, community: store.community },
        {
          signal,
          progress: (share) => {
            progress(Math.round(share * steps), steps)
          },
        },
      )
      const { added } = await replaceCandidates(store, actor, found.pairs)
      return {
        summary: `已比对 ${found.people.toLocaleString('zh-CN')} 人，疑似重复 ${String(found.pairs.length)} 对，新增 ${String(added)} 对`,
        result: { people: found.people, pairs: found.pairs.length, added, skippedGroups: found.skippedGroups },
      }
    })
    return { jobId }
  }),

  counts: operatorProcedure.query(({ ctx }) => queueCounts(ctx.store)),

  /** Pairs to look at, or those decided; numbers masked. */
  queue: operatorProcedure
    .input(
      z.object({
        state: z.enum(['open', ...duplicateVerdicts]),
        offset: z.int().min(0),
        limit: z.int().min(1).max(100),
      }),
    )
    .query(({ ctx, input }) => queuePage(ctx.store, input)),

  /** Who on record may be the person in a form. A mutation only so that the numbers are not part of an address. */
  check: operatorProcedure
    .input(
      z.object({
        id: z.string().default(''),
        name: z.string().min(1).max(50),
        namePinyin: z.string().max(200).nullable().default(null),
        formerName: z.string().max(50).nullable().default(null),
        sex: z.string().max(1).nullable().default(null),
        birthDate: z.iso.date().nullable().default(null),
        identityNumber: z.string().max(22).nullable().default(null),
        phones: z.array(z.string().max(100)).max(5).default([]),
        dwellingId: z.string().nullable().default(null),
      }),
    )
    .mutation(({ ctx, input }) => {
      const { dwellingId, ...person } = input
      return similarToPerson(ctx.store.db, ctx.store.community, { ...person, address: null }, dwellingId)
    }),

  decide: operatorProcedure
    .input(z.object({ ids, verdict: z.enum(duplicateVerdicts), score: z.number().min(-100).max(100) }))
    .mutation(async ({ ctx, input }) => {
      const row = await decidePair(ctx.store, ctx.actor, input)
      return { id: row.id, verdict: row.verdict }
    }),

  /** Undo of a decision. */
  reopen: operatorProcedure
    .input(z.object({ ids }))
    .mutation(({ ctx, input }) => reopenPair(ctx.store, ctx.actor, input.ids)),
})
