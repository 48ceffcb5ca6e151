import { expect, it } from 'vitest'

import { waitSecondsOf } from '../../../src/renderer/screens/wait-seconds.ts'

it.each([
  [{ waitSeconds: 4.2 }, 5],
  [{ waitSeconds: '4' }, 0],
  [{}, 0],
])('reads the seconds to wait from %j', (data, seconds) => {
  expect(waitSecondsOf(data)).toBe(seconds)
})
