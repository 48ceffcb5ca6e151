/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- dropping is a second way; the input inside is the first */
import { InboxOutlined } from '@ant-design/icons'
import { useId, useRef, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'

interface FileDropProps {
  /** What is wanted: `把名册拖到这里，或点这里选择`. */
  readonly text: string
  /** Small print: kinds and limits. */
  readonly hint?: string
  /** As for `<input accept>`: `.xlsx,.xls,.csv`. */
  readonly accept: string
  readonly multiple?: boolean
  readonly disabled?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A place to drop files on or pick them at; the page gets the files, never a path. */
export function FileDrop({
  text,
  hint,
  accept,
  multiple = false,
  disabled = false,
  onFiles,
}: FileDropProps): ReactNode {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const take = (files: FileList | null): void => {
    if (files && files.length > 0) onFiles(multiple ? [...files] : [...files].slice(0, 1))
    // The same file may be picked again after it was corrected.
    if (input.current) input.current.value = ''
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    if (!disabled) take(event.dataTransfer.files)
  }
  return (
    <label
      htmlFor={id}
      className={`gzb-drop${over ? ' gzb-drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <InboxOutlined aria-hidden />
      <span>{text}</span>
      {hint !== undefined && <span className="gzb-soft">{hint}</span>}
      <input
        ref={input}
        id={id}
        className="gzb-visually-hidden"
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => take(event.target.files)}
      />
    </label>
  )
}
