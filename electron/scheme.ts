/** `app://bundle/…`: the interface and files under Electron, at the same paths as in the browser shell. */
import { refuse, serveBundle } from './bundle.ts'
import { type FileStore, isFilePath, receiveFile, serveFile } from './files.ts'

/** Answers one request of a window. 403 for another host or origin, 405 for another method than GET and POST of a file. */
export async function answerScheme(request: Request, renderer: string, files: FileStore): Promise<Response> {
  const { host, pathname, searchParams } = new URL(request.url)
  if (host !== 'bundle' || (request.headers.get('origin') ?? 'app://bundle') !== 'app://bundle') return refuse(403)
  if (request.method === 'POST' && pathname === '/files') {
    const announced = Number(request.headers.get('content-length') ?? 0)
    return receiveFile(files, searchParams, request.body ?? nothing(), announced)
  }
  if (request.method !== 'GET') return refuse(405)
  return isFilePath(pathname) ? serveFile(files, pathname) : serveBundle(renderer, pathname)
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
