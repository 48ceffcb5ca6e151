import { CalendarOutlined } from '@ant-design/icons'
import { Button, Calendar, Input, Popover } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { ReactNode } from 'react'

import { chinaDate, printedDate } from '../../shared/dates.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { parseDateText } from './date-text.ts'

interface DateFieldProps {
  readonly value?: IsoDate | null
  readonly onChange?: (value: IsoDate | null) => void
  readonly id?: string
  readonly disabled?: boolean
  readonly placeholder?: string
}

/**
 * A day. Takes what people type (see `parseDateText`), shows `2026年1月5日` when left; ↑↓ step by a day, the calendar is a
 * second way. A text that is no day stays as typed with a hint, and the value is null. Works inside `Form.Item`.
 */
export function DateField({ value = null, onChange, id, disabled = false, placeholder }: DateFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const [unreadable, setUnreadable] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  // The day of mounting will do: a form does not stay open over midnight without being left.
  const [today] = useState(() => chinaDate(new Date()))
  const take = (date: IsoDate | null): void => {
    setUnreadable(null)
    onChange?.(date)
  }
  const commit = (): void => {
    if (typed === null) return
    const text = typed.trim()
    setTyped(null)
    const date = parseDateText(text, today)
    if (date !== null || text === '') {
      take(date)
    } else {
      setUnreadable(text)
      onChange?.(null)
    }
  }
  const step = (days: number): void => {
    const from = parseDateText(typed ?? '', today) ?? value ?? today
    const next = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
    setTyped(next)
    take(next)
  }
  return (
    <div className="gzb-date">
      <Input
        {...(id !== undefined && { id })}
        disabled={disabled}
        autoComplete="off"
        placeholder={placeholder ?? '如 20260105、1.5、今天'}
        {...(unreadable !== null && { status: 'error' as const })}
        value={typed ?? unreadable ?? printedDate(value)}
        onFocus={() => setTyped(unreadable ?? value ?? '')}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') commit()
          if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            event.preventDefault()
            step(event.key === 'ArrowUp' ? 1 : -1)
          }
        }}
        suffix={
          <Popover
            trigger="click"
            open={open && !disabled}
            onOpenChange={setOpen}
            placement="bottomRight"
            content={
              <div className="gzb-calendar">
                <Calendar
                  fullscreen={false}
                  value={dayjs(value ?? today)}
                  onSelect={(day, { source }) => {
                    if (source !== 'date') return
                    setTyped(null)
                    take(day.format('YYYY-MM-DD'))
                    setOpen(false)
                  }}
                />
              </div>
            }
          >
            <Button
              type="text"
              size="small"
              tabIndex={-1}
              aria-label="打开日历"
              icon={<CalendarOutlined />}
              disabled={disabled}
            />
          </Popover>
        }
      />
      {unreadable !== null && (
        <div className="gzb-hint-bad" role="alert">
          “{unreadable}”不是日期。可以写 20260105、1.5 或 今天。
        </div>
      )}
    </div>
  )
}
