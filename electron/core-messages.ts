/** What Electron's main process and the core's own process say to each other. Calls do not pass here: they have a port. */

export type CoreOptions = { readonly profile: string; readonly resources: string; readonly file?: string }

export type ToCore =
  | { readonly kind: 'start'; readonly options: CoreOptions }
  /** Comes with a window's port. */
  | { readonly kind: 'port' }
  /** Where is this file of the outbox? */
  | { readonly kind: 'path'; readonly id: number; readonly token: string; readonly name: string }
  /** Take the file at `path` into the inbox under `name`. */
  | { readonly kind: 'receive'; readonly id: number; readonly name: string; readonly path: string }
  | { readonly kind: 'close' }

export type FromCore =
  | { readonly kind: 'started' }
  /** The core could not be made at all; `message` is for people. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refused'; readonly id: number; readonly message: string }
