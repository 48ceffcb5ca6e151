import { useEffect, useState } from 'react'

/** The seconds that an error asks to wait (`data.waitSeconds`), or 0. */
export function waitSecondsOf(data: object): number {
  return 'waitSeconds' in data && typeof data.waitSeconds === 'number' ? Math.ceil(data.waitSeconds) : 0
}

/** Counts down to 0 once a second, by the clock; the second value starts it anew. */
export function useWait(initial: number): readonly [number, (seconds: number) => void] {
  const [until, setUntil] = useState(() => Date.now() + initial * 1000)
  const [now, setNow] = useState(() => Date.now())
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  const isWaiting = left > 0
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [isWaiting])
  return [
    left,
    (seconds) => {
      setNow(Date.now())
      setUntil(Date.now() + seconds * 1000)
    },
  ]
}
