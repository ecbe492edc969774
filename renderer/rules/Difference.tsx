import { Alert, Button, Group, Radio } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { isDay } from '../../shared/domain/calendar/days/days.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { useAsk } from '../desk/queries.ts'
import { DayInput } from '../ui/date-fields.tsx'
import { useUi } from '../ui/context.tsx'
import type { Change } from './change.ts'
import { DateReasons } from './DateReasons.tsx'
import { DifferenceLines } from './DifferenceLines.tsx'
import classes from './rules.module.css'

export type Reach = { readonly reach: 'all' | 'following'; readonly from?: string }

type Props = {
  readonly change: Change
  /** The rule has one date: there is nothing to choose among. */
  readonly once?: boolean
  /** The nominal date of the occurrence that the change began from. */
  readonly nominal?: string | undefined
  readonly onBack: () => void
  /** What the way back is called, where it leads to no form. */
  readonly backLabel?: string
  /** Saves; what it throws goes to whoever asked for the change. */
  readonly onSave: (reach: Reach) => Promise<void>
  /** Where the change began from one occurrence: that one is moved or skipped instead, and the rule stays. */
  readonly onThis?: ((what: 'move' | 'skip') => void) | undefined
}

/** Esc leads a step back, unless another window stands over this one. */
function useEscape(onBack: () => void) {
  const latest = useRef(onBack)
  useEffect(() => {
    latest.current = onBack
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** What a change of a rule would do, before it is made; and which times it concerns. */
export function Difference({ change, once = false, nominal, onBack, backLabel, onSave, onThis }: Props) {
  const { language, today, readFailure, fieldText } = useUi()
  const words = ruleEditor[language]
  const [which, setWhich] = useState<'this' | 'following' | 'all'>(nominal === undefined || once ? 'all' : 'following')
  const [from, setFrom] = useState(nominal ?? today)
  const [saving, setSaving] = useState(false)
  const day = isDay(from) ? from : undefined
  const back = change.back === true
  const reach: Reach = which === 'following' && !back ? { reach: 'following', from: day ?? today } : { reach: 'all' }
  const isThis = which === 'this'
  const { data, error } = useAsk(
    'rules.preview',
    { ...change, ...reach, language },
    { keep: true, enabled: !isThis && day !== undefined },
  )
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEscape(onBack)
  const failure = error ? readFailure(error) : undefined
  const save = async () => {
    setSaving(true)
    try {
      await onSave(reach)
    } finally {
      setSaving(false)
    }
  }
  const reaches = (['this', 'following', 'all'] as const).filter((one) => one !== 'this' || onThis !== undefined)
  return (
    <div className={classes['difference']}>
      <h3 className={classes['differenceTitle']} tabIndex={-1} ref={heading}>
        {words.difference}
      </h3>
      {!back && !once && (
        <div className={classes['reach']}>
          <Radio.Group
            label={words.reach}
            value={which}
            onChange={(value) => setWhich(reaches.find((one) => one === value) ?? 'all')}
          >
            <div className={classes['radios']}>
              {reaches.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={words.reaches[one === 'following' && nominal === undefined ? 'day' : one]}
                  description={words.reachHelp[one]}
                />
              ))}
            </div>
          </Radio.Group>
          {which === 'following' && (
            <div className={classes['fromDay']}>
              <DayInput
                label={words.from}
                value={from}
                onChange={setFrom}
                error={day === undefined ? fieldText('not-a-day') : undefined}
                required
              />
            </div>
          )}
        </div>
      )}
      {isThis ? null : failure ? (
        <Alert role="alert" color="red" title={failure.title}>
          {[failure.text, ...Object.values(failure.fields)].filter(Boolean).join(' ')}
        </Alert>
      ) : data ? (
        <>
          {/* Of a new rule everything is new: it was just written. */}
          <DifferenceLines found={change.key === undefined ? { ...data, fields: [] } : data} />
          {data.next.length > 0 && (
            <section aria-label={words.next}>
              <h4 className={classes['testerTitle']}>{words.next}</h4>
              <DateReasons dates={data.next.slice(0, 4)} />
            </section>
          )}
        </>
      ) : (
        <p className={classes['stale']}>{words.computing}</p>
      )}
      <Group className={classes['confirm'] ?? ''} justify="flex-end" gap="xs">
        <Button variant="default" onClick={onBack}>
          {backLabel ?? words.backToForm}
        </Button>
        {isThis ? (
          <>
            <Button variant="default" onClick={() => onThis?.('skip')}>
              {words.skipThis}
            </Button>
            <Button onClick={() => onThis?.('move')}>{words.moveThis}</Button>
          </>
        ) : (
          <Button loading={saving} disabled={!data || day === undefined} onClick={() => void save()}>
            {words.save}
          </Button>
        )}
      </Group>
    </div>
  )
}
