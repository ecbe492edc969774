/** Parts that the first screen does not show: their scripts are not waited for at the start. */
import { type ComponentType, lazy, Suspense, useState } from 'react'

const parts: (() => Promise<unknown>)[] = []

/**
 * A component whose script comes once the program is at rest (`fetchLater`), or when it is first shown if that is sooner.
 * Nothing stands in its place until then: it is read from this computer.
 * @param isShown whether a window is open, by its props: it is there from its first opening on; at once unless given
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  isShown: (props: P) => boolean = () => true,
): ComponentType<P> {
  let there: ComponentType<P> | undefined
  const fetched = async () => (there ??= await load())
  const Waiting = lazy(async () => ({ default: await fetched() }))
  parts.push(fetched)
  return function Later(props: P) {
    // Chosen once: another component in the same place would begin anew.
    const [Part, choose] = useState<ComponentType<P>>()
    if (!Part) {
      if (isShown(props)) choose(() => there ?? Waiting)
      return null
    }
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}

/**
 * Fetches every part that is not there yet, one after the other, so that whoever works meanwhile is not held up.
 * @param others what is fetched before them: screens that the router loads by itself
 */
export async function fetchLater(others: readonly (() => Promise<unknown> | undefined)[]): Promise<void> {
  for (const fetch of [...others, ...parts]) {
    // One that cannot be read now is asked for again where it is shown, and fails there.
    await fetch()?.catch(() => undefined)
    await new Promise((done) => setTimeout(done, 20))
  }
}
