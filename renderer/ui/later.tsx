/** Parts that the first screen does not show: their scripts are not waited for at the start. */
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'

const parts: (() => Promise<unknown>)[] = []

/** How many windows have been asked for and do not stand yet. */
let coming = 0
/** Whether a window is on its way: what is typed now is meant for it, and for nothing that is there. */
export const isComing = (): boolean => coming > 0

/**
 * Stands in for what is on its way. In a window it takes the focus, which would otherwise go to the button that closes it: the
 * first key that is typed would press it.
 */
function Coming({ isWindow }: { readonly isWindow: boolean }) {
  useEffect(() => {
    if (!isWindow) return
    coming++
    return () => void coming--
  }, [isWindow])
  return <span data-autofocus tabIndex={-1} />
}

/**
 * A component whose script comes once the program is at rest (`fetchLater`), or when it is first shown if that is sooner.
 * Nothing stands in its place until then: it is read from this computer.
 * @param isShown of a window: whether it is open, by its props; it is there from its first opening on. What is no window is
 *   there at once
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  isShown?: (props: P) => boolean,
): ComponentType<P> {
  let there: ComponentType<P> | undefined
  const fetched = async () => (there ??= await load())
  const Waiting = lazy(async () => ({ default: await fetched() }))
  parts.push(fetched)
  return function Later(props: P) {
    // Chosen once: another component in the same place would begin anew.
    const [Part, choose] = useState<ComponentType<P>>()
    if (!Part) {
      if (!isShown || isShown(props)) choose(() => there ?? Waiting)
      return null
    }
    return (
      <Suspense fallback={<Coming isWindow={isShown !== undefined} />}>
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
