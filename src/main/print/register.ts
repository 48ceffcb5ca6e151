import { shortDate, type IsoDate } from '../../shared/dates.ts'
import type { PrintOptions } from './print-options.ts'
import type { TableColumn } from './table-data.ts'
import { tablePdf } from './table.ts'

/** One line of the appointment register (domain.md §5.3). Empty texts print as empty cells, to be filled by hand. */
export interface RegisterEntry {
  readonly number: string
  readonly name: string
  readonly gender: string
  /** Masked already: the register never prints a full identity number. */
  readonly maskedIdentityNumber: string
  readonly politicalStatus: string
  readonly workUnit: string
  readonly dualRegistration: boolean
  readonly grid: string
  readonly role: string
  readonly from: IsoDate
  /** Null for an open term. */
  readonly to: IsoDate | null
  readonly appointedOn: IsoDate
  readonly basis: string
  readonly signatory: string
  readonly printedOn: IsoDate | null
  readonly printedTimes: number
  readonly endedOn: IsoDate | null
  readonly endReason: string
}

/** The register as it is printed. */
export interface RegisterData {
  readonly community: string
  /** What was chosen, in words (`2026年，网格长`); empty for all. */
  readonly filter: string
  readonly entries: readonly RegisterEntry[]
  /** Who printed it and when. */
  readonly note: string
}

const COLUMNS: readonly TableColumn[] = [
  { label: '编号', share: 12.2, align: 'center' },
  { label: '姓名', share: 8.5, align: 'center' },
  { label: '性别', share: 3.2, align: 'center' },
  { label: '身份证号', share: 15.5, align: 'center' },
  { label: '政治面貌', share: 6.6, align: 'center' },
  { label: '工作单位', share: 12 },
  { label: '双报到', share: 5, align: 'center' },
  { label: '网格', share: 8.5, align: 'center' },
  { label: '角色', share: 7, align: 'center' },
  { label: '聘期起止', share: 9.2, align: 'center' },
  { label: '聘任日期', share: 8.6, align: 'center' },
  { label: '依据', share: 9 },
  { label: '签发人', share: 6, align: 'center' },
  { label: '打印', share: 8.6, align: 'center' },
  { label: '领取签字', share: 8.6, align: 'center' },
  { label: '解聘日期、原因', share: 10.5, align: 'center' },
]

/**
 * The appointment register (聘任登记簿) as a table, A4 lying.
 * @throws MissingGlyphError with the line as `item`.
 */
export function registerPdf(data: RegisterData, options: PrintOptions): Promise<Uint8Array> {
  const parts = [data.community, data.filter, `共 ${String(data.entries.length)} 份`]
  const table = {
    title: '聘任登记簿',
    subtitle: parts.filter(Boolean).join('　'),
    columns: COLUMNS,
    rows: data.entries.map(cells),
    orientation: 'landscape',
    size: 8,
    note: data.note,
  } as const
  return tablePdf(table, options)
}

/** Days stand in the narrow columns as `2026.1.5`. */
function cells(entry: RegisterEntry): string[] {
  const { printedOn, printedTimes } = entry
  return [
    entry.number,
    entry.name,
    entry.gender,
    entry.maskedIdentityNumber,
    entry.politicalStatus,
    entry.workUnit,
    entry.dualRegistration ? '是' : '',
    entry.grid,
    entry.role,
    `${shortDate(entry.from)}\n${entry.to === null ? '起' : shortDate(entry.to)}`,
    shortDate(entry.appointedOn),
    entry.basis,
    entry.signatory,
    printedOn === null ? '' : `${shortDate(printedOn)}\n共${String(printedTimes)}次`,
    '',
    [shortDate(entry.endedOn), entry.endReason].filter(Boolean).join('\n'),
  ]
}
