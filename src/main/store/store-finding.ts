/** One thing in a data folder that is not as it was written. */
export interface StoreFinding {
  readonly part: 'header' | 'keyring' | 'log' | 'database' | 'audit' | 'changeLog'
  /** In words for the person at the terminal. */
  readonly text: string
  /** Page, log frame, audit entry or change line where it begins, from 1. */
  readonly at?: number
}
