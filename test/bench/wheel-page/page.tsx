/** The page of B7: the wheel with so many items, `?items=12000`, or nothing but an empty picture, `?items=none`. */
import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { CountsTable } from '../../../renderer/calendar/wheel/CountsTable.tsx'
import { type Choice, toggled } from '../../../renderer/calendar/wheel/choice.ts'
import { Drawing } from '../../../renderer/calendar/wheel/Drawing.tsx'
import { Reading } from '../../../renderer/calendar/wheel/Reading.tsx'
import { useReading } from '../../../renderer/calendar/wheel/use-reading.ts'
import classes from '../../../renderer/calendar/wheel/wheel.module.css'
import { UiProvider } from '../../../renderer/ui/context.tsx'
import type { WheelAnswer } from '../../../shared/api/wheel.ts'
import { dayOf } from '../../../shared/domain/calendar/days/days.ts'
import { fitOf, onScreen } from '../../../shared/domain/wheel/fit.ts'
import { pictureOf } from '../../../shared/domain/wheel/picture.ts'
import { markAt } from '../../../shared/domain/wheel/reading.ts'
import { wheelOf } from '../../../shared/domain/wheel/wheel.ts'
import { pictureWords, wordsOf } from '../../../shared/i18n/wheel-words.ts'
import { crowd } from '../../domain/wheel/a-wheel.ts'

const items = new URLSearchParams(location.search).get('items') ?? 'none'
const fit = fitOf(500, 500, onScreen)

function Wheel({ count }: { readonly count: number }) {
  const data = useMemo(() => ({ ...crowd(count), name: 'Palkkatalo Oy' }) as WheelAnswer, [count])
  const wheel = useMemo(() => wheelOf(data), [data])
  const [choice, setChoice] = useState<Choice>({})
  const choose = (next: Choice) => setChoice((old) => toggled(old, next))
  const picture = useMemo(() => pictureOf(wheel, pictureWords(wheel, data.name, wordsOf('fi')), fit), [wheel, data])
  const { active, handlers } = useReading({
    wheel,
    fit,
    today: dayOf(data.today),
    onOpen: () => undefined,
    onChoose: choose,
    onClear: () => false,
  })
  return (
    <div className={classes['wheel']}>
      <div className={classes['stage']}>
        <div className={classes['body']}>
          <div className={classes['left']}>
            <div
              className={classes['clock']}
              role="application"
              aria-label="Vuosikello"
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
              data-wheel
              {...handlers}
            >
              <Drawing wheel={wheel} picture={picture} fit={fit} choice={choice} active={active} />
            </div>
            <Reading
              data={data}
              entries={data.entries}
              mark={markAt(wheel, active)}
              ink={wheel.rings[active?.ring ?? 0]?.ink ?? 0}
              group={wheel.rings[active?.ring ?? 0]?.categories[0] ?? ''}
            />
          </div>
          <div className={classes['right']}>
            <CountsTable
              wheel={wheel}
              names={wheel.rings.map(({ categories }) => categories.join(', '))}
              choice={choice}
              onChoose={choose}
            />
          </div>
        </div>
      </div>
    </div>
  )
}

const place = document.getElementById('root')
if (!place) throw new Error('The page has no place for the wheel')
const begun = performance.now()
createRoot(place).render(
  items === 'none' ? (
    <button type="button" aria-label="Tyhjä" data-wheel>
      <svg viewBox="-500 -500 1000 1000" width="500" height="500" aria-hidden />
    </button>
  ) : (
    <UiProvider
      language="fi"
      today="2027-05-11"
      readFailure={() => ({ kind: 'other', title: '', text: '', fields: {} })}
      say={() => undefined}
    >
      <Wheel count={Number(items)} />
    </UiProvider>
  ),
)
// The second frame begins when the first has been painted.
requestAnimationFrame(() =>
  requestAnimationFrame(() => (document.body.dataset['painted'] = String(performance.now() - begun))),
)
