/** Whose card it is. Public data only: what a notice board shows. */
export interface ContactCardPerson {
  readonly name: string
  /** The post, as `第三网格网格长`. */
  readonly title: string
  readonly organization: string
  readonly phone: string
}

/**
 * A person's contact card as a vCard 3.0 (RFC 2426), which every phone's camera offers to save. UTF-8, CRLF line ends.
 */
export function contactCard({ name, title, organization, phone }: ContactCardPerson): string {
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(name)};;;;`,
    `FN:${escaped(name)}`,
    `ORG:${escaped(organization)}`,
    `TITLE:${escaped(title)}`,
    `TEL;TYPE=CELL:${phone.replace(/[^\d+]/gu, '')}`,
    'END:VCARD',
    '',
  ].join('\r\n')
}

/** RFC 2426, 4: backslash, semicolon, comma and line feed are escaped in text values. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\r?\n/gu, '\\n')
}
