import { describe, expect, it } from 'vitest'

import { isComposing, keyName } from '../../../src/renderer/hooks/key-name.ts'
import type { KeyStroke } from '../../../src/renderer/hooks/key-name.ts'

function stroke(key: string, modifiers: Partial<KeyStroke> = {}): KeyStroke {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers }
}

describe('isComposing', () => {
  it('is true while the browser says that a word is being composed', () => {
    expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
  })

  it('is true for the key code of an input method, also after the browser ended the composition', () => {
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
  })

  it('is false for a plain key', () => {
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
  })
})

describe('keyName', () => {
  it.each([
    ['ctrl+s', stroke('s', { ctrlKey: true })],
    ['ctrl+s with capitals on', stroke('S', { ctrlKey: true })],
    ['command counts as ctrl', stroke('s', { metaKey: true })],
  ])('names %s', (_title, event) => {
    expect(keyName(event)).toBe('ctrl+s')
  })

  it('takes a digit from its place, since Alt changes the character on some layouts', () => {
    expect(keyName(stroke('¡', { altKey: true, code: 'Digit1' }))).toBe('alt+1')
    expect(keyName(stroke('1', { altKey: true, code: 'Numpad1' }))).toBe('alt+1')
  })

  it('leaves a bare digit as it was typed', () => {
    expect(keyName(stroke('1', { code: 'Digit1' }))).toBe('1')
  })

  it('takes Shift as part of a bare character', () => {
    expect(keyName(stroke('?', { shiftKey: true }))).toBe('?')
  })

  it('takes the full-width question mark for the plain one', () => {
    expect(keyName(stroke('？', { shiftKey: true }))).toBe('?')
  })

  it('names Shift with a named key', () => {
    expect(keyName(stroke('F2', { shiftKey: true }))).toBe('shift+f2')
  })

  it('orders ctrl, alt, shift', () => {
    expect(keyName(stroke('K', { shiftKey: true, altKey: true, ctrlKey: true }))).toBe('ctrl+alt+shift+k')
  })

  it('spells out the space bar', () => {
    expect(keyName(stroke(' '))).toBe('space')
  })
})
