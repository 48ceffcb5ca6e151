import { hashKey, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

import { queryClient, trpcClient, useTRPC } from '../api/client.ts'
import { currentSession, setSession, useSession } from '../api/session.ts'
import type { Session } from '../api/session.ts'
import { bridge } from '../bridge.ts'
import { closePrintTabs } from '../components/print-tabs.ts'
import { forgetDrafts } from '../hooks/use-draft.ts'
import { useIdle } from '../hooks/use-idle.ts'
import { suspendShortcuts } from '../hooks/use-shortcuts.ts'
import { setLetterSize } from '../letter-size.ts'
import { SetUpPage } from '../pages/set-up/set-up-page.tsx'
import { LoadingScreen } from '../screens/loading-screen.tsx'
import { StartFailureScreen } from '../screens/start-failure-screen.tsx'
import { UnlockScreen } from '../screens/unlock-screen.tsx'
import { Frame } from './frame.tsx'

/** Ends the session here at once and at the server; that the server hears of it late changes nothing on screen. */
function lock(): void {
  const session = currentSession()
  if (session === null) return
  setSession(null)
  void trpcClient.office.lock.mutate(undefined, { context: { token: session.token } }).catch(() => null)
}

/**
 * Decides what the window shows: set-up for an empty folder, the reason when the store cannot be opened, the lock
 * screen, or the pages.
 *
 * [Note: Locking keeps the pages] Locked pages stay mounted, invisible and inert (`.gzb-locked`), so that what was typed
 * is there again after unlocking, also when the server went away meanwhile. When another operator unlocks, everything read and typed by the first is dropped.
 */
export function OfficeGate(): ReactNode {
  const trpc = useTRPC()
  const status = useQuery({ ...trpc.office.status.queryOptions(), staleTime: 0 })
  const session = useSession()
  const [owner, setOwner] = useState<Session['operator'] | null>(null)
  const [settingUp, setSettingUp] = useState(false)
  const isLocked = session === null
  // Before there is a store nothing is locked: set-up is a page like others.
  const isCovered = isLocked && (status.data === undefined || status.data.state !== 'none')

  useEffect(() => {
    suspendShortcuts(isCovered)
    if (isLocked) closePrintTabs()
    document.body.classList.toggle('gzb-locked', isCovered)
  }, [isCovered, isLocked])
  // Whether the office is still there, and how long the next attempt must wait, may have changed since it was opened.
  useEffect(() => {
    if (isLocked) void queryClient.invalidateQueries(trpc.office.status.queryFilter())
  }, [isLocked, trpc])
  useEffect(() => bridge()?.onLock(lock), [])
  const me = useQuery({ ...trpc.office.me.queryOptions(), enabled: !isLocked })
  const fontSize = me.data?.settings.fontSize
  useEffect(() => {
    if (fontSize !== undefined) setLetterSize(fontSize)
  }, [fontSize])
  useIdle(status.data?.idleMinutes ?? 0, !isLocked, lock)

  const unlocked = useCallback(
    (next: Session) => {
      if (owner?.id !== next.operator.id) {
        forgetDrafts()
        const status = hashKey(trpc.office.status.queryKey())
        queryClient.removeQueries({ predicate: (query) => query.queryHash !== status })
      }
      setOwner(next.operator)
      setSession(next)
      void queryClient.invalidateQueries()
    },
    [owner, trpc],
  )

  const { data: office, refetch } = status
  // Locked for idleness with the recovery code still to be typed back: the page 今日 goes on asking for it.
  useEffect(() => {
    if (settingUp && isLocked) void refetch().then(() => setSettingUp(false))
  }, [settingUp, isLocked, refetch])

  const problem = status.error ?? office?.failure ?? null
  const failure = problem && <StartFailureScreen error={problem} onRetry={() => void refetch()} />
  if (settingUp && isLocked) return <LoadingScreen text="正在锁定" />
  if (!office || (!owner && !settingUp && problem)) return failure ?? <LoadingScreen text="正在打开" />
  if (settingUp || (!owner && office.state === 'none')) {
    return (
      <SetUpPage
        version={office.version}
        onCreated={(made) => {
          setSettingUp(true)
          setSession(made)
        }}
        onDone={(made) => {
          setSettingUp(false)
          unlocked(made)
        }}
      />
    )
  }
  const lockRoot = document.querySelector('#lock-root')
  return (
    <>
      {owner && (
        <div className="gzb-office" inert={isLocked} aria-hidden={isLocked}>
          <Frame key={owner.id} status={office} operator={owner.name} onLock={lock} />
        </div>
      )}
      {isLocked &&
        lockRoot &&
        createPortal(
          failure ?? <UnlockScreen status={office} lastOperator={owner?.id ?? null} onUnlocked={unlocked} />,
          lockRoot,
        )}
    </>
  )
}
