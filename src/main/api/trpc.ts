import { randomBytes } from 'node:crypto'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import type { Office } from '../office/office.ts'
import type { Session } from '../office/sessions.ts'
import type { Actor } from '../store/actor.ts'
import type { Store } from '../store/store.ts'
import { InputInvalidError, LockedError } from './api-errors.ts'
import { apiErrorData } from './error-shape.ts'
import type { Logger } from './logger.ts'
import type { AppServices } from './services.ts'

/** What every procedure gets. `session` is null before unlocking. */
export interface ApiContext {
  readonly office: Office
  readonly session: Session | null
  readonly logger: Logger
  readonly services: AppServices
}

const t = initTRPC.context<ApiContext>().create({
  errorFormatter: ({ shape, error, ctx }) => {
    const id = randomBytes(4).toString('hex')
    const cause =
      error.cause instanceof ZodError
        ? new InputInvalidError(error.cause.issues.map((issue) => issue.path.join('.')))
        : (error.cause ?? error)
    return {
      ...shape,
      message: '',
      data: apiErrorData(cause, id, ctx?.logger ?? { fault: () => undefined }),
    }
  },
})

export const router = t.router

/** A procedure that needs no session: set-up and unlocking only. */
export const openProcedure = t.procedure

/** What a procedure of an unlocked office gets. */
export interface OperatorContext {
  readonly store: Store
  readonly actor: Actor
}

/** A procedure of an unlocked office; adds the store and who acts. @throws LockedError */
export const operatorProcedure = t.procedure.use(async ({ ctx, next }) => {
  const open = ctx.session === null ? null : ctx.office.opened()
  if (ctx.session === null || open === null) throw new TRPCError({ code: 'UNAUTHORIZED', cause: new LockedError() })
  const actor: Actor = { operatorId: ctx.session.operatorId, operatorName: ctx.session.operatorName }
  const result = await next({ ctx: { session: ctx.session, store: open.store, actor } })
  // A call that the lock overtook failed for no fault of its own.
  if (!result.ok && ctx.office.opened()?.store !== open.store)
    throw new TRPCError({ code: 'UNAUTHORIZED', cause: new LockedError() })
  return result
})
