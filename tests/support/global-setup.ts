import { startPostgres } from './postgres.ts'
import type { TestProject } from 'vitest/node'

/** One PostgreSQL server for the whole run; each test file gets a database of its own in it (see `stores.ts`). */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  project.provide('postgresUrl', server.url)
  return server.stop
}

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}
