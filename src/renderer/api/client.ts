import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'

import type { AppRouter } from '../../main/app-router.ts'
import type { communityProfile } from '../../shared/entities/community-profile.ts'
import type { operator } from '../../shared/entities/operator.ts'
import type { sentBundle } from '../../shared/entities/sent-bundle.ts'
import type { RowOf } from '../../shared/entities/entity.ts'
import type { ExportState } from '../../main/features/bundles/queries.ts'
import type { Division, DivisionPath } from '../../main/features/setup/divisions.ts'
import type { Today } from '../../main/features/today/queries.ts'
import type { OfficeStatus } from '../../main/office/office.ts'
import type { JobView } from '../../main/jobs/job-board.ts'
import { lockLink } from './lock-link.ts'
import { officeFetch } from './request.ts'
import { shownError } from './shown-error.ts'

/** An operator who can be chosen at the unlock screen. */
export type OperatorChoice = OfficeStatus['operators'][number]

/** A long piece of work as the job bar shows it. */
export type Job = JobView

/** An operator as the list has it. */
export type OperatorRow = Pick<RowOf<typeof operator>, 'id' | 'name' | 'role' | 'disabled' | 'lastUnlockAt'>

/** The office's own record. */
export type OfficeProfile = RowOf<typeof communityProfile>

/** A bundle this PC wrote. */
export type SentBundle = RowOf<typeof sentBundle>

export type { Division, DivisionPath, ExportState, OfficeStatus, Today }

/** Provider and hooks of the API: `const trpc = useTRPC(); useQuery(trpc.grids.tree.queryOptions())`. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

/**
 * Headers that calls ask for by their context: `background` when nobody made them by hand, `token` for locking, which is
 * sent after the session here has already ended.
 */
function contextHeaders(contexts: readonly Readonly<Record<string, unknown>>[]): Record<string, string> {
  const token = contexts.find((context) => typeof context['token'] === 'string')?.['token']
  return {
    ...(contexts.every((context) => context['background'] === true) && { 'x-background': '1' }),
    ...(typeof token === 'string' && { authorization: `Bearer ${token}` }),
  }
}

/** The API's client over our own origin. */
export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    lockLink,
    httpBatchLink({
      url: '/rpc',
      headers: ({ opList }) => contextHeaders(opList.map((op) => op.context)),
      maxURLLength: 4000,
      // Headers are set in `officeFetch`. The link always hands over a plain address, and its own RequestInit type is
      // only narrower than the DOM's.
      fetch: (input, init) => officeFetch(input as string, init as RequestInit),
    }),
  ],
})

/** Codes after which another attempt by itself makes no sense. */
function isFinal(error: unknown): boolean {
  return shownError(error).code !== 'NO_ANSWER'
}

/**
 * For calls that the page makes by itself, such as polling: `trpc.jobs.list.queryOptions(undefined, BACKGROUND)`. They do not
 * count as use, so that the office locks in time.
 */
export const BACKGROUND = { trpc: { context: { background: true } } } as const

/** The cache of everything read. Nothing goes stale by the network here, only by our own writes, which invalidate. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => !isFinal(error) && count < 2,
      staleTime: 5_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
