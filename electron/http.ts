/** The browser shell's server: the core behind loopback HTTP, for one browser that holds the launch link. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AnyRouter } from '@orpc/server'
import { refuse, SAFE_HEADERS, serveBundle } from './bundle.ts'
import { type FileStore, isFilePath, receiveFile, serveFile } from './files.ts'
import { listenOn } from './loopback.ts'
import { newHost } from './own-host.ts'
import { limitStrangers } from './strangers.ts'

/** Serves the interface: from the build, or (development) through Vite, which shares the server for hot reload. */
export type Interface = (request: IncomingMessage, response: ServerResponse, pathname: string) => Promise<void>

export type HttpOptions = {
  /** Folder of the built interface, or something that makes an `Interface` for the server. */
  readonly renderer: string | ((server: Server) => Promise<Interface>)
  /** The name of the host, below `localhost`; a new one that nobody can guess when not given. */
  readonly host?: string
  /** 0 (the default) takes a free one. */
  readonly port?: number
  /** Where no port is asked for: the one to take if it is free, so that what a browser keeps by address fits again. */
  readonly usualPort?: number
  /** The secret in the cookie; given only in development, so that a page survives a restart of the server. */
  readonly session?: string
  /** Milliseconds that a connection may take to say what it wants. */
  readonly silence?: number
  /** Hears of defects; users only ever see a status. */
  readonly report?: (error: unknown) => void
}

export type HttpShell = {
  /** `http://<host>:<port>`: what a browser must name. It is reached at this computer's own addresses. */
  readonly origin: string
  /** Works once: whoever opens it first holds the session. */
  readonly launchUrl: string
  /** Resolves when the launch link has been used. */
  readonly launched: Promise<void>
  /** How many connections browsers hold at the moment. */
  connections(): Promise<number>
  close(): Promise<void>
}

/** What the server carries. */
export type Served = { readonly router: AnyRouter; readonly files: FileStore }

/**
 * Starts the server on this computer's own addresses. A core that is still coming up is waited for by the calls only: the
 * interface is there at once. Every request must name exactly this host and, where it has one, this origin; all but the
 * launch link need the session's cookie.
 */
export async function serveHttp(core: Served | Promise<Served>, options: HttpOptions): Promise<HttpShell> {
  const session = options.session ?? randomBytes(32).toString('hex')
  let launch: string | undefined = randomBytes(32).toString('hex')
  const launched = Promise.withResolvers<void>()
  const running = answering(core)
  // Whoever asks hears why there is no core, and so does whoever made it.
  running.catch(() => undefined)

  const { port = 0, usualPort = 0, silence = 15_000 } = options
  const server = createServer(
    { headersTimeout: silence, connectionsCheckingInterval: Math.ceil(silence / 3) },
    (request, response) => {
      handle(request, response).catch((error: unknown) => {
        // The browser going away in mid-answer is not a defect.
        if (!response.destroyed) options.report?.(error)
        if (response.headersSent) response.destroy()
        else response.writeHead(500, SAFE_HEADERS).end()
      })
    },
  )
  // A large file may take longer to arrive than Node's five minutes.
  server.requestTimeout = 0
  const known = limitStrangers(server)
  const loopback = await listenOn(server, port === 0 && usualPort !== 0 ? [usualPort, 0] : [port])
  const host = `${options.host ?? newHost()}:${loopback.port}`
  const origin = `http://${host}`
  // Cookies do not know ports: two programs under one name must not overwrite each other's.
  const cookie = `vuosikello-${loopback.port}`
  const { renderer } = options
  const show = typeof renderer === 'string' ? built(renderer) : await renderer(server)

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers } = request
    if (headers.host !== host) return send(response, refuse(403))
    // Browsers always say where a POST comes from; a GET has no origin to check when it is a plain navigation.
    if (method !== 'GET' && method !== 'HEAD' ? headers.origin !== origin : (headers.origin ?? origin) !== origin)
      return send(response, refuse(403))
    if (!request.url?.startsWith('/')) return send(response, refuse(400))
    const { pathname, searchParams } = new URL(origin + request.url)
    // Whoever reads it as an address relative to ours would take this for another host.
    if (pathname.startsWith('//')) return send(response, refuse(400))
    if (method === 'GET' && pathname === '/launch' && launch && same(searchParams.get('token') ?? '', launch)) {
      launch = undefined
      launched.resolve()
      known(request.socket)
      response.setHeader('set-cookie', `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`)
      // The program itself and no redirect: the link is opened from a file, and a Strict cookie would not go along one.
      request.url = '/'
      return show(request, response, '/')
    }
    if (!same(readCookie(headers.cookie, cookie), session)) return send(response, stranger())
    known(request.socket)
    if (pathname === '/launch') return send(response, toStart())
    if (pathname.startsWith('/api/')) return call(request, response)
    if (method === 'POST' && pathname === '/files')
      return send(
        response,
        await receiveFile((await running).files, searchParams, request, Number(headers['content-length'] ?? 0)),
      )
    if (method !== 'GET') return send(response, refuse(405))
    if (isFilePath(pathname)) return send(response, await serveFile((await running).files, pathname))
    return show(request, response, pathname)
  }

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return send(response, refuse(405))
    if (!/^application\/json(?:\s*;|$)/.test(request.headers['content-type'] ?? '')) return send(response, refuse(415))
    for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value)
    response.setHeader('cache-control', 'no-store')
    await (await running).calls.handle(request, response, { prefix: '/api', context: {} })
  }

  return {
    origin,
    launchUrl: `${origin}/launch?token=${launch}`,
    launched: launched.promise,
    connections: () => loopback.connections(),
    close: () => loopback.close(),
  }
}

/** What answers the calls, with the libraries that it needs: they are loaded while the window opens. */
async function answering(core: Served | Promise<Served>) {
  const { router, files } = await core
  const { createCalls } = await import('./calls.ts')
  return { files, calls: createCalls(router) }
}

const built =
  (root: string): Interface =>
  async (_request, response, pathname) =>
    sendWhole(response, serveBundle(root, pathname))

function toStart(): Response {
  return new Response(null, { status: 303, headers: { ...SAFE_HEADERS, location: '/' } })
}

function stranger(): Response {
  return html(
    401,
    '<title>Vuosikello</title><p lang="fi">Tämä linkki on jo käytetty. Käynnistä Vuosikello uudelleen.' +
      '<p lang="sv">Länken har redan använts. Starta Vuosikello på nytt.' +
      '<p lang="en">This link has been used already. Start Vuosikello again.',
  )
}

function html(status: number, body: string, headers: Record<string, string> = {}): Response {
  // The empty icon keeps the browser from asking for one.
  return new Response(`<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${body}`, {
    status,
    headers: {
      ...SAFE_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; img-src data:; frame-ancestors 'none'",
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

/** Writes a small web answer to a Node one, in one piece: a stream's turns would each wait for what the core is at. */
export async function sendWhole(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(response.req.method === 'HEAD' ? undefined : Buffer.from(await answer.arrayBuffer()))
}

/** Writes a web answer to a Node one. */
export async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (!answer.body || response.req.method === 'HEAD') return void response.end()
  await pipeline(Readable.fromWeb(answer.body), response)
}

function readCookie(header: string | undefined, name: string): string {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.split('=', 2)
    if (key?.trim() === name) return value?.trim() ?? ''
  }
  return ''
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
