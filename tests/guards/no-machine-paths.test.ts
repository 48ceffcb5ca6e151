import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'

const TEXT = /\.(?:ts|tsx|mjs|js|json|md|html|css|yml|yaml|sh)$|^\.ci\/run$|^\.npmrc$/
// Written so that this file does not find itself.
const OF_THIS_MACHINE = [
  /\/wor[k]\/(?:main|shared|trees)/,
  /\/roo[t]\//,
  /\/home\/(?!someone\b)[a-z]/,
  /registry\.np[m]/,
]

it('no committed text names a path of the machine it was written on, nor a registry', () => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((file) => TEXT.test(file) && statSync(file, { throwIfNoEntry: false })?.isFile() === true)
  expect(files.length).toBeGreaterThan(50)
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return OF_THIS_MACHINE.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${String(pattern)}`)
  })
  expect(found).toEqual([])
})
