/** Electron's port outside a page: Node-style events, messages wrapped in an event, nothing delivered before `start`. */
import { EventEmitter } from 'node:events'
import type { MessagePort } from 'node:worker_threads'

export class MessagePortMain extends EventEmitter {
  readonly #port: MessagePort
  #detached = false
  private constructor(port: MessagePort) {
    super()
    this.#port = port
  }
  /** Over a port of Node, whose DOM type is the same object. */
  static over(port: unknown): MessagePortMain {
    return new MessagePortMain(port as MessagePort)
  }
  start(): void {
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
    this.#port.on('close', () => this.emit('close'))
  }
  postMessage(message: unknown): void {
    if (this.#detached) throw new Error('The port has been transferred')
    this.#port.postMessage(message)
  }
  close(): void {
    this.#port.close()
  }
  /** Gives the port away, as a transfer does. */
  detach(): MessagePort {
    if (this.#detached) throw new Error('The port has been transferred')
    this.#detached = true
    return this.#port
  }
}
