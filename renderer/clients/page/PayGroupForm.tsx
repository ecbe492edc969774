import { ActionIcon, Button, Group } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { type ClientCard, CutoffFields, PayGroupFields } from '../../../shared/api/clients.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import { Day, maybeSeen } from '../../../shared/api/values.ts'
import { isRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import { payForms, payPeriods } from '../../../shared/domain/clients/client.ts'
import { rulePicker } from '../../../shared/i18n/rule-picker.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { groupChange } from '../../../shared/i18n/group-change.ts'
import { optionsOf } from '../../../shared/i18n/record-values.ts'
import { labelsOf } from '../../../shared/i18n/records.ts'
import { useSend } from '../../desk/queries.ts'
import { RuleField } from '../../rules/pieces.ts'
import { useUi } from '../../ui/context.tsx'
import { DateField, FieldRow, FieldSection, SelectField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import classes from './forms.module.css'
import { FrequencyContradiction, FrequencyField } from './Frequency.tsx'
import { CopyGroup } from './CopyGroup.tsx'
import { GroupChange } from './GroupChange.tsx'
import { ownersAmong } from './shared-cutoffs.ts'
import { PaydayPreview } from './PaydayPreview.tsx'
import { RemoveButton } from '../../desk/RemoveButton.tsx'
import { type PartFormProps, useLatest, usePartButtons } from './part-form.tsx'

/** A typed rule is checked by the domain, whose word is the same on both sides of the wire. */
const TypedRule = z.custom<Rule>(isRule, 'not-a-rule')
const schema = PayGroupFields.extend({
  payday: TypedRule,
  cutoffs: z.array(CutoffFields.extend({ rule: TypedRule })).max(20),
  ...maybeSeen,
  from: Day.nullish(),
})
type Values = z.input<typeof schema>
type PayGroup = ClientCard['payGroups'][number]
type Cutoff = Values['cutoffs'][number]

const valuesOf = ({
  id,
  version,
  client_id,
  name,
  frequency,
  period,
  pay_form,
  payday,
  cutoffs_of,
  valid_from,
  valid_until,
  position,
  cutoffs,
}: PayGroup) =>
  ({
    id,
    version,
    client_id,
    name,
    frequency,
    period,
    pay_form,
    payday,
    cutoffs_of,
    valid_from,
    valid_until,
    position,
    cutoffs,
  }) satisfies Values

/**
 * Five working days for material, two for approval: what most agreements say, to be changed freely. A new group begins with
 * material alone: an approval that nobody agreed on would hold up every run and stand on the client's paper.
 */
const usual = (kind: 'material' | 'approval', name: string): Cutoff => ({
  kind,
  name,
  responsible: 'client',
  rule: {
    rule: {
      type: 'relative-to-event',
      anchor: 'payment-date',
      offset: { days: kind === 'material' ? -5 : -2, count: 'business' },
    },
    non_business_day: { action: 'previous-business-day' },
  },
})

type Props = PartFormProps<PayGroup> & {
  /** The day that somebody came for: `payday`, or a last day by its id. */
  readonly day?: string | undefined
}

/** A pay group: its payday as a typed rule, its last days, and the dates that follow from them while one types. */
export function PayGroupForm({ card, row, day, onDone, step }: Props) {
  const { language } = useUi()
  const words = clientData[language]
  const runWords = groupChange[language]
  const labels = labelsOf('pay_group', language)
  const { cutoffKinds } = clients[language]
  const send = useSend()
  const latest = useLatest(card.client.id, (now) => now.payGroups.find((one) => one.id === row?.id), valuesOf)
  const values = useMemo<Values>(
    () =>
      row
        ? { ...valuesOf(row), from: null }
        : {
            client_id: card.client.id,
            name: '',
            frequency: 'monthly',
            period: 'unknown',
            pay_form: 'unknown',
            cutoffs_of: '',
            payday: { rule: { type: 'monthly-day', day: 25 }, non_business_day: { action: 'previous-banking-day' } },
            valid_from: null,
            valid_until: null,
            position: card.payGroups.length,
            cutoffs: [usual('material', cutoffKinds.material)],
          },
    [card, row, cutoffKinds],
  )
  const buttons = usePartButtons(
    { onDone, step },
    row && (
      <RemoveButton
        call="clients.removePayGroup"
        row={row}
        name={row.name}
        label={words.remove.payGroup}
        onDone={onDone}
      />
    ),
  )
  return (
    <Form
      label={words.titles.payGroup}
      draft={`client/${card.client.id}/payGroup/${row?.id ?? 'new'}`}
      schema={schema}
      values={values}
      submit={(typed) => send('clients.savePayGroup', typed)}
      latest={row && latest}
      {...buttons}
    >
      <TextField name="name" label={labels.name} required autoFocus={day === undefined} />
      {!row && <CopyGroup />}
      <FieldRow>
        <FrequencyField follows={!row} />
        <SelectField name="period" label={labels.period} options={optionsOf('payPeriods', payPeriods, language)} />
        <SelectField name="pay_form" label={labels.pay_form} options={optionsOf('payForms', payForms, language)} />
      </FieldRow>
      <RuleField
        name="payday"
        label={labels.payday}
        description={words.help.payday}
        shift="previous-banking-day"
        month="pay-period"
        folded
        required
        autoFocus={day === 'payday'}
      />
      <FrequencyContradiction />
      <PaydayPreview
        fiscalYearEnd={card.client.fiscal_year_end}
        country={card.client.country}
        groups={card.payGroups}
      />
      <Cutoffs
        owners={ownersAmong(card.payGroups, row?.name ?? '')}
        came={row?.cutoffs.findIndex(({ id }) => id === day)}
      />
      {row && <DateField name="from" direction="nearest" label={runWords.from} description={runWords.help} />}
      <FieldRow>
        <DateField name="valid_from" direction="nearest" label={runWords.begins} />
        <DateField name="valid_until" label={runWords.ends} />
      </FieldRow>
      <GroupChange />
    </Form>
  )
}

/**
 * The last days of the group, or the group whose agreement is this one's too: then they are changed there alone. Whoever
 * came for one begins there.
 */
function Cutoffs({ owners, came }: { readonly owners: readonly string[]; readonly came: number | undefined }) {
  const { language } = useUi()
  const words = clientData[language]
  const labels = labelsOf('cutoff', language)
  const { cutoffKinds } = clients[language]
  const { sides } = calendarWords[language]
  const shared: unknown = useWatch({ name: 'cutoffs_of' })
  const { fields, append, remove } = useFieldArray<{ cutoffs: Cutoff[] }>({ name: 'cutoffs' })
  return (
    <FieldSection title={words.payday.cutoffs}>
      {(owners.length > 0 || (typeof shared === 'string' && shared !== '')) && (
        <SelectField
          name="cutoffs_of"
          label={words.payday.agreement}
          description={shared === '' ? undefined : words.payday.sharedHelp}
          options={[
            { value: '', label: words.payday.ownCutoffs },
            ...owners.map((value) => ({ value, label: words.payday.sameAs(value) })),
          ]}
        />
      )}
      {shared === '' &&
        fields.map(({ id }, at) => (
          <div key={id} className={classes['cutoff']} role="group" aria-label={`${words.payday.cutoffs} ${at + 1}`}>
            <div className={classes['cutoffHead']}>
              <SelectField
                name={`cutoffs.${at}.kind`}
                label={labels.kind}
                options={(['material', 'approval', 'other'] as const).map((value) => ({
                  value,
                  label: cutoffKinds[value],
                }))}
              />
              <TextField name={`cutoffs.${at}.name`} label={labels.name} />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={words.payday.removeCutoff}
                onClick={() => remove(at)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </div>
            <RuleField
              name={`cutoffs.${at}.rule`}
              label={words.payday.rule}
              description={at === 0 ? words.help.cutoff : undefined}
              placeholder={rulePicker[language].example}
              shift="previous-business-day"
              month="pay-month"
              folded
              required
              autoFocus={at === came}
            />
            <SelectField
              name={`cutoffs.${at}.responsible`}
              label={labels.responsible}
              options={(['client', 'provider', 'both'] as const).map((value) => ({ value, label: sides[value] }))}
            />
          </div>
        ))}
      {shared === '' && (
        <Group gap="xs">
          {(['material', 'approval'] as const).map((kind) => (
            <Button
              key={kind}
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => append(usual(kind, cutoffKinds[kind]))}
            >
              {words.payday.addCutoff[kind]}
            </Button>
          ))}
        </Group>
      )}
    </FieldSection>
  )
}
