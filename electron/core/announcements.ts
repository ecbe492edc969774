import { EventPublisher } from '@orpc/server'
import type { Changed } from '../../shared/api/changes.ts'

/** Tells every listener what a commit changed. */
export type Announcements = {
  publish(changed: Omit<Changed, 'announced'>): void
  /** How many were told. */
  count(): number
  listen(signal: AbortSignal): AsyncGenerator<Changed>
}

export function createAnnouncements(): Announcements {
  const publisher = new EventPublisher<{ changed: Changed }>()
  let announced = 0
  return {
    publish: (changed) => publisher.publish('changed', { ...changed, announced: ++announced }),
    count: () => announced,
    listen: (signal) => publisher.subscribe('changed', { signal }),
  }
}
