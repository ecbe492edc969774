/** The one place of the interface that knows how calls and files travel. */
import { type ClientLink, createORPCClient, mapEventIterator } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/api/contract.ts'
import { type CallContext, COMMAND_ID } from '../../shared/api/call.ts'
import { AppError } from '../../shared/api/failure.ts'
import { MAX_UPLOAD } from '../../shared/api/upload.ts'
import type { FileRef } from '../../shared/api/values.ts'

/** Every call of the contract, typed. What a failed one throws is read by `failureOf`. */
export type Api = ContractRouterClient<Contract, CallContext>

/** What Electron's preload puts into the page. */
type Bridge = { requestPort(): void; pathOf(file: File): string }
declare global {
  interface Window {
    readonly vuosikello?: Bridge
  }
}

/** Calls of the core: through Electron's message port where there is one, else over HTTP to where the page came from. */
export function connect(): Api {
  return createORPCClient(linkOf())
}

/** What carries the calls here. */
export function linkOf(): ClientLink<CallContext> {
  return cancelling(window.vuosikello ? portLink(window.vuosikello) : httpLink(location.origin))
}

/** What is said of a call beside its input, as either transport carries it. */
const headers = ({ context: { commandId } }: { readonly context: CallContext }): Record<string, string> =>
  commandId === undefined ? {} : { [COMMAND_ID]: commandId }

/** Calls over HTTP. `send` stands in for `fetch` in tests. */
export function httpLink(origin: string, send?: (request: Request) => Promise<Response>): ClientLink<CallContext> {
  return new HttpLink({ url: `${origin}/api`, headers, ...(send && { fetch: (request: Request) => send(request) }) })
}

/**
 * Calls through the port that came last. A core that has ended gets a successor with a port of its own: what was under way
 * fails, what comes after it waits for the new port.
 */
function portLink(bridge: Bridge): ClientLink<CallContext> {
  let link = Promise.withResolvers<ClientLink<CallContext>>()
  window.addEventListener('message', ({ source, data, ports }: MessageEvent<unknown>) => {
    const [port] = ports
    if (source !== window || data !== 'vuosikello:port' || !port) return
    const mine = Promise.withResolvers<ClientLink<CallContext>>()
    const successor = new PortLink({ port, headers })
    port.addEventListener('close', () => {
      if (link === mine) link = Promise.withResolvers()
    })
    // Whoever waits for a port waits for this one.
    link.resolve(successor)
    mine.resolve(successor)
    link = mine
    port.start()
  })
  bridge.requestPort()
  return { call: async (path, input, options) => (await link.promise).call(path, input, options) }
}

/** Hears when a desktop notice of the program was clicked; gives back what stops it. */
export const onNoticeClick = (open: () => void): (() => void) => onShell('vuosikello:today', open)

/** Hears when somebody closes the window while something is unsaved; gives back what stops it. */
export const onClosing = (ask: () => void): (() => void) => onShell('vuosikello:leave', ask)

/** Hears one thing that Electron's shell says. */
function onShell(said: string, heard: () => void): () => void {
  const receive = ({ source, data }: MessageEvent<unknown>) => {
    if (source === window && data === said) heard()
  }
  window.addEventListener('message', receive)
  return () => window.removeEventListener('message', receive)
}

/**
 * Whatever a transport throws after its signal was aborted is an `AbortError`. (Reading on from a cancelled event iterator
 * of the port would complain about the port's own queues.)
 */
export function cancelling(link: ClientLink<CallContext>): ClientLink<CallContext> {
  return {
    async call(path, input, options) {
      const reason = (error: unknown) =>
        options.signal?.aborted ? new DOMException('The call was cancelled', 'AbortError') : error
      try {
        const output = await link.call(path, input, options)
        if (!isIterator(output)) return output
        return mapEventIterator(output, { value: async (value) => value, error: async (error) => reason(error) })
      } catch (error) {
        throw reason(error)
      }
    },
  }
}

function isIterator(value: unknown): value is AsyncIterator<unknown, unknown, void> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

/** Where a file that the core made can be fetched, shown in a frame or printed. Its name comes with it. */
export function fileUrl({ token }: FileRef): string {
  return `/files/${token}`
}

/** Saves a file that the core made on the user's computer. */
export function download(file: FileRef): void {
  const link = document.createElement('a')
  link.href = fileUrl(file)
  link.download = file.name
  link.click()
}

/**
 * Brings a file of the user's into the program; the answer is what a call takes.
 * Throws `invalid` with the reason `file-too-large` or `file-name`.
 */
export async function upload(file: File, signal?: AbortSignal): Promise<FileRef> {
  if (file.size > MAX_UPLOAD) throw new AppError('invalid', 'file-too-large')
  // A file as such arrives empty at a scheme of Electron's; its bytes arrive.
  const body = window.vuosikello ? await file.arrayBuffer() : file
  const answer = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body,
    ...(signal && { signal }),
  })
  if (answer.status === 413) throw new AppError('invalid', 'file-too-large')
  if (answer.status === 400) throw new AppError('invalid', 'file-name')
  if (!answer.ok) throw new Error(`The file could not be brought in (${answer.status})`)
  const { token, name }: FileRef = await answer.json()
  return { token, name }
}

/** What the core reads a large file from: where it lies, if the shell knows that, or else a copy that was brought in. */
export async function given(file: File, signal: AbortSignal): Promise<{ path: string } | { file: FileRef }> {
  const path = window.vuosikello?.pathOf(file) ?? ''
  // What it is called stays out of its address, so any name will do.
  return path === '' ? { file: await upload(new File([file], 'file'), signal) } : { path }
}

/** The nonce of this page, for style elements that are written at run time (Mantine's `getStyleNonce`). */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
