import { useCallback, useState } from 'react'

const drafts = new Map<string, unknown>()

/** Forgets every draft; called when another operator unlocks. */
export function forgetDrafts(): void {
  drafts.clear()
}

/**
 * State that outlives its page: what was typed is there again after going elsewhere and back, and after locking.
 * In memory only, since the browser's storage is not encrypted; what must survive a crash is saved through the API.
 * `key` names form and record, e.g. `grid-person:ID`. The third value drops the draft (after saving).
 */
export function useDraft<Value>(key: string, initial: Value): readonly [Value, (value: Value) => void, () => void] {
  // The map holds under one key only what this hook put there with the same type.
  const [value, setValue] = useState<Value>(() => (drafts.has(key) ? (drafts.get(key) as Value) : initial))
  const set = useCallback(
    (next: Value) => {
      drafts.set(key, next)
      setValue(next)
    },
    [key],
  )
  const drop = useCallback(() => {
    drafts.delete(key)
    setValue(initial)
  }, [key, initial])
  return [value, set, drop]
}
