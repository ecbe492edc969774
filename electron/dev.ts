/**
 * `npm run dev`: the browser shell with Vite in front. One origin serves the calls and hot reload. Started again by
 * `node --watch` whenever the Node side changes; port and session stay, so that an open page only needs a reload.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { pageResponse, refuse } from './bundle.ts'
import { createCore } from './core/core.ts'
import { createSample } from './sample/index.ts'
import { type Interface, send, serveHttp } from './http.ts'
import { kept, keptHost } from './own-host.ts'
import { programFolder, resourcesFolder } from './paths.ts'
import { rendererConfig } from './renderer-config.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string', default: '5199' } } })
// Never the developer's own data: a folder of the checkout that git ignores.
const profile = join(programFolder(), '.vite', 'profile')
mkdirSync(profile, { recursive: true, mode: 0o700 })

const core = await createCore({
  sample: createSample(resourcesFolder()),
  profile,
  resources: resourcesFolder(),
  report: console.error,
  exclusive: true,
  ...(values.data !== undefined && { file: values.data }),
})
const shell = await serveHttp(core, {
  renderer: serveVite,
  port: Number(values.port),
  // An open page's address and cookie still fit after a restart.
  host: keptHost(join(profile, 'host')),
  session: kept(join(profile, 'session'), () => randomBytes(32).toString('hex'), Boolean),
  report: console.error,
})
console.log(`Vuosikello (development): ${shell.launchUrl}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

async function stop(): Promise<void> {
  await shell.close()
  await core.close()
  process.exit(0)
}

/** Vite inside our server: its modules and hot reload, our page with our policy. */
async function serveVite(server: Server): Promise<Interface> {
  const root = join(programFolder(), 'renderer')
  const vite = await createServer({
    ...rendererConfig(root),
    configFile: false,
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server }, fs: { allow: [programFolder()] } },
  })
  return async (request, response, pathname) => {
    if (!pathname.startsWith('/@') && extname(pathname) === '') {
      const html = await vite.transformIndexHtml(
        request.url ?? pathname,
        await readFile(join(root, 'index.html'), 'utf8'),
      )
      return send(response, pageResponse(html, true))
    }
    vite.middlewares(request, response, () => void send(response, refuse(404)))
  }
}
