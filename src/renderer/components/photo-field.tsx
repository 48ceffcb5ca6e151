/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- dropping is a second way; the input inside is the first */
import { DeleteOutlined, UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'

import { uploadFile } from '../api/files.ts'
import { usePhoto } from '../hooks/use-photo.ts'
import { ErrorNotice } from './error-notice.tsx'

interface PhotoFieldProps {
  /** The id of the photo in the office, or null. */
  readonly value?: string | null
  readonly onChange?: (id: string | null) => void
  /** Whose photo, for the reading aid. */
  readonly label?: string
  readonly disabled?: boolean
}

/** A portrait: pick or drop a JPEG or PNG, preview, remove. Uploads at once; the form saves the id. */
export function PhotoField({ value = null, onChange, label = '照片', disabled = false }: PhotoFieldProps): ReactNode {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const photo = usePhoto(value)
  const inputId = useId()
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || disabled) return
    setBusy(true)
    setError(null)
    try {
      onChange?.((await uploadFile(file)).id)
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="gzb-photo">
      <label
        htmlFor={inputId}
        className="gzb-photo-frame"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          void take(event.dataTransfer.files[0])
        }}
      >
        {photo.url === null ? <UserOutlined aria-hidden /> : <img src={photo.url} alt={label} />}
        <span>{busy ? '正在读取' : value === null ? '选择照片' : '更换'}</span>
        <input
          id={inputId}
          className="gzb-visually-hidden"
          type="file"
          accept="image/jpeg,image/png"
          aria-label={`选择${label}`}
          disabled={disabled || busy}
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </label>
      {value !== null && !disabled && (
        <Button size="small" type="text" icon={<DeleteOutlined />} onClick={() => onChange?.(null)}>
          移除
        </Button>
      )}
      <ErrorNotice error={error ?? photo.error} />
    </div>
  )
}
