/** The core's process, seen from Electron's main process. */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { CoreOptions, FromCore, Settings, ToCore } from './core-messages.ts'
import type { Notice } from '../shared/domain/calendar/reminders.ts'
import type { FileStore } from './files.ts'

export type CoreProcess = {
  readonly files: FileStore
  /** Resolves when the core answers; rejects with a sentence for people when it cannot be made. */
  readonly started: Promise<void>
  /** Hands a window's port over. */
  connect(port: MessagePortMain): void
  /** The desktop notice due at a time of the day, `08:31`; each is given once. */
  remind(time: string): Promise<Notice | undefined>
  /**
   * Closes the data file in order and resolves when the process has ended, however long it works. Kills it when it gives no
   * sign for `patience` milliseconds.
   */
  close(patience: number): Promise<void>
}

/** Characters of a dying core's complaint that are kept. */
const LAST_WORDS = 4000

/**
 * Starts the core's process.
 * @param module the built `core-process.js`
 * @param settings called with what the workstation remembers for the shell, at the start and whenever it changes
 * @param died called when the process ends without having been asked to, with the last it said
 */
export function startCore(
  module: string,
  options: CoreOptions,
  { settings, died }: { settings: (told: Settings) => void; died: (code: number, said: string) => void },
): CoreProcess {
  const child: UtilityProcess = utilityProcess.fork(module, [], {
    serviceName: 'Vuosikello core',
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  // What keeps it from starting at all is told nowhere else.
  let said = ''
  child.stderr?.on('data', (text) => (said = `${said}${text}`.slice(-LAST_WORDS)))
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const noticing = new Map<number, PromiseWithResolvers<Notice | undefined>>()
  const started = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  let closing = false
  let sign = () => {}
  let last = 0

  child.on('message', (message: FromCore) => {
    if (message.kind === 'started') return started.resolve()
    if (message.kind === 'failed') {
      // Starting again would fail again.
      closing = true
      return started.reject(new Error(message.message))
    }
    if (message.kind === 'settings') return settings(message)
    if (message.kind === 'closing') return sign()
    if (message.kind === 'notice') {
      noticing.get(message.id)?.resolve(message.notice)
      return void noticing.delete(message.id)
    }
    noticing.get(message.id)?.reject(new Error('message' in message ? message.message : 'not a notice'))
    noticing.delete(message.id)
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') asked?.resolve(message.value)
    else asked?.reject(new Error(message.message))
  })
  child.once('exit', (code) => {
    const gone = new Error('The core has ended')
    for (const asked of [...waiting.values(), ...noticing.values()]) asked.reject(gone)
    waiting.clear()
    noticing.clear()
    ended.resolve()
    if (!closing) died(code, said)
  })
  const tell = (message: ToCore, ports: MessagePortMain[] = []) => child.postMessage(message, ports)
  function ask(message: (id: number) => ToCore): Promise<unknown> {
    const id = ++last
    const asked = Promise.withResolvers<unknown>()
    waiting.set(id, asked)
    tell(message(id))
    return asked.promise
  }
  tell({ kind: 'start', options })

  return {
    started: started.promise,
    connect: (port) => tell({ kind: 'port' }, [port]),
    remind(time) {
      const id = ++last
      const asked = Promise.withResolvers<Notice | undefined>()
      noticing.set(id, asked)
      tell({ kind: 'remind', id, time })
      return asked.promise
    },
    files: {
      async path(token) {
        const path = await ask((id) => ({ kind: 'path', id, token }))
        return typeof path === 'string' ? path : undefined
      },
      // The bytes go through a file: a message port knows no back pressure, and a file may be larger than the memory.
      async receive(name, bytes, maxBytes) {
        // It may be a whole firm's data: a private folder, which the next start sweeps if this process is killed.
        const folder = await mkdtemp(join(options.profile, `files-${process.pid}-`))
        try {
          const path = join(folder, 'upload')
          await pipeline(limited(bytes, maxBytes), createWriteStream(path, { mode: 0o600 }))
          return receipt(await ask((id) => ({ kind: 'receive', id, name, path })))
        } finally {
          await rm(folder, { recursive: true, force: true })
        }
      },
    },
    async close(patience) {
      closing = true
      tell({ kind: 'close' })
      const kill = () => child.kill()
      let timer = setTimeout(kill, patience)
      sign = () => {
        clearTimeout(timer)
        timer = setTimeout(kill, patience)
      }
      await ended.promise
      clearTimeout(timer)
    },
  }
}

async function* limited(bytes: AsyncIterable<Uint8Array>, maxBytes: number) {
  let seen = 0
  for await (const chunk of bytes) {
    seen += chunk.length
    if (seen > maxBytes) throw new Error('The file is too large')
    yield chunk
  }
}

function receipt(value: unknown): { token: string; name: string } {
  if (typeof value === 'object' && value !== null && 'token' in value && 'name' in value)
    return { token: String(value.token), name: String(value.name) }
  throw new Error('The core gave no receipt')
}
