import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** How many steps of the window's history lie between its beginning and where one is. */
const placeOf = (state: object): number => Number(Reflect.get(state, '__TSR_index') ?? 0)

/** Whether there is somewhere to go forward to: where one has come back from, until something new is opened. */
export function useCanGoForward(): boolean {
  const { history } = useRouter()
  const [{ at, last }, setPlace] = useState(() => {
    const here = placeOf(history.location.state)
    return { at: here, last: here }
  })
  useEffect(
    () =>
      history.subscribe(({ location, action }) => {
        const here = placeOf(location.state)
        setPlace(({ last: known }) => ({ at: here, last: action.type === 'PUSH' ? here : Math.max(known, here) }))
      }),
    [history],
  )
  return at < last
}
