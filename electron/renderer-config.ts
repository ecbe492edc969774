/** How Vite treats the interface: the same in the build and in development. */
import react from '@vitejs/plugin-react'
import type { HtmlTagDescriptor, Plugin, Rolldown, UserConfig } from 'vite'
import { NONCE_PLACEHOLDER } from './bundle.ts'

/**
 * Addresses such as /clients/123 are served the same page, so its parts cannot be relative to it. A plugin and not a plain
 * setting: electron-vite sets its own base for builds, before any plugin of ours is asked.
 */
const absolute: Plugin = {
  name: 'vuosikello:absolute',
  config(config) {
    config.base = '/'
  },
}

type Parts = Readonly<Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>>

/** The parts of the build that some need, themselves among them, in the order in which they run. */
function needed(parts: Parts, names: readonly string[], found = new Set<Rolldown.OutputChunk>()) {
  for (const name of names) {
    const part = parts[name]
    if (part?.type !== 'chunk' || found.has(part)) continue
    needed(parts, part.imports, found)
    found.add(part)
  }
  return found
}
const stylesOf = (chunks: Iterable<Rolldown.OutputChunk>) =>
  new Set([...chunks].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))

/**
 * The page begins to ask before its interface is there, which is a part of its own: what that needs is fetched from the
 * beginning, not only once the first script has run.
 */
const beginning: Plugin = {
  name: 'vuosikello:beginning',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle, chunk }) {
      if (!bundle || !chunk) return []
      const first = needed(bundle, [chunk.fileName])
      const begun = [...first].flatMap(({ dynamicImports }) => dynamicImports)
      const then = [...needed(bundle, begun)].filter((part) => !first.has(part))
      const known = stylesOf(first)
      const link = (rel: string, name: string): HtmlTagDescriptor => ({
        tag: 'link',
        attrs: { rel, href: `/${name}`, crossorigin: true, nonce: NONCE_PLACEHOLDER },
        injectTo: 'head',
      })
      return [
        ...then.map(({ fileName }) => link('modulepreload', fileName)),
        ...[...stylesOf(then)].filter((style) => !known.has(style)).map((style) => link('stylesheet', style)),
      ]
    },
  },
}

/** @param root the folder `renderer` */
export const rendererConfig = (root: string) =>
  ({
    root,
    plugins: [react(), absolute, beginning],
    html: { cspNonce: NONCE_PLACEHOLDER },
  }) satisfies UserConfig
