import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** The inner size of an element in CSS pixels, following it. 0 × 0 before the first layout. */
export function useElementSize<E extends HTMLElement>(): readonly [
  RefObject<E | null>,
  { width: number; height: number },
] {
  const ref = useRef<E>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = (): void => {
      const width = element.clientWidth
      const height = element.clientHeight
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
