import { Button, Checkbox, Select } from '@mantine/core'
import { useMemo } from 'react'
import type { Looked } from '../../shared/api/imports.ts'
import { isDay } from '../../shared/domain/calendar/days/days.ts'
import type { Mapping } from '../../shared/domain/imports/guess.ts'
import { targets } from '../../shared/domain/imports/targets.ts'
import type { Language } from '../../shared/domain/words.ts'
import { targetName } from '../../shared/i18n/import-heads.ts'
import { imports } from '../../shared/i18n/imports.ts'
import { useUi } from '../ui/context.tsx'
import { DayInput } from '../ui/date-fields.tsx'
import classes from './imports.module.css'

export type Choices = { readonly mapping: Mapping; readonly clockStart: string; readonly addPeople: boolean }

type Props = {
  readonly looked: Looked
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
  readonly onSheet: (sheet: string) => void
  readonly onCheck: () => void
  readonly again: React.ReactNode
}

/** What each column is, with samples of it, and what the file leaves open. */
export function ColumnsStep({ looked, choices, onChange, onSheet, onCheck, again }: Props) {
  const { language } = useUi()
  const words = imports[language]
  const { mapping, clockStart, addPeople } = choices
  const options = useMemo(() => optionsIn(language), [language])
  const chosen = Object.values(mapping)
  const hasName =
    chosen.includes('client.name') || chosen.includes('client.business_id') || chosen.includes('client.number')
  /** A target belongs to one column: the other that had it is left out. */
  const map = (at: number, target: string | null) => {
    const others = Object.entries(mapping).filter(([place, other]) => place !== String(at) && other !== target)
    onChange({ ...choices, mapping: Object.fromEntries(target === null ? others : [...others, [at, target]]) })
  }
  return (
    <div className={classes['step']}>
      <p className={classes['help']}>
        {words.found(looked.rows, looked.headRow)} {looked.remembered && words.remembered}
      </p>
      {looked.sheets.length > 1 && (
        <Select
          label={words.sheet}
          data={looked.sheets}
          value={looked.sheet}
          onChange={(sheet) => sheet !== null && onSheet(sheet)}
          allowDeselect={false}
          w={260}
        />
      )}
      <table className={`${classes['table']} ${classes['columns']}`}>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.head}</th>
            <th scope="col">{words.samples}</th>
            <th scope="col">{words.target}</th>
          </tr>
        </thead>
        <tbody>
          {looked.columns.map(({ at, letter, head, samples }) => (
            <tr key={at}>
              <td>{letter}</td>
              <th scope="row">{head}</th>
              <td className={classes['samples']}>{samples.join(' · ')}</td>
              <td className={classes['target']}>
                <Select
                  aria-label={words.targetOf(head === '' ? letter : head)}
                  placeholder={words.none}
                  data={options}
                  value={mapping[at] ?? null}
                  onChange={(target) => map(at, target)}
                  searchable
                  clearable
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes['open']}>
        <DayInput
          label={words.clockStart}
          description={words.clockStartHelp}
          value={clockStart}
          onChange={(day) => onChange({ ...choices, clockStart: day })}
          direction="nearest"
          required
        />
        {chosen.some((target) => target.startsWith('team.')) && (
          <Checkbox
            label={words.addPeople}
            checked={addPeople}
            onChange={(event) => onChange({ ...choices, addPeople: event.currentTarget.checked })}
          />
        )}
      </div>
      {!hasName && <p role="alert">{words.noName}</p>}
      <div className={classes['buttons']}>
        <Button onClick={onCheck} disabled={!hasName || !isDay(clockStart)}>
          {words.check}
        </Button>
        {again}
      </div>
    </div>
  )
}

/** The targets under what they belong to. */
function optionsIn(language: Language) {
  const { groups } = imports[language]
  return (['client', 'team', 'contact', 'pay_group', 'fact'] as const).map((part) => ({
    group: groups[part],
    items: [...targets]
      .filter(([, of]) => of.part === part)
      .map(([value]) => ({ value, label: targetName(value, language) })),
  }))
}
