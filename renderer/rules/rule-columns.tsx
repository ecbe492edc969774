import { homeCode } from '../../shared/domain/calendar/countries/country.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { countryName } from '../../shared/i18n/countries.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { rulesPage } from '../../shared/i18n/rules-page.ts'
import { confidences } from '../../shared/domain/calendar/types.ts'
import { type Language, wordOf } from '../../shared/domain/words.ts'
import type { Column } from '../ui/DataTable.tsx'
import { plainDay } from '../ui/dates.ts'
import type { RuleLine } from './change.ts'
import { ConfidenceSign } from './ConfidenceSign.tsx'
import { originOf } from './narrowed.ts'
import classes from './rules.module.css'
import { hostOf } from './words.ts'

/** The places that a rule's sources are from, each once. */
const hostsOf = (line: RuleLine): string => [...new Set(line.sources.map(hostOf))].join(', ')

function named(language: Language, corrected: string): Column<RuleLine> {
  const words = rulesPage[language]
  return {
    id: 'name',
    title: words.columns.name,
    width: 'minmax(11.25rem, 2.2fr)',
    fit: { text: ({ name }) => name, gives: 2, wraps: true, beside: 3 },
    names: true,
    value: ({ name }) => name,
    cell: (line) => (
      <>
        <span data-two>{line.name}</span>
        {line.fault && <Mark text={words.faulty} tone="fault" />}
        {line.off && <Mark text={words.off} />}
        {!line.off && originOf(line) === 'corrected' && <Mark text={corrected} tone="own" />}
        {line.subject === 'firm' && <Mark text={words.ofFirm} />}
        {line.country !== null && line.country !== homeCode && <Mark text={countryName(line.country, language)} />}
        {originOf(line) === 'own' && <Mark text={words.origins.own.toLowerCase()} tone="own" />}
      </>
    ),
  }
}

/** A short word beside a name: what is special about the rule. */
function Mark({ text, tone }: { readonly text: string; readonly tone?: 'own' | 'fault' }) {
  return (
    <span className={classes['mark']} data-tone={tone}>
      {text}
    </span>
  )
}

function whose(language: Language): Column<RuleLine> {
  const sides = calendarWords[language].sides
  const roles = ruleEditor[language].roles
  const whoseOf = ({ responsible, role }: RuleLine) =>
    role === 'responsible' || responsible === 'client'
      ? sides[responsible]
      : `${sides[responsible]}: ${roles[role].toLowerCase()}`
  return {
    id: 'whose',
    title: rulesPage[language].columns.whose,
    width: '7.875rem',
    from: 760,
    fit: { text: whoseOf, gives: 2, wraps: true },
    value: ({ responsible }) => sides[responsible],
    cell: whoseOf,
  }
}

/** When it is due; a version that is still to come stands beside the one in force. */
const words = (language: Language, today: string): Column<RuleLine> => ({
  id: 'words',
  title: rulesPage[language].columns.words,
  width: 'minmax(8.125rem, 2fr)',
  fit: { text: ({ words }) => words, gives: 1, kept: () => '', least: 16, wraps: true },
  cell: (line) => {
    const coming = line.versions.find((one) => (one.valid_from ?? '') > today && one.words !== '')
    const next = coming?.valid_from ? rulesPage[language].panel.fromDay(plainDay(coming.valid_from)) : ''
    const text = coming && coming.words !== line.words ? `${line.words} → ${coming.words} (${next})` : line.words
    return (
      <span data-two data-may-cut>
        {text}
      </span>
    )
  },
})

const confidence = (language: Language): Column<RuleLine> => ({
  id: 'confidence',
  title: rulesPage[language].columns.confidence,
  width: '11rem',
  fit: { text: (line) => calendarWords[language].confidences[line.confidence], gives: 2, wraps: true, beside: 1.375 },
  value: (line) => confidences.indexOf(line.confidence),
  cell: (line) => <ConfidenceSign confidence={line.confidence} />,
})

/** The columns of the firm's rules. */
export function firmColumns(language: Language, today: string): readonly Column<RuleLine>[] {
  const titles = rulesPage[language].columns
  const categories: Readonly<Record<string, string>> = calendarWords[language].categories
  const category = (line: RuleLine) => wordOf(categories, line.category)
  const count = (id: 'applies' | 'differ', width: string): Column<RuleLine> => ({
    id,
    title: titles[id],
    width,
    align: 'end',
    digits: true,
    from: 520,
    value: (line) => line.clients?.[id] ?? 0,
    cell: (line) => {
      const many = line.clients?.[id] ?? 0
      return many === 0 ? <span className={classes['soft']}>–</span> : grouped(many)
    },
  })
  return [
    named(language, rulesPage[language].origins.corrected.toLowerCase()),
    words(language, today),
    {
      id: 'category',
      title: titles.category,
      width: '7.75rem',
      from: 980,
      fit: { text: category, gives: 2, wraps: true },
      value: category,
      cell: category,
    },
    whose(language),
    {
      id: 'sources',
      title: titles.sources,
      width: '9.375rem',
      from: 1120,
      fit: { text: hostsOf, gives: 1, kept: () => '', least: 6 },
      value: hostsOf,
      cell: (line) => (
        <span className={classes['cut']} data-may-cut>
          {hostsOf(line)}
        </span>
      ),
    },
    confidence(language),
    count('applies', '4.25rem'),
    count('differ', '5.25rem'),
  ]
}

/** The columns of one client's rules: what is otherwise for it is named. */
export function clientColumns(language: Language, today: string): readonly Column<RuleLine>[] {
  const titles = rulesPage[language].columns
  const fields = ruleEditor[language].fields
  return [
    named(language, rulesPage[language].client.mark),
    words(language, today),
    whose(language),
    {
      id: 'differs',
      title: titles.differs,
      width: 'minmax(8.125rem, 1fr)',
      cell: (line) => {
        const text = line.differs.map(({ field }) => fields[field].toLowerCase()).join(', ')
        return (
          <span data-two data-may-cut>
            {text}
          </span>
        )
      },
    },
    confidence(language),
  ]
}
