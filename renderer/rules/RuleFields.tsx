import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { monthBasis } from '../../shared/domain/calendar/words/months.ts'
import type { Fact } from '../../shared/domain/calendar/rules/facts.ts'
import { ruleCalendars, ruleRoles, sides } from '../../shared/domain/calendar/types.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { rulePicker } from '../../shared/i18n/rule-picker.ts'
import { useUi } from '../ui/context.tsx'
import { FieldRow, FieldSection, NumberField, SelectField, TextField } from '../ui/fields.tsx'
import { ChecklistField } from './ChecklistField.tsx'
import { ConditionField } from './ConditionField.tsx'
import { Inherit } from './Inherit.tsx'
import { LawfulHint } from './LawfulHint.tsx'
import { LeadField } from './LeadField.tsx'
import { RuleField } from './RuleField.tsx'
import { wordOf } from '../../shared/domain/words.ts'

type Props = {
  /** A category that no list knows, kept as a choice. */
  readonly category: string
  readonly isNew: boolean
  /** Nothing wider says what it is: whose day it is has been said here alone. */
  readonly isOwn?: boolean
  /** The month that the rule it would replace counts from, by name. */
  readonly month?: string | undefined
  /** Whether a form for a new rule begins at its name. */
  readonly focus?: boolean
  /** The names of the client's pay groups, where there are several to choose from. */
  readonly groups?: readonly string[]
  /** What a rule of the firm can ask of a client. */
  readonly facts?: readonly Fact[]
  /** Stands for the field of the rule, where it can have one shape only. */
  readonly when?: ReactNode
}

/** The field of the rule; its words say what a month is counted from, by the group that is chosen where nothing else says it. */
function WhenField({ month, isNew }: Pick<Props, 'month' | 'isNew'>) {
  const { language } = useUi()
  const category: unknown = useWatch({ name: 'category' })
  return (
    <RuleField
      name="rule"
      label={rulePicker[language].typed}
      shift="next-business-day"
      month={month ?? monthBasis({ category: String(category) })}
      required
      autoFocus={!isNew}
    />
  )
}

/** Everything that can be said of a rule. */
export function RuleFields({
  category,
  isNew,
  focus = true,
  groups = [],
  facts = [],
  when,
  month,
  isOwn = false,
}: Props) {
  const { language } = useUi()
  const words = ruleEditor[language]
  const engine = calendarWords[language]
  const named: Readonly<Record<string, string>> = engine.categories
  const categories = [...new Set([...Object.keys(named), category])].filter((one) => one !== '')
  return (
    <>
      <FieldSection title={words.sections.rule}>
        {isNew && <TextField name="name" label={words.fields.name} required autoFocus={focus} />}
        {(isNew || isOwn) && <LawfulHint />}
        <Inherit field="rule">{when ?? <WhenField month={month} isNew={isNew} />}</Inherit>
        {facts.length > 0 && (
          <Inherit field="condition">
            <ConditionField name="condition" facts={facts} />
          </Inherit>
        )}
        {groups.length > 0 && (
          <Inherit field="group">
            <SelectField
              name="group"
              label={words.fields.group}
              options={[{ value: '', label: words.allGroups }, ...groups.map((value) => ({ value, label: value }))]}
            />
          </Inherit>
        )}
        {!when && (
          <Inherit field="calendar">
            <SelectField
              name="calendar"
              label={words.fields.calendar}
              options={ruleCalendars.map((value) => ({ value, label: words.calendars[value] }))}
            />
          </Inherit>
        )}
      </FieldSection>
      <FieldSection title={words.sections.about}>
        {!isNew && (
          <Inherit field="name">
            <TextField name="name" label={words.fields.name} required />
          </Inherit>
        )}
        <FieldRow>
          <Inherit field="category">
            <SelectField
              name="category"
              label={words.fields.category}
              options={categories.map((value) => ({ value, label: wordOf(named, value) }))}
            />
          </Inherit>
          <Inherit field="responsible">
            <SelectField
              name="responsible"
              label={words.fields.responsible}
              options={sides.map((value) => ({ value, label: engine.sides[value] }))}
            />
          </Inherit>
          <Inherit field="role">
            <SelectField
              name="role"
              label={words.fields.role}
              options={ruleRoles.map((value) => ({ value, label: words.roles[value] }))}
            />
          </Inherit>
        </FieldRow>
      </FieldSection>
      <FieldSection title={words.sections.before}>
        <Inherit field="lead">
          <LeadField name="lead" />
        </Inherit>
        <Inherit field="target">
          <FieldRow>
            <NumberField name="targetDays" label={words.targetDays} description={words.targetHelp} max={60} />
            <SelectField
              name="targetCount"
              label={words.targetCount}
              options={(['business', 'calendar'] as const).map((value) => ({
                value,
                label: words.targetCounts[value],
              }))}
            />
          </FieldRow>
        </Inherit>
      </FieldSection>
      <FieldSection title={words.sections.checklist}>
        <Inherit field="checklist">
          <ChecklistField name="checklist" />
        </Inherit>
      </FieldSection>
    </>
  )
}
