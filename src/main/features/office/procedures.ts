import { z } from 'zod'
import { communityProfile } from '../../../shared/entities/community-profile.ts'
import { patchSchema } from '../../../shared/entities/patch-schema.ts'
import { openProcedure, operatorProcedure, router } from '../../api/trpc.ts'
import { PassphraseTooWeakError } from '../operators/errors.ts'
import { passphraseFault } from '../operators/passphrase.ts'
import { readSettings } from '../settings/queries.ts'
import { changeProfile } from './commands.ts'
import { readProfile } from './queries.ts'

const passphrase = z.string().min(1).max(200)

export const officeProcedures = router({
  /** What the first screen needs, before and after unlocking. */
  status: openProcedure.query(({ ctx }) => ctx.office.status()),

  /** Makes the community's store; the answer holds the recovery code, once. */
  create: openProcedure
    .input(
      z.object({
        profile: communityProfile.schema,
        operatorName: z.string().trim().min(1).max(30),
        passphrase,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const fault = passphraseFault(input.passphrase)
      if (fault !== null) throw new PassphraseTooWeakError(fault)
      return await ctx.office.create(input)
    }),

  unlock: openProcedure
    .input(z.object({ operator: z.string().optional(), passphrase }))
    .mutation(({ ctx, input }) =>
      ctx.office.unlock({ kind: 'passphrase', operatorId: input.operator, passphrase: input.passphrase }),
    ),

  /** Opens with the recovery code and sets a new passphrase for an operator. */
  unlockWithRecovery: openProcedure
    .input(z.object({ recoveryCode: z.string().min(1).max(100), operator: z.string(), newPassphrase: passphrase }))
    .mutation(({ ctx, input }) => ctx.office.recover(input.recoveryCode, input.operator, input.newPassphrase)),

  lock: operatorProcedure.mutation(async ({ ctx }) => {
    await ctx.office.lock()
  }),

  /** Who is at work and where: the frame's facts. */
  me: operatorProcedure.query(async ({ ctx }) => ({
    operator: ctx.session,
    profile: await readProfile(ctx.store),
    demonstration: ctx.office.opened()?.demonstration ?? false,
    settings: await readSettings(ctx.store),
  })),

  changeProfile: operatorProcedure
    .input(patchSchema(communityProfile))
    .mutation(({ ctx, input }) => changeProfile(ctx.store, ctx.actor, input)),
})
