import { Alert, Button, Input, MultiSelect, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { marks } from '../../../shared/i18n/marks.ts'
import { markRange as messages } from '../../../shared/i18n/mark-range.ts'
import { useDeed } from '../../desk/deed.ts'
import { useAsk } from '../../desk/queries.ts'
import { useLanguage, useSession } from '../../desk/session.tsx'
import { useUi } from '../../ui/context.tsx'
import { DayInput } from '../../ui/date-fields.tsx'
import { addDays } from '../../ui/dates.ts'
import classes from './marks.module.css'
import { RangePreview } from './RangePreview.tsx'
import { type RangeChoice, spanOf } from './range-choice.ts'
import type { RangeStart } from './windows.ts'
import { wordOf } from '../../../shared/domain/words.ts'

type Props = { readonly start: RangeStart; readonly onClose: () => void }

/** Marks what is open in a span of time: chosen, counted and listed first, then marked in one step that can be undone. */
export function RangeForm({ start, onClose }: Props) {
  const language = useLanguage()
  const words = messages[language]
  const { today, words: common, readFailure } = useUi()
  const me = useSession().preferences.personId
  const deed = useDeed()
  const [choice, setChoice] = useState<RangeChoice>({
    whose: me === null ? 'all' : 'mine',
    clients: start.client ? [start.client.id] : [],
    what: '',
    side: '',
    from: start.from ?? `${today.slice(0, 7)}-01`,
    to: start.to ?? addDays(today, -1),
    state: 'done',
    day: today,
    reason: '',
  })
  const [failure, setFailure] = useState<string>()
  const [busy, setBusy] = useState(false)
  const change = (changed: Partial<RangeChoice>) => {
    setFailure(undefined)
    setChoice((old) => ({ ...old, ...changed }))
  }
  const span = spanOf(choice, me)
  const { data, error } = useAsk(
    'marks.range',
    { ...(span ?? { from: today, to: today }), language },
    { enabled: span !== undefined, keep: true },
  )
  const found = span === undefined ? undefined : data
  const items = useMemo(
    () => (choice.state === 'done' ? (found?.items ?? []) : [...(found?.items ?? []), ...(found?.left ?? [])]),
    [found, choice.state],
  )
  const lacking = choice.state === 'skipped' && choice.reason.trim() === ''
  const save = async () => {
    if (span === undefined || items.length === 0 || lacking || busy) return
    setBusy(true)
    try {
      const { state, day, reason } = choice
      const wanted = { ...span, state, count: items.length, reason: reason.trim(), ...(state === 'done' && { day }) }
      await deed('marks.markRange', wanted, ({ marked }) => words.said(marked))
      onClose()
    } catch (thrown) {
      setFailure(readFailure(thrown).text)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className={classes['range']}
      aria-label={marks[language].range.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Whose choice={choice} known={start.client} hasMe={me !== null} onChange={change} />
      <div className={classes['row']}>
        <What choice={choice} onChange={change} />
        <Select
          label={words.side}
          value={choice.side}
          onChange={(side) => change({ side: side === 'provider' || side === 'client' ? side : '' })}
          allowDeselect={false}
          data={[
            { value: '', label: words.sideBoth },
            { value: 'provider', label: words.sideProvider },
            { value: 'client', label: words.sideClient },
          ]}
        />
      </div>
      <div className={classes['row']}>
        <DayInput direction="current" label={words.from} value={choice.from} onChange={(from) => change({ from })} />
        <DayInput
          direction="current"
          label={words.to}
          value={choice.to}
          onChange={(to) => change({ to })}
          error={choice.to < choice.from ? common.fields['ends-before-start'] : undefined}
        />
      </div>
      <div className={classes['row']}>
        <Select
          label={words.state}
          value={choice.state}
          onChange={(state) => change({ state: state === 'skipped' ? 'skipped' : 'done' })}
          allowDeselect={false}
          data={[
            { value: 'done', label: words.done },
            { value: 'skipped', label: words.skipped },
          ]}
        />
        {choice.state === 'done' ? (
          <DayInput direction="backwards" label={words.day} value={choice.day} onChange={(day) => change({ day })} />
        ) : (
          <TextInput
            label={words.reason}
            withAsterisk
            value={choice.reason}
            maxLength={300}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
        )}
      </div>
      <RangePreview
        items={items}
        left={choice.state === 'done' ? (found?.left.length ?? 0) : 0}
        ready={found !== undefined}
      />
      {(failure ?? (error ? readFailure(error).text : undefined)) !== undefined && (
        <Alert role="alert" color="red">
          {failure ?? (error ? readFailure(error).text : '')}
        </Alert>
      )}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={busy} disabled={items.length === 0 || lacking}>
          {words.save(items.length)}
        </Button>
      </div>
    </form>
  )
}

type PartProps = { readonly choice: RangeChoice; readonly onChange: (changed: Partial<RangeChoice>) => void }
type WhoseProps = PartProps & { readonly known: RangeStart['client']; readonly hasMe: boolean }

/** My clients or all, or some by name. */
function Whose({ choice, known, hasMe, onChange }: WhoseProps) {
  const words = messages[useLanguage()]
  const rows = useAsk('clients.list', { states: ['takeover', 'active', 'leaving'], limit: 5000 }).data?.rows ?? []
  const named = rows.map(({ id, name, number }) => ({ value: id, label: number === '' ? name : `${name} (${number})` }))
  const data =
    known && !named.some(({ value }) => value === known.id) ? [{ value: known.id, label: known.name }, ...named] : named
  return (
    <div className={classes['row']}>
      <Input.Wrapper label={words.whose} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={words.whose}
          disabled={choice.clients.length > 0}
          value={choice.whose}
          onChange={(whose) => onChange({ whose: whose === 'mine' ? 'mine' : 'all' })}
          data={[...(hasMe ? [{ value: 'mine', label: words.mine }] : []), { value: 'all', label: words.all }]}
        />
      </Input.Wrapper>
      <MultiSelect
        label={words.clients}
        placeholder={choice.clients.length === 0 ? words.clientsAll : ''}
        searchable
        clearable
        limit={30}
        value={[...choice.clients]}
        onChange={(clients) => onChange({ clients })}
        data={data}
      />
    </div>
  )
}

/** Everything, a category, or one kind of work. */
function What({ choice, onChange }: PartProps) {
  const language = useLanguage()
  const words = messages[language]
  const rules = useAsk('rules.list', { language }).data
  const data = useMemo(() => {
    const names: Readonly<Record<string, string>> = calendarWords[language].categories
    const collator = new Intl.Collator(language)
    const byLabel = (a: { label: string }, b: { label: string }) => collator.compare(a.label, b.label)
    const categories = [...new Set((rules ?? []).map(({ category }) => category))]
    const kinds = new Map((rules ?? []).map(({ key, name }) => [key, name]))
    return [
      { value: '', label: words.everything },
      ...categories
        .map((key) => ({ value: `category:${key}`, label: words.category(wordOf(names, key)) }))
        .toSorted(byLabel),
      ...[...kinds].map(([key, label]) => ({ value: `rule:${key}`, label })).toSorted(byLabel),
    ]
  }, [rules, language, words])
  return (
    <Select
      label={words.what}
      searchable
      value={choice.what}
      onChange={(what) => onChange({ what: what ?? '' })}
      allowDeselect={false}
      data={data}
    />
  )
}
