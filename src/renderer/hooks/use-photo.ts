import { useEffect, useState } from 'react'

import { fetchFile } from '../api/files.ts'

interface Photo {
  readonly url: string | null
  readonly error: unknown
}

const NONE: Photo = { url: null, error: null }

/**
 * A photo under `/files/` as an address for `<img>`, freed when it changes; null until it is there. `path` null: none.
 */
export function usePhoto(path: string | null): Photo {
  const [state, setState] = useState<Photo & { readonly path: string | null }>({ ...NONE, path: null })
  useEffect(() => {
    if (path === null) return undefined
    const abort = new AbortController()
    let url: string | null = null
    const read = async (): Promise<void> => {
      const blob = await fetchFile(path, undefined, abort.signal)
      if (abort.signal.aborted) return
      url = URL.createObjectURL(blob)
      setState({ url, error: null, path })
    }
    read().catch((error: unknown) => {
      if (!abort.signal.aborted) setState({ url: null, error, path })
    })
    return () => {
      abort.abort()
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [path])
  return state.path === path ? state : NONE
}
