import { EventPublisher } from '@orpc/server'
import type { Changed } from '../../shared/api/changes.ts'

/** Tells every listener what a commit changed. */
export type Announcements = {
  publish(changed: Changed): void
  listen(signal: AbortSignal): AsyncGenerator<Changed>
}

export function createAnnouncements(): Announcements {
  const publisher = new EventPublisher<{ changed: Changed }>()
  return {
    publish: (changed) => publisher.publish('changed', changed),
    listen: (signal) => publisher.subscribe('changed', { signal }),
  }
}
