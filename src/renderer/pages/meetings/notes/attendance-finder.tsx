import { AutoComplete } from 'antd'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'

import type { RosterPerson } from '../../../../main/features/meetings/roster.ts'
import { attendanceLabels, type Attendance } from '../../../../shared/rules/attendance-counts.ts'
import { readAttendanceText } from './attendance-text.ts'
import { matchingPeople } from './matching-people.ts'

/** Who was noted by the field: somebody of the roster, or a guest. */
export interface FoundAttendance {
  readonly person: RosterPerson | null
  readonly name: string
  readonly unit: string | null
  readonly attendance: Attendance
}

interface AttendanceFinderProps {
  readonly people: readonly RosterPerson[]
  /** How a person stands on the list so far; undefined for one who is not on it. */
  readonly standing: (personId: string) => Attendance | undefined
  readonly onFound: (found: FoundAttendance) => void
}

const MOST_SHOWN = 10

/** The field of the roll call: name, pinyin or initials, a digit for the kind, Enter. */
export function AttendanceFinder({ people, standing, onFound }: AttendanceFinderProps): ReactNode {
  const [text, setText] = useState('')
  const [focused, setFocused] = useState(false)
  const composing = useRef(false)
  const typed = readAttendanceText(text)
  const matches = typed.who === '' ? [] : matchingPeople(people, typed.who).slice(0, MOST_SHOWN)
  const options = [
    ...matches.map((person) => ({
      value: person.personId,
      found: {
        person,
        name: person.name,
        unit: person.unit,
        attendance: typed.attendance ?? 'present',
      } satisfies FoundAttendance,
      label: (
        <>
          {person.name} <span className="gzb-soft">{[person.unit, person.grids].filter(Boolean).join(' · ')}</span>
          <span className="gzb-soft gzb-option-end">
            {attendanceLabels[standing(person.personId) ?? 'unrecorded']} →{' '}
            {attendanceLabels[typed.attendance ?? 'present']}
          </span>
        </>
      ),
    })),
    // A guest by free name; letters alone are pinyin that fits nobody.
    ...(/\p{Script=Han}/u.test(typed.guestName)
      ? [
          {
            value: 'guest',
            found: {
              person: null,
              name: typed.guestName,
              unit: typed.guestUnit,
              attendance: typed.attendance ?? 'inAttendance',
            } satisfies FoundAttendance,
            label: (
              <>
                来宾：{typed.guestName} <span className="gzb-soft">{typed.guestUnit ?? '名字后空一格写单位'}</span>
                <span className="gzb-soft gzb-option-end">
                  → {attendanceLabels[typed.attendance ?? 'inAttendance']}
                </span>
              </>
            ),
          },
        ]
      : []),
  ]
  return (
    <div
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={() => {
        composing.current = false
      }}
    >
      <AutoComplete
        id="attendance-finder"
        aria-label="登记到会"
        placeholder="姓名、拼音或首字母，回车出席"
        style={{ width: '100%' }}
        value={text}
        open={focused && options.length > 0}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        options={options}
        showSearch={{ filterOption: false }}
        defaultActiveFirstOption
        onChange={(value: string, option) => {
          if (Array.isArray(option) || option === undefined || !('found' in option)) setText(value)
        }}
        onSelect={(_, { found }) => {
          if (composing.current) return
          setText('')
          onFound(found)
        }}
        notFoundContent={null}
      />
    </div>
  )
}
