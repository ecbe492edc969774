import { createThread } from '../thread.ts'
import type { tasks } from './copies.ts'

/** Long work on whole files, in a thread with connections of its own. */
export const aside = createThread<typeof tasks>('storage/storage-worker')
