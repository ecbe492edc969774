import { Input, MultiSelect, SegmentedControl, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { wordOf } from '../../../shared/domain/words.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { markRange as messages } from '../../../shared/i18n/mark-range.ts'
import { useAsk } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useUi } from '../../ui/context.tsx'
import { DayInput } from '../../ui/date-fields.tsx'
import { TextField } from '../../ui/fields.tsx'
import classes from './marks.module.css'
import type { RangeChoice } from './range-choice.ts'
import type { RangeStart } from './windows.ts'

type Props = { readonly known: RangeStart['client']; readonly hasMe: boolean }

/** What is marked, of whom, between which days, and as what. */
export function RangeFields({ known, hasMe }: Props) {
  const words = messages[useLanguage()]
  const { words: common } = useUi()
  const { getValues, reset } = useFormContext<RangeChoice>()
  const choice = useWatch<RangeChoice>() as RangeChoice
  const change = (changed: Partial<RangeChoice>) => reset({ ...getValues(), ...changed }, { keepDefaultValues: true })
  return (
    <>
      <Whose choice={choice} known={known} hasMe={hasMe} onChange={change} />
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
          <TextField name="reason" label={words.reason} required />
        )}
      </div>
    </>
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
