import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWindowState, visibleBounds, writeWindowState } from '../../../src/main/electron/window-state.ts'

const small = { x: 0, y: 0, width: 1366, height: 728 }
const large = { x: 1366, y: 0, width: 1920, height: 1040 }

describe('visibleBounds', () => {
  it.each([
    ['a first window fits a 1366×768 screen', null, [small], { x: 0, y: 0, width: 1366, height: 728 }],
    ['a first window is centred', null, [large], { x: 1643, y: 136, width: 1366, height: 768 }],
    [
      'a kept place stays',
      { x: 1500, y: 50, width: 1400, height: 900 },
      [small, large],
      { x: 1500, y: 50, width: 1400, height: 900 },
    ],
    [
      'a place on a screen that is gone comes back',
      { x: 1500, y: 50, width: 1400, height: 900 },
      [small],
      { x: 0, y: 0, width: 1366, height: 728 },
    ],
    [
      'a title bar above the screen comes back',
      { x: 10, y: -40, width: 1200, height: 700 },
      [small],
      { x: 83, y: 14, width: 1200, height: 700 },
    ],
    [
      'a window too small grows to the smallest',
      { x: 10, y: 10, width: 20, height: 20 },
      [small],
      { x: 133, y: 14, width: 1100, height: 700 },
    ],
    ['no screen at all is survived', null, [], { x: 0, y: 0, width: 1366, height: 768 }],
  ])('%s', (_, kept, areas, bounds) => {
    expect(visibleBounds(kept, areas)).toEqual(bounds)
  })
})

describe('the kept state', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gzb-state-'))
  const file = join(folder, 'window.json')
  const state = { bounds: small, maximized: true }

  it('is read back, and anything unreadable is none', () => {
    expect(readWindowState(file)).toBeNull()
    writeWindowState(file, state, (error) => expect.fail(String(error)))
    expect(readWindowState(file)).toEqual(state)
    for (const text of ['', '{', '{}', readFileSync(file, 'utf8').replace('1366', '"wide"')]) {
      writeFileSync(file, text)
      expect(readWindowState(file)).toBeNull()
    }
  })

  it('that cannot be written is reported, not thrown', () => {
    const reported: unknown[] = []
    writeWindowState(join(folder, 'none', 'window.json'), state, (error) => reported.push(error))
    expect(reported).toHaveLength(1)
  })
})
