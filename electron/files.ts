/**
 * Files travel by URL: `GET /files/<token>` out of the outbox, `POST /files?name=…` into the inbox, in both shells. Browsers
 * write down where they went, so what is fetched has no name there.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Readable } from 'node:stream'
import { MAX_UPLOAD } from '../shared/api/upload.ts'
import { refuse, SAFE_HEADERS } from './bundle.ts'

/** What the shells need of the core's private folder. */
export type FileStore = {
  path(token: string): string | undefined | Promise<string | undefined>
  receive(
    name: string,
    bytes: AsyncIterable<Uint8Array>,
    maxBytes: number,
  ): Promise<{ readonly token: string; readonly name: string }>
}

const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.eml': 'message/rfc822',
  '.json': 'application/json',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Shown in the program; everything else is only ever saved. */
const SHOWN = new Set(['.pdf', '.png', '.jpg', '.gif', '.webp'])

/**
 * What a shown file may do. A PDF must not be sandboxed or have its sources restricted: the browser's own viewer would stay
 * blank. HTML and SVG are never shown, whoever made them.
 */
const POLICIES: Readonly<Record<string, string>> = { '.pdf': "frame-ancestors 'self'" }
const STRICT = "default-src 'none'; frame-ancestors 'self'"

/** Whether a path belongs here rather than to the interface. */
export function isFilePath(pathname: string): boolean {
  return pathname === '/files' || pathname.startsWith('/files/')
}

/** Streams a file of the outbox; 400 for a path of the wrong shape, 404 when there is no such file (any more). */
export async function serveFile(files: FileStore, pathname: string): Promise<Response> {
  const token = decodePart(pathname.slice('/files/'.length))
  if (!token || token.includes('/')) return refuse(400)
  const path = await files.path(token)
  const facts = path === undefined ? undefined : await stat(path).catch(() => undefined)
  if (path === undefined || !facts?.isFile()) return refuse(404)
  const name = basename(path)
  const extension = extname(name).toLowerCase()
  return new Response(streamOf(path), {
    headers: {
      ...SAFE_HEADERS,
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'content-length': String(facts.size),
      'content-disposition': disposition(SHOWN.has(extension) ? 'inline' : 'attachment', name),
      'content-security-policy': POLICIES[extension] ?? STRICT,
      'cache-control': 'no-store',
    },
  })
}

/**
 * Takes a file in and answers `{ token, name }`. 400 without a usable name, 413 when it is too large (nothing stays behind).
 * @param announced the request's content length, so that a file that is too large is refused before it is read
 */
export async function receiveFile(
  files: FileStore,
  search: URLSearchParams,
  bytes: AsyncIterable<Uint8Array>,
  announced: number,
): Promise<Response> {
  const name = search.get('name') ?? ''
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (!name || name.length > 200 || /[/\\\u0000-\u001f]/.test(name) || name === '.' || name === '..') return refuse(400)
  if (announced > MAX_UPLOAD) return refuse(413)
  let seen = 0
  async function* counted() {
    for await (const chunk of bytes) {
      seen += chunk.length
      yield chunk
    }
  }
  try {
    const { token, name: stored } = await files.receive(name, counted(), MAX_UPLOAD)
    return Response.json({ token, name: stored }, { headers: { ...SAFE_HEADERS, 'cache-control': 'no-store' } })
  } catch (error) {
    if (seen > MAX_UPLOAD) return refuse(413)
    // Asked of the shape, so that Electron's main process need not load the contract for it.
    if (error instanceof Error && 'code' in error && error.code === 'invalid') return refuse(400)
    throw error
  }
}

/** RFC 6266: a plain name for old programs, the real one beside it. */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.normalize('NFD').replaceAll(/[^\x20-\x7e]|["\\%]/g, '')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain || 'file'}"; filename*=UTF-8''${encoded}`
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

function streamOf(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path))
}
