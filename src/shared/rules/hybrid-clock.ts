/**
 * A hybrid logical clock value that sorts as text: 11 hex digits of milliseconds since 1970, 6 hex digits of counter,
 * `-`, 12 hex digits of the device. The counter has 24 bits and carries into the milliseconds, so an import of any
 * size cannot exhaust it (a 16-bit counter ended at 65,535 elsewhere).
 */
export type Stamp = string & { readonly __stamp?: never }

const counterSize = 0x1000000n
const dayMs = 86_400_000

/** Builds a stamp from its parts; `device` is 12 hex digits. */
export function makeStamp(milliseconds: number, counter: number, device: string): Stamp {
  return fromTick(BigInt(milliseconds) * counterSize + BigInt(counter), device)
}

/** The first stamp of `device` later than both `last` and the wall clock. */
export function nextStamp(last: Stamp | null, wallMs: number, device: string): Stamp {
  const wall = BigInt(Math.max(0, wallMs)) * counterSize
  const after = last === null ? 0n : tickOf(last) + 1n
  return fromTick(wall > after ? wall : after, device)
}

/** The stamp of an edit that replaces a value stamped `replaced`: always later, even when that one lies in the future. */
export function stampAfter(own: Stamp, replaced: Stamp, device: string): Stamp {
  return own > replaced ? own : fromTick(tickOf(replaced) + 1n, device)
}

/**
 * What our own clock becomes on seeing a foreign stamp. A stamp more than a day ahead of the wall orders its value but
 * does not move us, or one PC set to 2036 would stamp the county.
 */
export function observedClock(own: Stamp | null, seen: Stamp, wallMs: number): Stamp | null {
  if (stampMs(seen) > wallMs + dayMs) return own
  return own === null || seen > own ? seen : own
}

/** The wall-clock part of a stamp, in milliseconds since 1970. */
export function stampMs(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 11), 16)
}

/** The device part of a stamp. */
export function stampDevice(stamp: Stamp): string {
  return stamp.slice(18)
}

function tickOf(stamp: Stamp): bigint {
  return BigInt(`0x${stamp.slice(0, 17)}`)
}

function fromTick(tick: bigint, device: string): Stamp {
  return `${tick.toString(16).padStart(17, '0')}-${device}`
}
