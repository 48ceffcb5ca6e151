import { v5 as uuidv5 } from 'uuid'

/** Two ids in their one order. */
export interface PairOfIds {
  readonly firstId: string
  readonly secondId: string
}

/** Name space of decision ids (RFC 9562 §5.5), a random UUID of ours. */
const DECISIONS = '7f2f5c52-3c1d-4a0e-9d6f-0c8f1a7b1e55'

/** The pair of two ids, the smaller first. @throws RangeError for an id with itself */
export function pairOf(one: string, other: string): PairOfIds {
  if (one === other) throw new RangeError('a record is no pair with itself')
  return one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one }
}

/** The id of a pair's decision: the same on every PC, so that two decisions about one pair merge into one record. */
export function decisionId({ firstId, secondId }: PairOfIds): string {
  return uuidv5(`${firstId}|${secondId}`, DECISIONS)
}
