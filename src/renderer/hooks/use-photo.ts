import { useEffect, useState } from 'react'

import { fetchFile, fileUrl } from '../api/files.ts'

interface Photo {
  readonly url: string | null
  readonly error: unknown
}

const NONE: Photo = { url: null, error: null }

/** The photo of a file id as an address for `<img>`, freed when it changes; null until it is there. */
export function usePhoto(id: string | null): Photo {
  const [state, setState] = useState<Photo & { readonly id: string | null }>({ ...NONE, id: null })
  useEffect(() => {
    if (id === null) return undefined
    const abort = new AbortController()
    let url: string | null = null
    const read = async (): Promise<void> => {
      const blob = await fetchFile(fileUrl(id), undefined, abort.signal)
      if (abort.signal.aborted) return
      url = URL.createObjectURL(blob)
      setState({ url, error: null, id })
    }
    read().catch((error: unknown) => {
      if (!abort.signal.aborted) setState({ url: null, error, id })
    })
    return () => {
      abort.abort()
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [id])
  return state.id === id ? state : NONE
}
