/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- dropping is a second way; the input inside is the first */
import { DeleteOutlined, UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useId, useState } from 'react'
import type { ReactNode } from 'react'

import { attachmentUrl, uploadAttachment } from '../api/files.ts'
import { usePhoto } from '../hooks/use-photo.ts'
import { ErrorNotice } from './error-notice.tsx'

interface PhotoFieldProps {
  /** The id of the photo's attachment in the office; null for none. */
  readonly value?: string | null
  readonly onChange?: (id: string | null) => void
  /** Whose photo, for the reading aid. */
  readonly label?: string
  readonly disabled?: boolean
  /** Where a kept photo is read, `attachmentUrl` by default. A photo just picked is shown from the page itself. */
  readonly urlOf?: (id: string) => string
}

/** A portrait: pick or drop a JPEG or PNG, preview, remove. Uploads at once; the form saves the id. */
export function PhotoField({
  value = null,
  onChange,
  label = '照片',
  disabled = false,
  urlOf = attachmentUrl,
}: PhotoFieldProps): ReactNode {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [picked, setPicked] = useState<{ id: string; url: string } | null>(null)
  const own = picked !== null && picked.id === value ? picked.url : null
  const photo = usePhoto(value === null || own !== null ? null : urlOf(value))
  const shown = own ?? photo.url
  const pickedUrl = picked?.url
  useEffect(
    () => () => {
      if (pickedUrl !== undefined) URL.revokeObjectURL(pickedUrl)
    },
    [pickedUrl],
  )
  const inputId = useId()
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || disabled) return
    setBusy(true)
    setError(null)
    try {
      const { id } = await uploadAttachment(file)
      setPicked({ id, url: URL.createObjectURL(file) })
      onChange?.(id)
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
        {shown === null ? <UserOutlined aria-hidden /> : <img src={shown} alt={label} />}
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
