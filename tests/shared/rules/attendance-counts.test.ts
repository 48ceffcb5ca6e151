import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attendances } from '../../../src/shared/entities/meeting-attendance.ts'
import { attendanceCounts } from '../../../src/shared/rules/attendance-counts.ts'

it('counts everybody once: those expected add up, those in attendance stand apart', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...attendances)), (all) => {
      const counts = attendanceCounts(all.map((attendance) => ({ attendance })))
      expect(counts.expected).toBe(counts.present + counts.excused + counts.absent + counts.unrecorded)
      expect(counts.expected + counts.inAttendance).toBe(all.length)
    }),
  )
})
