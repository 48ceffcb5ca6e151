import { z } from 'zod'
import { operatorRoles } from '../../../shared/entities/operator.ts'
import { LockedError } from '../../api/api-errors.ts'
import { operatorProcedure, router } from '../../api/trpc.ts'
import type { Office, OpenedOffice } from '../../office/office.ts'
import { addOperator, disableOperator, renewRecoveryCode, setOperatorPassphrase } from './keys.ts'

const passphrase = z.string().min(1).max(200)

function openedOf(office: Office): OpenedOffice {
  const opened = office.opened()
  if (!opened) throw new LockedError()
  return opened
}

export const operatorProcedures = router({
  list: operatorProcedure.query(({ ctx }) =>
    ctx.store.db
      .selectFrom('operator')
      .select(['id', 'name', 'role', 'disabled', 'lastUnlockAt'])
      .where('community', '=', ctx.store.community)
      .orderBy('createdAt')
      .execute(),
  ),

  add: operatorProcedure
    .input(z.object({ name: z.string().trim().min(1).max(30), role: z.enum(operatorRoles), passphrase }))
    .mutation(({ ctx, input }) =>
      addOperator(ctx.office.root, openedOf(ctx.office), ctx.actor, { ...input, workFactor: ctx.office.workFactor }),
    ),

  setPassphrase: operatorProcedure.input(z.object({ operatorId: z.string(), passphrase })).mutation(({ ctx, input }) =>
    setOperatorPassphrase(ctx.office.root, openedOf(ctx.office), ctx.actor, {
      ...input,
      workFactor: ctx.office.workFactor,
      action: 'operators.setPassphrase',
    }),
  ),

  disable: operatorProcedure
    .input(z.object({ operatorId: z.string() }))
    .mutation(({ ctx, input }) => disableOperator(ctx.office.root, openedOf(ctx.office), ctx.actor, input.operatorId)),

  /** A new recovery code; shown once, the old sheet is void. */
  renewRecoveryCode: operatorProcedure.mutation(async ({ ctx }) => ({
    recoveryCode: await renewRecoveryCode(ctx.office.root, openedOf(ctx.office), ctx.actor, ctx.office.workFactor),
  })),
})
