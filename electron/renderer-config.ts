/** How Vite treats the interface: the same in the build and in development. */
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'
import { NONCE_PLACEHOLDER } from './bundle.ts'

/** @param root the folder `renderer` */
export const rendererConfig = (root: string) =>
  ({
    root,
    // Addresses such as /clients/123 are served the same page, so its parts cannot be relative to it.
    base: '/',
    plugins: [react()],
    html: { cspNonce: NONCE_PLACEHOLDER },
  }) satisfies UserConfig
