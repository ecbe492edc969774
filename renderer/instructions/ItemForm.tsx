import { useMemo } from 'react'
import { useController, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { ClientCard } from '../../shared/api/clients.ts'
import { type Instruction, InstructionFields } from '../../shared/api/instructions.ts'
import { maybeSeen } from '../../shared/api/values.ts'
import { formatTyped } from '../../shared/domain/calendar/typed/format.ts'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'
import type { Audience } from '../../shared/domain/instructions.ts'
import { filled, itemTexts, languagesBeside } from '../../shared/domain/instructions/others.ts'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useAsk, useSend } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { SelectField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { TypedInput } from '../rules/pieces.ts'
import { ItemFields } from './ItemFields.tsx'
import { useBeside } from './Beside.tsx'
import { DueDates } from './DueDates.tsx'
import type { Book } from './Instructions.tsx'
import { nextPosition } from './order.ts'

const isTyped = (text: string) => text === '' || 'ok' in parseTyped(text)
const schema = InstructionFields.extend(maybeSeen).refine((item) => isTyped(item.due_rule), {
  path: ['due_rule'],
  message: 'not-a-rule',
})
type Values = z.input<typeof schema>

const valuesOf = (row: Instruction): Values => {
  const { next: _, words: __, behind: ___, ...fields } = row
  return { ...fields, others: filled(row.others, itemTexts) }
}

type Props = {
  readonly client: ClientCard['client']
  readonly book: Book
  readonly row: Instruction | undefined
  /** For whom a new item is written. */
  readonly audience: Audience
  /** The item that was written just before: the next one stands under the same heading and is needed by the same day. */
  readonly after?: Written | undefined
  readonly onDone: () => void
  /** Saved, and another is to be written. */
  readonly onAnother: (written: Written) => void
}
export type Written = Pick<Values, 'audience' | 'section' | 'cutoff' | 'pay_group' | 'responsible' | 'position'>

/** One item of the instruction: what, how, by when (its dates are computed while one types), who. */
export function ItemForm({ client, book, row, audience, after, onDone, onAnother }: Props) {
  const { language, words: common } = useUi()
  const words = instructions[language]
  const send = useSend()
  const api = useApi()
  const values = useMemo<Values>(
    () =>
      row
        ? valuesOf(row)
        : {
            client_id: client.id,
            audience,
            section: after?.section ?? '',
            what: '',
            how: '',
            due_rule: '',
            due_words: '',
            pay_group: after?.pay_group ?? '',
            cutoff: after?.cutoff ?? '',
            responsible: after?.responsible ?? (audience === 'client' ? 'client' : 'provider'),
            others: filled({}, itemTexts),
            // The one before may not be in the book yet.
            position: Math.max(nextPosition(book.items), (after?.position ?? -1) + 1),
          },
    [client, book, row, audience, after],
  )
  const beside = useBeside(languagesBeside(book, client.language))
  const latest = async () => {
    const now = await ask(api, 'instructions.get', { client: client.id, language })
    const found = now.items.find((item) => item.id === row?.id)
    if (!found) throw new Error('the item is gone')
    return valuesOf(found)
  }
  return (
    <Form
      label={words.item}
      draft={`client/${client.id}/item/${row?.id ?? `new ${audience}`}`}
      schema={schema}
      values={values}
      submit={(typed) => send('instructions.save', typed)}
      latest={row && latest}
      onSaved={onDone}
      onCancel={onDone}
      also={row ? undefined : { label: common.saveAnother, onSaved: (_, typed) => onAnother(typed), byCtrlEnter: true }}
      actions={
        row && (
          <RemoveButton call="instructions.remove" row={row} name={row.what} label={words.remove} onDone={onDone} />
        )
      }
    >
      <ItemFields first={client.language} beside={beside} behind={row?.behind} due={<Due client={client} />} />
    </Form>
  )
}

/** By when: as a rule, or as a day that a pay group has agreed anyway; of one pay group where there are several. */
function Due({ client }: { readonly client: ClientCard['client'] }) {
  const { language } = useUi()
  const words = instructions[language]
  const labels = labelsOf('instruction', language)
  const { data } = useAsk('clients.get', { client: client.id })
  const [group, cutoff]: readonly unknown[] = useWatch({ name: ['pay_group', 'cutoff'] })
  const groups = data?.payGroups ?? []
  const names = [...new Set(groups.map(({ name }) => name))]
  const theirs = groups.filter(({ name }) => group === '' || name === group)
  const days = [...new Set(theirs.flatMap(({ cutoffs }) => cutoffs.map(({ name }) => name)).filter(Boolean))]
  // What is chosen stays in sight, even where the pay group has it no more.
  const choices = (known: readonly string[], chosen: unknown, none: string) => [
    { value: '', label: none },
    ...[...new Set([...known, ...(typeof chosen === 'string' && chosen !== '' ? [chosen] : [])])].map((value) => ({
      value,
      label: value,
    })),
  ]
  return (
    <>
      {(days.length > 0 || cutoff !== '') && (
        <SelectField name="cutoff" label={labels.cutoff} options={choices(days, cutoff, words.noCutoff)} />
      )}
      {(names.length > 1 || group !== '') && (
        <SelectField name="pay_group" label={labels.pay_group} options={choices(names, group, words.allGroups)} />
      )}
      {cutoff === '' && (
        <>
          <DueRule />
          <DueDates
            clientId={client.id}
            fiscalYearEnd={client.fiscal_year_end}
            country={client.country}
            group={typeof group === 'string' ? group : ''}
          />
        </>
      )}
    </>
  )
}

/** The typed rule as text: what is wrong with it is told with its place. */
export function DueRule() {
  const { language, today } = useUi()
  const words = instructions[language]
  const labels = labelsOf('instruction', language)
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({ name: 'due_rule' })
  const typed = String(value ?? '')
  const parsed = typed === '' ? undefined : parseTyped(typed, today)
  return (
    <TypedInput
      ref={ref}
      label={labels.due_rule}
      description={words.help.due_rule}
      placeholder={rulePicker[language].example}
      text={typed}
      fault={parsed && 'error' in parsed ? parsed.error : undefined}
      onChange={onChange}
      onOffer={(rule) => onChange(formatTyped(rule, language, 'dotted'))}
      onBlur={() => {
        // What was said is kept as it is typed: everybody reads the same rule then.
        if (parsed && 'ok' in parsed && fieldState.isDirty) onChange(formatTyped(parsed.ok, language, 'dotted'))
        onBlur()
      }}
    />
  )
}
