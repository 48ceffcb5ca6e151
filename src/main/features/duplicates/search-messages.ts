import type { PersonToCompare } from '../../../shared/rules/duplicates/comparison-record.ts'
import type { StoreLocation } from '../../store/database.ts'
import type { BaseSearch } from './search-base.ts'

/** What the search thread is started with. `rows`: the people come as messages. */
export type SearchTask =
  | { readonly kind: 'store'; readonly location: StoreLocation; readonly community: string }
  | { readonly kind: 'rows'; readonly expected: number }

/** To the thread: a piece of the people, or null after the last. */
export type SearchInput = readonly PersonToCompare[] | null

/** From the thread: `taken` asks for the next piece. */
export type SearchAnswer = { readonly taken: true } | { readonly share: number } | { readonly found: BaseSearch }
