import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { RuleForm } from '../../shared/api/rule-form.ts'
import { isOpen } from '../../shared/domain/calendar/clock/expand.ts'
import type { Rule } from '../../shared/domain/calendar/types.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { scopeOf } from './change.ts'
import { DateReasons } from './DateReasons.tsx'
import classes from './rules.module.css'
import { ruleIn, spanOfDates } from './typed-rule.ts'

type Props = {
  readonly clientId: string | null
  /** The rule as which it is computed and explained, where there is one already. */
  readonly ruleKey: string | undefined
  /** The rule that the form began with: shown until another one can be read. */
  readonly start: Rule | undefined
}

const SHOWN = 6

/**
 * The next dates of the rule that is being written, with why. What cannot be read keeps the last dates in place, so that
 * nothing jumps while one types.
 */
export function Tester({ clientId, ruleKey, start }: Props) {
  const { language, today } = useUi()
  const words = ruleEditor[language]
  const [value, calendar, group, category]: readonly unknown[] = useWatch({
    name: ['rule', 'calendar', 'group', 'category'],
  })
  const typed = ruleIn(value)
  const [last, setLast] = useState(typed ?? start)
  if (typed && typed !== last) setLast(typed)
  // Compared as text: the form hands out new objects with every key.
  const [text] = useDebouncedValue(JSON.stringify(last ?? null), 150)
  const parsed: unknown = JSON.parse(text)
  const rule = ruleIn(parsed)
  const [tried, setTried] = useState<string | null>(null)
  const client = clientId ?? tried
  const { data } = useAsk(
    'rules.test',
    {
      rule: RuleForm.parse(rule ?? none),
      calendar: calendar === 'statutory' ? 'statutory' : 'firm',
      ...(typeof category === 'string' && category !== '' && { category }),
      ...spanOfDates(rule ?? none, today),
      language,
      scope: scopeOf(clientId),
      ...(client !== null && { client }),
      ...(ruleKey !== undefined && { key: ruleKey }),
      ...(clientId !== null && typeof group === 'string' && { group }),
    },
    { enabled: rule !== undefined, keep: true },
  )
  return (
    <section className={classes['tester']} aria-label={words.tester} data-stale={(!typed && last) || undefined}>
      <h3 className={classes['testerTitle']}>{words.tester}</h3>
      {clientId === null && rule && hangsOnClient(rule) && <TryWith value={tried} onChange={setTried} />}
      {!typed && rule && data && data.dates.length > 0 && <p className={classes['stale']}>{words.testerStale}</p>}
      <div aria-live="polite">
        {rule && data && data.dates.length > 0 && <DateReasons dates={data.dates.slice(0, SHOWN)} />}
        {rule && data?.dates.length === 0 && (
          <p className={classes['stale']}>
            {isOpen(rule.rule, 0)
              ? words.testerOpen
              : hangsOnClient(rule) && client === null
                ? words.testerNeeds
                : words.testerNone}
          </p>
        )}
        {rule && !data && <p className={classes['stale']}>{words.testerWait}</p>}
        {!last && <p className={classes['stale']}>{words.missing}</p>}
      </div>
    </section>
  )
}

const none: Rule = { rule: { type: 'client-defined' }, non_business_day: { action: 'none' } }

/** Whose dates are another client's others: what is counted from paydays, events, financial years or the last time. */
const hangsOnClient = ({ rule: { type } }: Rule): boolean =>
  type === 'relative-to-event' || type === 'fiscal-year-end-offset' || type.startsWith('interval-')

function TryWith({
  value,
  onChange,
}: {
  readonly value: string | null
  readonly onChange: (client: string | null) => void
}) {
  const { language, words: kit } = useUi()
  const words = ruleEditor[language]
  const [search, setSearch] = useState('')
  const [asked] = useDebouncedValue(search, 150)
  const { data } = useAsk('clients.list', { search: asked, limit: 20 }, { keep: true })
  return (
    <Select
      label={words.testerClient}
      value={value}
      onChange={onChange}
      data={(data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': kit.clear }}
      onSearchChange={setSearch}
      // The core has searched already.
      filter={({ options }) => options}
      nothingFoundMessage={kit.nothingFound}
    />
  )
}
