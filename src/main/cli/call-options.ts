import { resolve } from 'node:path'
import type { Call } from './command.ts'
import { UsageError } from './usage-error.ts'

/** The value of an option, undefined when it was not given. */
export function optionOf(call: Call, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}

/** The value of an option that must be given. @throws UsageError */
export function requiredOption(call: Call, name: string): string {
  const value = optionOf(call, name)
  if (value === undefined || value.trim() === '') throw new UsageError(`缺少 --${name}。`, call.command)
  return value
}

/** Whether a switch was given. */
export function isSet(call: Call, name: string): boolean {
  return call.options[name] === true
}

/** The data folder of the call, absolute. */
export function dataFolderOf(call: Call): string {
  return resolve(optionOf(call, 'data') ?? call.dataFolder)
}

/** A whole number given as an option. @throws UsageError */
export function wholeNumber(call: Call, name: string, most: number): number | undefined {
  const value = optionOf(call, name)
  if (value === undefined) return undefined
  if (!/^\d{1,10}$/.test(value) || Number(value) > most)
    throw new UsageError(`--${name} 应为 0 到 ${String(most)} 的整数。`, call.command)
  return Number(value)
}
