import { useEffect, useState } from 'react'

import { useSession } from '../../../api/session.ts'
import { shownError } from '../../../api/shown-error.ts'
import { SaveQueue } from './save-queue.ts'

/** Refusals that another attempt with the same text cannot change. */
const FINAL = new Set(['INPUT_INVALID', 'RECORD_INVALID', 'RECORD_NOT_FOUND', 'REFERENCE_UNKNOWN', 'MEETING_FINISHED'])

function onFailure(error: unknown): 'retry' | 'wait' | 'drop' {
  const { code } = shownError(error)
  if (code === 'LOCKED') return 'wait'
  return FINAL.has(code) ? 'drop' : 'retry'
}

/** A page's queue of saves: goes on after unlocking, is emptied when the page is left, and asks before the window closes. */
export function useSaveQueue(): SaveQueue {
  const [queue] = useState(() => new SaveQueue({ onFailure }))
  const session = useSession()
  useEffect(() => {
    if (session) queue.resume()
  }, [queue, session])
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (queue.isSaved) return
      void queue.flush()
      event.preventDefault()
    }
    const hide = (): void => {
      if (document.visibilityState === 'hidden') void queue.flush()
    }
    window.addEventListener('beforeunload', ask)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('beforeunload', ask)
      document.removeEventListener('visibilitychange', hide)
      void queue.flush()
    }
  }, [queue])
  return queue
}
