/** What Electron's main process and the core's own process say to each other. Calls do not pass here: they have a port. */
import type { Notice, Notices } from '../shared/domain/calendar/reminders.ts'
import type { Language } from '../shared/domain/words.ts'

/** What the workstation remembers that concerns the shell; `file` is the data file. */
export type Settings = {
  readonly startAtLogin: boolean
  readonly language: Language
  readonly file: string | undefined
}

export type CoreOptions = {
  readonly profile: string
  readonly resources: string
  readonly file?: string
  readonly notices?: Notices
}

export type ToCore =
  | { readonly kind: 'start'; readonly options: CoreOptions }
  /** Comes with a window's port. */
  | { readonly kind: 'port' }
  /** Where is this file of the outbox? */
  | { readonly kind: 'path'; readonly id: number; readonly token: string }
  /** Take the file at `path` into the inbox under `name`. */
  | { readonly kind: 'receive'; readonly id: number; readonly name: string; readonly path: string }
  /** Which desktop notice is due at this time of the day? */
  | { readonly kind: 'remind'; readonly id: number; readonly time: string }
  | { readonly kind: 'close' }

export type FromCore =
  | { readonly kind: 'started' }
  /** The core could not be made at all; `message` is for people. */
  | { readonly kind: 'failed'; readonly message: string }
  /** At the start, and whenever they change. */
  | ({ readonly kind: 'settings' } & Settings)
  | { readonly kind: 'notice'; readonly id: number; readonly notice: Notice | undefined }
  /** Closing is under way, and the process is not stuck. */
  | { readonly kind: 'closing' }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refused'; readonly id: number; readonly message: string }
