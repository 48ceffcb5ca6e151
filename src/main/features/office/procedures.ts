import { z } from 'zod'
import { communityProfile } from '../../../shared/entities/community-profile.ts'
import { patchSchema } from '../../../shared/entities/patch-schema.ts'
import { openProcedure, operatorProcedure, router } from '../../api/trpc.ts'
import { PassphraseTooWeakError } from '../operators/errors.ts'
import { passphraseFault } from '../../../shared/rules/passphrase.ts'
import { LockedError } from '../../api/api-errors.ts'
import type { Office, OpenedOffice } from '../../office/office.ts'
import type { Actor } from '../../store/actor.ts'
import { setOperatorPassphrase } from '../operators/keys.ts'
import { readSettings } from '../settings/queries.ts'
import { changeProfile } from './commands.ts'
import { readProfile } from './queries.ts'
import { proveRecoveryCode, recoverySheet } from './recovery.ts'

const recoveryCode = z.string().min(1).max(100)
const passphrase = z.string().min(1).max(200)

/** Who acts when the recovery code opened the store: nobody by name. */
const recoveryActor: Actor = { operatorId: null, operatorName: '恢复码' }

function openedOf(office: Office): OpenedOffice {
  const opened = office.opened()
  if (!opened) throw new LockedError()
  return opened
}

/** The settings that the office itself follows. */
async function applySettings(office: Office): Promise<void> {
  const opened = office.opened()
  if (opened) office.setIdleMinutes((await readSettings(opened.store)).idleMinutes)
}

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
    .mutation(async ({ ctx, input }) => {
      const unlocked = await ctx.office.unlock({
        kind: 'passphrase',
        operatorId: input.operator,
        passphrase: input.passphrase,
      })
      await applySettings(ctx.office)
      return unlocked
    }),

  /** Opens with the recovery code and sets a new passphrase for an operator. */
  unlockWithRecovery: openProcedure
    .input(z.object({ recoveryCode, operator: z.string(), newPassphrase: passphrase }))
    .mutation(async ({ ctx, input }) => {
      // Judged before anything opens: with a weak passphrase the office must not be left open without a session.
      const fault = passphraseFault(input.newPassphrase)
      if (fault !== null) throw new PassphraseTooWeakError(fault)
      const opened = await ctx.office.openWithRecovery(input.recoveryCode)
      await setOperatorPassphrase(ctx.office.root, opened, recoveryActor, {
        operatorId: input.operator,
        passphrase: input.newPassphrase,
        workFactor: ctx.office.workFactor,
        action: 'operators.recover',
      })
      await applySettings(ctx.office)
      return await ctx.office.begin(input.operator)
    }),

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

  /** The recovery code just shown, as a sheet to print. */
  recoverySheet: operatorProcedure
    .input(z.object({ recoveryCode }))
    .mutation(({ ctx, input }) => recoverySheet(ctx.services, openedOf(ctx.office), ctx.actor, input.recoveryCode)),

  /** The recovery code typed back from paper: answers only when it opens this office's key. */
  proveRecoveryCode: operatorProcedure.input(z.object({ recoveryCode })).mutation(({ ctx, input }) =>
    proveRecoveryCode(ctx.office.root, openedOf(ctx.office), ctx.actor, {
      recoveryCode: input.recoveryCode,
      clock: ctx.services.clock,
    }),
  ),
})
