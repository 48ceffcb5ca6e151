import { CFB, SSF } from '@e965/xlsx'

/** The part of an OLE container that we look at: paths, and beside each its content. */
export interface OleContainer {
  readonly FullPaths: readonly string[]
  readonly FileIndex: readonly { readonly content?: Uint8Array | readonly number[] }[]
}

/** The part of the library's container reader that we use. */
interface ContainerReader {
  read(bytes: Buffer, options: { readonly type: 'buffer' }): OleContainer
}

/** The part of the library's number formatter that we use. */
interface NumberFormatter {
  is_date(format: string): boolean
  format(format: string, value: number): string
}

// The library exports both as `any`; these are the members its documentation names.
const containers = CFB as ContainerReader
const formats = SSF as NumberFormatter

/** Opens an OLE container. @throws whatever the library throws on a damaged one. */
export function readOle(bytes: Buffer): OleContainer {
  return containers.read(bytes, { type: 'buffer' })
}

/** Whether a number format shows a day. */
export function isDateFormat(format: string): boolean {
  return formats.is_date(format)
}

/** A number as a format shows it. */
export function formatNumber(format: string, value: number): string {
  return formats.format(format, value)
}
