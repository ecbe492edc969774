/** A core of three calls, so that the shells are tested without a database; and requests exactly as given, unlike fetch. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { os } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { createFiles } from '../../electron/core/files.ts'
import { type HttpOptions, type HttpShell, serveHttp } from '../../electron/http.ts'

export const PAGE =
  '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" nonce="__CSP_NONCE__" src="/assets/a.js"></script>'

/** A folder of its own for this test, gone afterwards. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'vuosikello-test-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** A built interface: a page, a script, and a secret beside it that must not be reachable. */
export function renderer(): string {
  const parent = folder()
  const root = join(parent, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(parent, 'renderer-secret'))
  writeFileSync(join(root, 'index.html'), PAGE)
  writeFileSync(join(root, 'assets', 'a.js'), 'export {}')
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  writeFileSync(join(parent, 'renderer-secret', 'secret.txt'), 'secret')
  return root
}

export const router = {
  area: {
    echo: os.handler(({ input }) => input),
    fail: os.handler(() => {
      throw new Error('a defect with a secret in it')
    }),
    count: os.handler(async function* () {
      yield 1
      yield 2
    }),
  },
}

export type Running = { shell: HttpShell; cookie: string; root: string; files: ReturnType<typeof createFiles> }

/** The browser shell over the core of three calls, with a session. */
export async function running(options: Partial<HttpOptions> = {}): Promise<Running> {
  const root = renderer()
  const files = createFiles(join(folder(), 'files'))
  const shell = await serveHttp({ router, files }, { renderer: root, ...options })
  onTestFinished(() => shell.close())
  const landing = await ask(shell, shell.launchUrl.slice(shell.origin.length))
  return { shell, root, files, cookie: String(landing.headers['set-cookie']?.[0]).split(';')[0] ?? '' }
}

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** One request, path and headers untouched (fetch would tidy up the path and refuse the headers). */
export function ask(
  shell: HttpShell,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const { host, port } = new URL(shell.origin)
    const to = { hostname: '127.0.0.1', port, path, method, headers: { host, ...headers } }
    const sent = request(to, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      )
      response.on('error', fail)
    })
    sent.on('error', fail)
    sent.end(body)
  })
}
