import { useEffect, useRef } from 'react'

const EVENTS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const CHECK_EVERY_MS = 5_000

/** Calls `onIdle` once when neither key nor pointer moved for `minutes`; 0 minutes or `enabled` false: never. */
export function useIdle(minutes: number, enabled: boolean, onIdle: () => void): void {
  const latest = useRef(onIdle)
  useEffect(() => {
    latest.current = onIdle
  })
  useEffect(() => {
    if (!enabled || minutes <= 0) return undefined
    let last = Date.now()
    const touch = (): void => {
      last = Date.now()
    }
    for (const name of EVENTS) window.addEventListener(name, touch, { passive: true, capture: true })
    const timer = setInterval(() => {
      // By the clock, not by counting ticks: a PC that slept is idle when it wakes.
      if (Date.now() - last >= minutes * 60_000) latest.current()
    }, CHECK_EVERY_MS)
    return () => {
      clearInterval(timer)
      for (const name of EVENTS) window.removeEventListener(name, touch, { capture: true })
    }
  }, [minutes, enabled])
}
