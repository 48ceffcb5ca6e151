import type { TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'

import type { AppRouter } from '../../main/app-router.ts'
import { currentSession, endSession } from './session.ts'
import { shownError } from './shown-error.ts'

/**
 * Ends the session when a call is answered with LOCKED: the lock screen comes up over the pages. By the call and not by
 * the HTTP status, since one answer carries several calls. Unlocking itself has no session and is left alone.
 */
export const lockLink: TRPCLink<AppRouter> = () => {
  return ({ op, next }) =>
    observable((observer) => {
      const token = currentSession()?.token ?? null
      return next(op).subscribe({
        next: (value) => observer.next(value),
        error: (error) => {
          if (shownError(error).code === 'LOCKED') endSession(token)
          observer.error(error)
        },
        complete: () => observer.complete(),
      })
    })
}
