/**
 * How much of a stranger's file we take (reliability §5.3): beyond it a file is refused before it is parsed. Rows and cells
 * per file; bytes of the file and of its unpacked parts.
 */
export interface TableLimits {
  readonly fileBytes: number
  readonly unpackedBytes: number
  readonly rows: number
  readonly columns: number
  readonly cells: number
  readonly sheets: number
}

/** The limits of the program: 200,000 residents are the largest list an office or county has (domain §1.1). */
export const TABLE_LIMITS: TableLimits = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 1024 * 1024 * 1024,
  rows: 200_100,
  columns: 512,
  cells: 12_000_000,
  sheets: 100,
}
