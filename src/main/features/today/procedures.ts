import { chinaDate } from '../../../shared/dates.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { reportFacts, todayOf } from './queries.ts'

export const todayProcedures = router({
  /** The work list and how far the office has come. A demonstration's recovery code is nobody's to keep. */
  get: operatorProcedure.query(async ({ ctx }) => {
    const today = await todayOf(ctx.store, chinaDate(ctx.services.clock()))
    return { ...today, recoveryProven: today.recoveryProven || ctx.office.opened()?.demonstration === true }
  }),

  report: operatorProcedure.query(({ ctx }) => reportFacts(ctx.store)),
})
