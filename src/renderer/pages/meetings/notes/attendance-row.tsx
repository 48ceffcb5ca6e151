import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo } from 'react'
import type { ReactNode } from 'react'

import { attendanceLabels, type Attendance } from '../../../../shared/rules/attendance-counts.ts'
import { NoteField } from './note-field.tsx'
import { PillChoice } from './pill-choice.tsx'

/** A line of the list. */
export interface AttendanceLine {
  readonly id: string
  readonly personId: string | null
  readonly name: string
  readonly unit: string | null
  readonly attendance: Attendance
  readonly reason: string | null
}

interface AttendanceRowProps {
  readonly line: AttendanceLine
  readonly readOnly: boolean
  readonly onChange: (id: string, patch: Partial<Pick<AttendanceLine, 'attendance' | 'reason' | 'unit'>>) => void
  readonly onRemove: (line: AttendanceLine) => void
}

const { present, excused, absent, inAttendance } = attendanceLabels
const CHOICES = { present, excused, absent, inAttendance }

/** One person: how they came; for those who did not, why. */
export const AttendanceRow = memo(function AttendanceRow(props: AttendanceRowProps): ReactNode {
  const { line, readOnly, onChange, onRemove } = props
  const { id, name, unit, attendance } = line
  return (
    <li className={`gzb-attendee gzb-attendee-${attendance}`}>
      <span className="gzb-attendee-name" title={[name, unit].filter(Boolean).join(' · ')}>
        {name}
        {line.personId !== null && <span className="gzb-soft"> {unit}</span>}
      </span>
      <PillChoice
        name={`attendance-${id}`}
        label={`${name}到会`}
        options={CHOICES}
        value={attendance}
        disabled={readOnly}
        onChange={(next) => onChange(id, { attendance: next })}
      />
      {!readOnly && (
        <Button
          type="text"
          size="small"
          tabIndex={-1}
          className="gzb-attendee-remove"
          aria-label={`把${name}移出名单`}
          title="移出名单"
          icon={<CloseOutlined />}
          onClick={() => onRemove(line)}
        />
      )}
      {(attendance === 'excused' || attendance === 'absent') && (
        <NoteField
          label={`${name}${attendanceLabels[attendance]}的原因`}
          id={`reason-${id}`}
          className="gzb-attendee-more"
          placeholder="原因"
          initial={line.reason}
          readOnly={readOnly}
          maxLength={60}
          onText={(reason) => onChange(id, { reason })}
          onKey={(event) => {
            if (event.key === 'Enter') document.querySelector<HTMLElement>('#attendance-finder')?.focus()
          }}
        />
      )}
      {line.personId === null && (
        <NoteField
          label={`${name}的单位`}
          className="gzb-attendee-more"
          placeholder="单位、职务"
          initial={unit}
          readOnly={readOnly}
          maxLength={60}
          onText={(text) => onChange(id, { unit: text })}
        />
      )}
    </li>
  )
})
