import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import type { TRPCBuiltRouter, TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server'
import { createTRPCContext } from '@trpc/tanstack-react-query'

import type { ErrorData } from '../../shared/errors/app-error.ts'
import { officeFetch } from './request.ts'
import { shownError } from './shown-error.ts'

interface Root {
  ctx: object
  meta: object
  errorShape: { message: string; code: number; data: ErrorData & { id?: string } }
  transformer: false
}
type Query<Input, Output> = TRPCQueryProcedure<{ input: Input; output: Output; meta: object }>
type Mutation<Input, Output> = TRPCMutationProcedure<{ input: Input; output: Output; meta: object }>

/** An operator who can be chosen at the unlock screen. */
export interface OperatorChoice {
  readonly id: string
  readonly name: string
}

/** What is known before unlocking. `failure` says why the store cannot be opened. */
export interface OfficeStatus {
  readonly state: 'none' | 'locked' | 'failed'
  readonly community: { readonly code: string; readonly name: string } | null
  readonly operators: readonly OperatorChoice[]
  readonly demo: boolean
  readonly version: string
  /** Seconds until the next attempt is accepted, 0 when at once. */
  readonly waitSeconds: number
  /** Minutes without a key or click after which the office locks. */
  readonly idleMinutes: number
  readonly failure: ErrorData | null
}

/** A long piece of work as the job bar shows it. `total` 0 means that the amount is not known yet. */
export interface Job {
  readonly id: string
  readonly title: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number
  /** One line on the outcome, e.g. `已生成 1,043 份证书`. */
  readonly summary: string | null
  /** The result as a file of `/files/`, if there is one. */
  readonly file: { readonly id: string; readonly name: string } | null
  readonly error: ErrorData | null
}

interface Unlocked {
  readonly token: string
  readonly operator: OperatorChoice
}

/**
 * The seam to the server: a structural stand-in until `src/main/app-router.ts` is there, then
 * `import type { AppRouter } from '../../main/app-router.ts'`. Only this file knows the router's type.
 */
export type AppRouter = TRPCBuiltRouter<
  Root,
  {
    office: {
      status: Query<void, OfficeStatus>
      unlock: Mutation<{ operator: string; passphrase: string }, Unlocked>
      unlockWithRecovery: Mutation<{ recoveryCode: string; operator: string; newPassphrase: string }, Unlocked>
      lock: Mutation<void, void>
    }
    jobs: {
      list: Query<void, Job[]>
      cancel: Mutation<{ id: string }, void>
    }
  }
>

/** Provider and hooks of the API: `const trpc = useTRPC(); useQuery(trpc.grids.tree.queryOptions())`. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

/** The API's client over our own origin. */
export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: '/rpc',
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
