import { CalendarOutlined } from '@ant-design/icons'
import { Button, Calendar, Input, Popover } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'

import { chinaDate, printedDate, shortDate } from '../../shared/dates.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { parseDateInput } from '../../shared/rules/date-input.ts'

type Typed = { readonly date: IsoDate; readonly fault: null } | { readonly date: null; readonly fault: string | null }

/** What was typed as a day; a month or year alone is no day here. An empty text is no fault. */
function readDay(text: string, today: IsoDate): Typed {
  if (text.trim() === '') return { date: null, fault: null }
  const read = parseDateInput(text, { today, defaultYear: Number(today.slice(0, 4)) })
  if (!read.ok) return { date: null, fault: read.text }
  return read.precision === 'day'
    ? { date: read.date, fault: null }
    : { date: null, fault: '请写到日，例如 2026.1.5。' }
}

interface DateFieldProps {
  readonly value?: IsoDate | null
  readonly onChange?: (value: IsoDate | null) => void
  readonly id?: string
  readonly disabled?: boolean
  readonly placeholder?: string
  // `Form.Item` hands these down.
  readonly 'aria-required'?: boolean | 'true' | 'false'
  readonly 'aria-invalid'?: boolean | 'true' | 'false'
  readonly 'aria-describedby'?: string
}

/**
 * A day. Takes what people type (see `parseDateInput`), shows `2026年1月5日` when left; ↑↓ step by a day, the calendar is a
 * second way. A text that is no day stays as typed with a hint, and the value is null. Works inside `Form.Item`.
 */
export function DateField({
  value = null,
  onChange,
  id,
  disabled = false,
  placeholder,
  ...aria
}: DateFieldProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const [unreadable, setUnreadable] = useState<{ text: string; fault: string } | null>(null)
  const [open, setOpen] = useState(false)
  // The day of mounting will do: a form does not stay open over midnight without being left.
  const [today] = useState(() => chinaDate(new Date()))
  const take = (date: IsoDate | null): void => {
    setUnreadable(null)
    onChange?.(date)
  }
  const commit = (): void => {
    if (typed === null) return
    const { date, fault } = readDay(typed, today)
    setTyped(null)
    if (fault === null) {
      if (date !== value || unreadable !== null) take(date)
    } else {
      setUnreadable({ text: typed, fault })
      onChange?.(null)
    }
  }
  const step = (days: number): void => {
    const from = readDay(typed ?? '', today).date ?? value ?? today
    const next = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
    setTyped(shortDate(next))
    take(next)
  }
  return (
    <div className={unreadable === null ? 'gzb-date' : 'gzb-date gzb-date-bad'}>
      <Input
        {...aria}
        {...(id !== undefined && { id })}
        disabled={disabled}
        autoComplete="off"
        placeholder={placeholder ?? '如 20260105、1.5、今天'}
        {...(unreadable !== null && { status: 'error' as const })}
        value={typed ?? unreadable?.text ?? printedDate(value)}
        onFocus={({ currentTarget }) => {
          // At once, so that the whole day is selected and typing replaces it.
          flushSync(() => setTyped(unreadable?.text ?? shortDate(value)))
          currentTarget.select()
        }}
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
          {unreadable.fault}
        </div>
      )}
    </div>
  )
}
