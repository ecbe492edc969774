import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { hitAt, startOf, stepFrom, type Place, type Step } from '../../../shared/domain/wheel/reading.ts'
import type { Fit } from '../../../shared/domain/wheel/fit.ts'
import type { Wheel } from '../../../shared/domain/wheel/types.ts'
import type { Choice } from './choice.ts'

const steps: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'outward',
  ArrowDown: 'inward',
  PageDown: 'next-month',
  PageUp: 'previous-month',
  Home: 'first',
  End: 'last',
}
/** Keys that mean a row of the list below; on the wheel they mean nothing, rather than that row. */
const ofTheList = new Set(['s', 'm', 'w', 'e', 'x'])

type Options = {
  readonly wheel: Wheel
  /** How the wheel fills its box. */
  readonly fit: Pick<Fit, 'halfWidth' | 'halfHeight'>
  /** Where reading begins, in whole days. */
  readonly today: number
  readonly onOpen: (place: Place) => void
  readonly onChoose: (choice: Choice) => void
  readonly onClear: () => boolean
}

/** Reading the wheel by keys and pointer: where one is, and what goes on the element that has the focus. */
export function useReading({ wheel, fit, today, onOpen, onChoose, onClear }: Options) {
  const [place, setPlace] = useState<Place>()
  const [hovered, setHovered] = useState<Place>()
  /** Another year or filter has other marks: what is no longer there is not read. */
  const there = (at: Place | undefined) => (at && wheel.rings[at.ring]?.marks[at.mark] ? at : undefined)
  const here = there(place)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setHovered(undefined)
      setPlace(here ? stepFrom(wheel, here, step) : startOf(wheel, today))
    } else if (event.key === 'Enter' && here) {
      event.preventDefault()
      onOpen(here)
    } else if (event.key === ' ' && here) {
      event.preventDefault()
      onChoose(choiceAt(here))
    } else if (event.key === 'Escape') {
      if (onClear()) event.preventDefault()
    } else if (event.key === ' ' || ofTheList.has(event.key.toLowerCase())) event.preventDefault()
  }
  const choiceAt = ({ ring, mark }: Place): Choice => {
    const month = wheel.rings[ring]?.marks[mark]?.month
    return { ring, ...(month !== undefined && { month }) }
  }
  const hitOf = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    return hitAt(
      wheel,
      ((event.clientX - left) / width - 0.5) * 2 * fit.halfWidth,
      ((event.clientY - top) / height - 0.5) * 2 * fit.halfHeight,
    )
  }
  return {
    active: there(hovered) ?? here,
    handlers: {
      onKeyDown,
      onFocus: () => setPlace(here ?? startOf(wheel, today)),
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const hit = hitOf(event)
        setHovered(hit?.mark === undefined || hit.ring === undefined ? undefined : { ring: hit.ring, mark: hit.mark })
      },
      onPointerLeave: () => setHovered(undefined),
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const hit = hitOf(event)
        if (!hit) return void onClear()
        const { ring, month, mark } = hit
        if (ring !== undefined && mark !== undefined) {
          setPlace({ ring, mark })
          onOpen({ ring, mark })
        } else onChoose({ month, ...(ring !== undefined && { ring }) })
      },
    },
  }
}
