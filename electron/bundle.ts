/** The built interface with its security headers. Both shells serve it from here. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'

/** Stands in the built `index.html` wherever the page needs its nonce; replaced by a fresh one each time it is served. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Headers for everything either shell serves. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/**
 * The page's content security policy. Nothing but our own origin; the nonce is for the one `<style>` element in which
 * the component library keeps its theme variables.
 * @param development also lets the nonce admit scripts: the hot-reload preamble is an inline one
 */
export function contentPolicy(nonce: string, development = false): string {
  return [
    "default-src 'none'",
    development ? `script-src 'self' 'nonce-${nonce}'` : "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}

/** The page itself: nonce put in, policy to match, never cached (a cached page would have a stale nonce). */
export function pageResponse(html: string, development = false): Response {
  const nonce = randomBytes(18).toString('base64')
  return new Response(html.replaceAll(NONCE_PLACEHOLDER, nonce), {
    headers: {
      ...SAFE_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentPolicy(nonce, development),
      'cache-control': 'no-store',
    },
  })
}

/**
 * Serves a path of the interface from `root`.
 *
 * A path without an extension is an address inside the program (`/clients/123`) and gets the page. 400 for a path that
 * cannot be decoded, 403 for one that leaves the folder, 404 for a file that is not there.
 */
export function serveBundle(root: string, pathname: string): Response {
  const path = decode(pathname)
  if (path === undefined || path.includes('\0')) return refuse(400)
  const file = join(root, path)
  if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep)) return refuse(403)
  if (extname(file) === '' || path === '/index.html') {
    const html = read(join(root, 'index.html'))?.toString()
    return html === undefined ? refuse(404) : pageResponse(html)
  }
  const data = read(file)
  if (!data) return refuse(404)
  return new Response(data, {
    headers: {
      ...SAFE_HEADERS,
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': "default-src 'none'",
      // The build puts a hash of the contents into the names of these.
      'cache-control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
    },
  })
}

/**
 * A file of the interface, undefined where there is none. At once and not by turns: there are thirty small ones to a screen,
 * and each turn of one would wait for what the core is at.
 */
function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** An empty answer that still carries the security headers. */
export function refuse(status: number): Response {
  return new Response(null, { status, headers: { ...SAFE_HEADERS, 'content-security-policy': "default-src 'none'" } })
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
