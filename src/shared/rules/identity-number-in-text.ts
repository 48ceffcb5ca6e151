/**
 * Whether a text holds what looks like an identity number (GB 11643: 18 digits, the last may be X; or the old 15), also
 * in full-width digits or set apart as 6-8-4. A longer run of digits is an account or a serial number and is none.
 */
export function holdsIdentityNumber(text: string): boolean {
  const plain = text.normalize('NFKC')
  return (
    /(?<![\dA-Za-z])\d{6}[\s-]?\d{4}[\s-]?\d{4}[\s-]?\d{3}[\dXx](?![\dA-Za-z])/u.test(plain) ||
    /(?<![\dA-Za-z])\d{6}[\s-]?\d{6}[\s-]?\d{3}(?![\dA-Za-z])/u.test(plain)
  )
}
