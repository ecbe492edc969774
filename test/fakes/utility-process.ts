/** The inside of a utility process, played by a thread: `process.parentPort`, then the real module. */
import { EventEmitter } from 'node:events'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { pathToFileURL } from 'node:url'
import { MessagePortMain } from './message-port-main.ts'

class ParentPort extends EventEmitter {
  constructor() {
    super()
    // Messages queue until somebody listens.
    this.once('newListener', () => setImmediate(() => this.#listen()))
  }
  postMessage(message: unknown): void {
    parentPort?.postMessage(message)
  }
  #listen(): void {
    parentPort?.on('message', ({ message, ports }: { message: unknown; ports: MessagePort[] }) =>
      this.emit('message', { data: message, ports: ports.map((port) => MessagePortMain.over(port)) }),
    )
  }
}

Object.assign(process, { parentPort: new ParentPort() })
const { module }: { module: string } = workerData
await import(pathToFileURL(module).href)
