import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

export type PostgresServer = {
  /** What a pool needs to reach the server: a private socket, no network. */
  readonly connection: { host: string; user: string; database: string }
  stop(): Promise<void>
}

/** The newest server binaries on this machine, or undefined. Debian keeps them outside the path. */
export function postgresBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/** PostgreSQL refuses to run as root: as root, the cluster belongs to the user that Debian made for it, or to nobody. */
function owner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string, user: string) => Number(execFileSync('id', [flag, user], { stdio: 'pipe' }).toString())
  for (const user of ['postgres', 'nobody'])
    try {
      return { uid: idOf('-u', user), gid: idOf('-g', user) }
    } catch {}
  throw new Error('Neither user "postgres" nor "nobody" exists to run PostgreSQL as')
}

/**
 * A temporary cluster of its own on a private Unix socket, gone after `stop`. Its databases order text by English rules
 * where the server can, so that a query which leans on the database's collation is found out.
 */
export async function startPostgres(bin: string): Promise<PostgresServer> {
  const as = owner()
  const folder = mkdtempSync(join(tmpdir(), 'vk-pg-'))
  if (as) chownSync(folder, as.uid, as.gid)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const data = join(folder, 'data')
  const init = ['-D', data, '-A', 'trust', '-U', 'vuosikello', '-E', 'UTF8', '--no-sync']
  const english = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en-US']
  const options = { ...as, cwd: folder, stdio: 'pipe' as const }
  try {
    execFileSync(join(bin, 'initdb'), [...init, ...english], options)
  } catch {
    rmSync(data, { recursive: true, force: true })
    execFileSync(join(bin, 'initdb'), [...init, '--locale=C'], options)
  }
  const settings = ['-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=20']
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, '-h', '', '-F', ...settings], {
    ...as,
    cwd: folder,
    stdio: 'ignore',
  })
  const kill = () => server.kill('SIGQUIT')
  process.once('exit', kill)
  const connection = { host: folder, user: 'vuosikello', database: 'postgres' }
  try {
    await answering(connection, server)
  } catch (error) {
    kill()
    remove()
    throw error
  }
  return {
    connection,
    async stop() {
      const ended = new Promise((done) => server.once('exit', done))
      // Immediate shutdown: nothing in the cluster is worth keeping.
      kill()
      await ended
      process.removeListener('exit', kill)
      remove()
    },
  }
}

async function answering(connection: PostgresServer['connection'], server: ChildProcess): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await wait(50)) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`)
    const client = new pg.Client(connection)
    try {
      await client.connect()
      return await client.end()
    } catch {
      await client.end().catch(() => undefined)
    }
  }
  throw new Error('PostgreSQL did not answer within 20 s')
}
