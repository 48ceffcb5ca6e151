import { settingsPatchSchema } from '../../../shared/settings.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import { changeSettings } from './commands.ts'
import { readSettings } from './queries.ts'

export const settingsProcedures = router({
  get: operatorProcedure.query(({ ctx }) => readSettings(ctx.store)),
  change: operatorProcedure.input(settingsPatchSchema).mutation(async ({ ctx, input }) => {
    const settings = await changeSettings(ctx.store, ctx.actor, input)
    ctx.office.setIdleMinutes(settings.idleMinutes)
    return settings
  }),
})
