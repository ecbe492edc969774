/** How Vite treats the interface: the same in the build and in development. */
import react from '@vitejs/plugin-react'
import type { Plugin, UserConfig } from 'vite'
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

/** @param root the folder `renderer` */
export const rendererConfig = (root: string) =>
  ({
    root,
    plugins: [react(), absolute],
    html: { cspNonce: NONCE_PLACEHOLDER },
  }) satisfies UserConfig
