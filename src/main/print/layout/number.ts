/** A number as PDF writes it: at most three decimals (a third of a micrometre), no exponent. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

/** Numbers as PDF writes them, one after the other. */
export function numbers(...values: readonly number[]): string {
  return values.map(number).join(' ')
}
