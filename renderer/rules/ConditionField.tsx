import { ActionIcon, MultiSelect, NumberInput, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useController } from 'react-hook-form'
import { isCondition } from '../../shared/domain/calendar/rules/conditions.ts'
import {
  type ConditionPart,
  conditionOfParts,
  conditionParts,
} from '../../shared/domain/calendar/rules/condition-parts.ts'
import type { Fact } from '../../shared/domain/calendar/rules/facts.ts'
import type { Condition } from '../../shared/domain/calendar/types.ts'
import { conditionForm } from '../../shared/i18n/condition-form.ts'
import { conditionWords } from '../../shared/i18n/condition-words.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { useUi } from '../ui/context.tsx'
import { answersOf, newPart } from './conditions.ts'
import classes from './rules.module.css'

function conditionIn(json: unknown): Condition | null {
  if (typeof json !== 'string' || json === '') return null
  const parsed: unknown = JSON.parse(json)
  return isCondition(parsed) ? parsed : null
}

/** Which clients a rule of the firm is for: what must be true of them, in parts that must all hold. */
export function ConditionField({ name, facts }: { readonly name: string; readonly facts: readonly Fact[] }) {
  const { language, words: common } = useUi()
  const words = conditionForm[language]
  const editor = ruleEditor[language]
  const { field } = useController({ name })
  const condition = conditionIn(field.value)
  const parts = conditionParts(condition)
  const put = (next: readonly ConditionPart[]) => {
    const made = conditionOfParts(next)
    field.onChange(made === null ? '' : JSON.stringify(made))
  }
  const nameOf = (key: string) => facts.find((fact) => fact.key === key)?.name[language] ?? key
  const remove = (what: string, onClick: () => void) => (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.remove(what)} onClick={onClick}>
      <IconX size={16} aria-hidden />
    </ActionIcon>
  )
  const offered = facts.filter((fact) => !fact.former && (fact.type !== 'choice' || fact.choices.length > 0))
  return (
    <div className={classes['condition']} role="group" aria-label={editor.fields.condition}>
      <p className={classes['conditionWords']}>
        <strong>{editor.fields.condition}</strong>{' '}
        {condition === null ? editor.everybody : conditionWords(condition, facts, language)}
      </p>
      {parts === undefined ? (
        <div className={classes['conditionPart']}>
          <span className={classes['conditionOther']}>{words.other}</span>
          {remove(words.whole, () => put([]))}
        </div>
      ) : (
        <>
          {parts.map((part, at) => {
            const what = nameOf(part.fact)
            const change = (next: ConditionPart) => put(parts.map((one, place) => (place === at ? next : one)))
            return (
              <div key={`${at} ${part.fact}`} className={classes['conditionPart']}>
                <PartFields
                  part={part}
                  what={what}
                  fact={facts.find(({ key }) => key === part.fact)}
                  onChange={change}
                />
                {remove(what, () => put(parts.filter((one) => one !== part)))}
              </div>
            )
          })}
          {parts.length > 1 && <p className={classes['muted']}>{words.all}</p>}
          <Select
            // Chosen, it is a part of its own, and asks for the next one.
            key={parts.length}
            aria-label={parts.length === 0 ? words.add : words.addMore}
            placeholder={parts.length === 0 ? words.add : words.addMore}
            data={offered.map(({ key, name: named }) => ({ value: key, label: named[language] }))}
            onChange={(key) => {
              const fact = offered.find((one) => one.key === key)
              if (fact) put([...parts, newPart(fact)])
            }}
            searchable
            openOnFocus={false}
            nothingFoundMessage={common.nothingFound}
          />
        </>
      )}
    </div>
  )
}

type PartProps = {
  readonly part: ConditionPart
  readonly what: string
  readonly fact: Fact | undefined
  readonly onChange: (part: ConditionPart) => void
}

function PartFields({ part, what, fact, onChange }: PartProps) {
  const { language } = useUi()
  const words = conditionForm[language]
  const ways = 'n' in part ? (['atLeast', 'under'] as const) : (['any', 'none'] as const)
  const answers = 'n' in part ? [] : answersOf(fact, part.answers, language)
  const yesNo = fact?.type === 'yes-no' && !('n' in part) && part.is === 'any'
  return (
    <>
      <span>{what}</span>
      {!yesNo && (
        <Select
          aria-label={words.which(what)}
          value={part.is}
          data={ways.map((value) => ({ value, label: words.is[value] }))}
          onChange={(is) => {
            if ('n' in part && (is === 'atLeast' || is === 'under')) onChange({ ...part, is })
            if (!('n' in part) && (is === 'any' || is === 'none')) onChange({ ...part, is })
          }}
          allowDeselect={false}
        />
      )}
      {'n' in part ? (
        <NumberInput
          aria-label={words.number(what)}
          value={part.n}
          min={0}
          allowDecimal={false}
          hideControls
          onChange={(n) => {
            if (typeof n === 'number') onChange({ ...part, n })
          }}
        />
      ) : fact?.type === 'yes-no' ? (
        <Select
          className={(yesNo && classes['conditionYesNo']) || ''}
          aria-label={words.answers(what)}
          value={String(part.answers[0])}
          data={answers}
          onChange={(answer) => onChange({ ...part, answers: [answer === 'true'] })}
          allowDeselect={false}
        />
      ) : (
        <MultiSelect
          aria-label={words.answers(what)}
          value={part.answers.map(String)}
          data={answers}
          // Of no answer at all nobody would be left: the last one goes with its condition.
          onChange={(next) => next.length > 0 && onChange({ ...part, answers: next })}
          // Grows with its answers, which the fields of one line beside it do not.
          styles={{ input: { height: 'auto' } }}
          searchable={answers.length > 7}
          openOnFocus={false}
        />
      )}
    </>
  )
}
