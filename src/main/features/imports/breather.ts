import { setImmediate as nextTurn } from 'node:timers/promises'

/** How long work may hold the thread that answers the screens, in ms; far below the 50 ms a person can notice. */
const longestStretch = 10

/** A pause for long work on the answering thread: call it after each piece; it lets others run when it is time. */
export function breather(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longestStretch) return
    await nextTurn()
    since = performance.now()
  }
}
