/** Electron's utility process: the core alone in a process of its own, so that no export or search ever freezes a window. */
import { createReadStream } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { RPCHandler } from '@orpc/server/message-port'
import { MAX_UPLOAD } from '../shared/api/upload.ts'
import type { CoreOptions, FromCore, Settings, ToCore } from './core-messages.ts'
import { type Core, createCore } from './core/core.ts'
import { createSample } from './sample/index.ts'
import { handlerOptions } from './handler.ts'
import { createLog } from './log.ts'

type Started = { core: Core; calls: RPCHandler<Record<never, never>> }

const { parentPort } = process
let started: Promise<Started> | undefined
let told: Settings | undefined

// Messages wait in the port until somebody listens, so a window may ask before the data file is open.
parentPort.on('message', ({ data, ports }) => {
  const message: ToCore = data
  if (message.kind === 'start') {
    started = start(message.options)
    started.then(
      () => tell({ kind: 'started' }),
      (error: unknown) => tell({ kind: 'failed', message: textOf(error) }),
    )
    return
  }
  if (message.kind === 'close') return void started?.then(stop, () => process.exit(0))
  void started?.then(async (running) => {
    if (message.kind === 'port')
      return ports.forEach((port) => (running.calls.upgrade(port, { context: {} }), port.start()))
    try {
      if (message.kind === 'remind')
        return tell({ kind: 'notice', id: message.id, notice: await running.core.remind(message.time) })
      tell({ kind: 'answer', id: message.id, value: await answer(running.core, message) })
    } catch (error) {
      tell({ kind: 'refused', id: message.id, message: textOf(error) })
    }
  }, nothing)
})

async function start(options: CoreOptions): Promise<Started> {
  const core = await createCore({
    sample: createSample(options.resources),
    ...options,
    exclusive: true,
    checked: false,
    report: createLog(options.profile),
    remembered: ({ startAtLogin, language, file }) => {
      const settings: Settings = { startAtLogin, language, file }
      // Every step through the program is remembered; these seldom change.
      if (!isDeepStrictEqual(settings, told)) tell({ kind: 'settings', ...settings })
      told = settings
    },
  })
  return { core, calls: new RPCHandler(core.router, handlerOptions()) }
}

async function answer(core: Core, message: Extract<ToCore, { kind: 'path' | 'receive' }>): Promise<unknown> {
  if (message.kind === 'path') return core.files.path(message.token)
  return core.files.receive(message.name, createReadStream(message.path), MAX_UPLOAD)
}

/** In ms; a small part of how long the other side waits for a sign. */
const SIGN = 1000

async function stop({ core }: Started): Promise<void> {
  // The backup is made in a thread of its own, and may take minutes.
  setInterval(() => tell({ kind: 'closing' }), SIGN)
  await core.close()
  process.exit(0)
}

/** A start that failed has been told already. */
function nothing(): void {}

function tell(message: FromCore): void {
  parentPort.postMessage(message)
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
