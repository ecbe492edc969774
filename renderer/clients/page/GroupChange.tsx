import { Alert, Text as Small } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { PayGroupFields } from '../../../shared/api/clients.ts'
import { Day, Id } from '../../../shared/api/values.ts'
import { groupChange } from '../../../shared/i18n/group-change.ts'
import { useAsk } from '../../desk/queries.ts'
import { Compare } from '../../ui/Compare.tsx'
import { useUi } from '../../ui/context.tsx'
import { listDay, monthOf } from '../../ui/dates.ts'
import classes from './forms.module.css'

/** How many paydays are shown one by one. */
const SHOWN = 14
const Typed = PayGroupFields.extend({ id: Id.optional(), from: Day.nullish() })
type Typed = z.output<typeof Typed>

/** The form of a group, a moment after the last key; undefined while it cannot be saved as it is. */
function useTyped(): Typed | undefined {
  const values: unknown = useWatch()
  const [text] = useDebouncedValue(JSON.stringify(values), 250)
  return useMemo(() => Typed.safeParse(JSON.parse(text)).data, [text])
}

/**
 * What saving the form would do to the group's dates: every payday that moves, goes or comes, before it is saved. Of a new
 * group everything comes: it is told by name what the next weeks bring.
 */
export function GroupChange() {
  const typed = useTyped()
  return typed ? <Change typed={typed} /> : null
}

function Change({ typed }: { readonly typed: Typed }) {
  const { language, today } = useUi()
  const words = groupChange[language]
  const { data } = useAsk('runs.previewGroup', { ...typed, language }, { keep: true })
  if (!data) return null
  const { paydays, steps, agreed, soon, late } = data
  const { moved, added, removed } = steps
  if (paydays.length + moved + added + removed === 0) return null
  // What is told by name is not counted among the rest.
  const rest = agreed.reduce(
    (left, one) => ({
      moved: left.moved - one.moved,
      added: left.added - one.added,
      removed: left.removed - one.removed,
    }),
    { moved, added, removed },
  )
  const isNew = typed.id === undefined
  const title = isNew ? words.newTitle : words.title
  const day = (one: string) => listDay(one, language, today)
  const next = (one: string | null) => (one ? day(one) : <span className={classes['gone']}>{words.gone}</span>)
  const lines = isNew
    ? soon.map((one, at) => ({ id: String(at), what: one.name, before: '', after: day(one.day) }))
    : paydays.slice(0, SHOWN).map(({ nominal, before, after }) => ({
        id: `${nominal}|${before}|${after}`,
        what: monthOf(before ?? after ?? nominal, language),
        before: before && day(before),
        after: next(after),
      }))
  const named = agreed.map((one, at) => ({
    id: String(at),
    what: one.name,
    before: one.before && day(one.before),
    after: (
      <>
        {next(one.after)}
        <span className={classes['counts']}>{words.counts(one.moved, one.added, one.removed)}</span>
      </>
    ),
  }))
  return (
    <section className={classes['preview']} aria-label={title}>
      <p className={classes['previewTitle']}>{title}</p>
      <Compare
        short
        label={title}
        head={{ ...words.head, ...(isNew && words.newHead) }}
        none={words.none}
        sides={isNew ? 'after' : 'both'}
        lines={lines}
      />
      {!isNew && paydays.length > SHOWN && <Small size="sm">{words.more(paydays.length - SHOWN)}</Small>}
      {!isNew && named.length > 0 && (
        <Compare
          short
          label={words.agreed}
          head={{ ...words.head, what: words.agreed }}
          none={words.none}
          lines={named}
        />
      )}
      {isNew ? (
        <Small size="sm">{words.newSum(paydays.length, added)}</Small>
      ) : (
        rest.moved + rest.added + rest.removed > 0 && (
          <Small size="sm">{words.steps(words.counts(rest.moved, rest.added, rest.removed))}</Small>
        )
      )}
      {late > 0 && (
        <Alert color="yellow" variant="light" mt={6} p={8}>
          {words.late(late)}
        </Alert>
      )}
    </section>
  )
}
