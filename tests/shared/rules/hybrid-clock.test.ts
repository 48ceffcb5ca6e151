import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  makeStamp,
  nextStamp,
  observedClock,
  stampAfter,
  stampDevice,
  stampMs,
} from '../../../src/shared/rules/hybrid-clock.ts'

const device = 'a1b2c3d4e5f6'
const ms = fc.integer({ min: 0, max: 17_000_000_000_000 })
const stamp = fc
  .tuple(ms, fc.nat(0xffffff), fc.constantFrom(device, 'ffffffffffff', '000000000000'))
  .map(([at, counter, of]) => makeStamp(at, counter, of))

it('sorts as text by time, then by counter', () => {
  fc.assert(
    fc.property(ms, fc.nat(0xffffff), ms, fc.nat(0xffffff), (a, x, b, y) => {
      const [first, second] = [makeStamp(a, x, device), makeStamp(b, y, device)]
      expect(first < second).toBe(a < b || (a === b && x < y))
      expect(stampMs(first)).toBe(a)
      expect(stampDevice(first)).toBe(device)
    }),
  )
})

it('is always later than the last one, also with a clock set back, and carries a full counter into the time', () => {
  fc.assert(
    fc.property(stamp, ms, (last, wall) => {
      const next = nextStamp(last, wall, device)
      expect(next > last).toBe(true)
      expect(stampMs(next)).toBeGreaterThanOrEqual(Math.min(wall, stampMs(last)))
    }),
  )
  expect(nextStamp(makeStamp(5, 0xffffff, device), 5, device)).toBe(makeStamp(6, 0, device))
})

it('stamps an edit later than what it replaces', () => {
  fc.assert(
    fc.property(stamp, stamp, (own, replaced) => {
      expect(stampAfter(own, replaced, device) > replaced).toBe(true)
    }),
  )
})

it('follows a foreign clock, but not one more than a day ahead', () => {
  const wall = Date.parse('2026-11-24T00:00:00Z')
  const own = makeStamp(wall, 0, device)
  const soon = makeStamp(wall + 3_600_000, 0, 'ffffffffffff')
  const far = makeStamp(Date.parse('2036-01-01'), 0, 'ffffffffffff')
  expect(observedClock(own, soon, wall)).toBe(soon)
  expect(observedClock(own, far, wall)).toBe(own)
  expect(observedClock(soon, own, wall)).toBe(soon)
})
