import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { isOpen } from '../../shared/domain/calendar/clock/expand.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { ruleFields } from '../../shared/i18n/rule-fields.ts'
import { rulesPage } from '../../shared/i18n/rules-page.ts'
import { Detail } from '../desk/Detail.tsx'
import { useAsk } from '../desk/queries.ts'
import { CopyText } from '../ui/CopyText.tsx'
import { plainDay } from '../ui/dates.ts'
import { Facts } from '../ui/Panel.tsx'
import { Compare } from '../ui/Compare.tsx'
import { useUi } from '../ui/context.tsx'
import type { RuleLine } from './change.ts'
import { ConfidenceSign } from './ConfidenceSign.tsx'
import { DateReasons } from './DateReasons.tsx'
import { originOf } from './narrowed.ts'
import classes from './rules.module.css'
import { spanOfDates } from './typed-rule.ts'
import { readAddress } from '../ui/addresses.ts'
import { entryOf, wordOf } from '../../shared/domain/words.ts'

type Props = {
  readonly line: RuleLine
  readonly clientId: string | null
  readonly onEdit: () => void
  readonly onBack: () => void
  readonly onOff: (off: boolean) => void
  readonly onClose: () => void
  /** What stands below: the clients that differ. */
  readonly children?: ReactNode
}

/** One rule in full: what it says, its next dates with reasons, its sources and how sure they are, and what is otherwise. */
export function RulePanel({ line, clientId, onEdit, onBack, onOff, onClose, children }: Props) {
  const { language } = useUi()
  const page = rulesPage[language]
  const words = page.panel
  const origin = originOf(line)
  return (
    <Detail title={line.name} onClose={onClose} head={<ConfidenceSign confidence={line.confidence} />}>
      <div className={classes['actions']}>
        <Button onClick={onEdit}>{words.edit}</Button>
        {origin === 'corrected' && (
          <Button variant="default" onClick={onBack}>
            {line.wider === 'firm' ? words.restoreFirm : words.restoreCatalogue}
          </Button>
        )}
        {origin === 'own' && line.versions.length > 0 && (
          <Button variant="default" onClick={onBack}>
            {words.remove}
          </Button>
        )}
        <Button variant="default" onClick={() => onOff(!line.off)}>
          {line.off ? words.on : words.off}
        </Button>
      </div>
      {line.fault && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={words.fault} mb="sm">
          {problemText(line.fault.code, language)} ({line.fault.path})
        </Alert>
      )}
      {clientId !== null && !line.applies && !line.off && <p className={classes['muted']}>{words.notCalled}</p>}
      <p className={classes['sentence']}>{line.words}</p>
      <Facts rows={factsOf(line, language)} />
      {line.differs.length > 0 && <Differs line={line} />}
      <h3 className={classes['heading']}>{words.next}</h3>
      <NextDates line={line} clientId={clientId} />
      {line.recurrence !== '' && (
        <>
          <h3 className={classes['heading']}>{words.recurrence}</h3>
          <p className={classes['sentence']}>{line.recurrence}</p>
        </>
      )}
      <h3 className={classes['heading']}>{words.sources}</h3>
      <Sources sources={line.sources} />
      <h3 className={classes['heading']}>{words.confidence}</h3>
      <p className={classes['sentence']}>{page.meanings[line.confidence]}</p>
      {line.notes !== '' && (
        <>
          <h3 className={classes['heading']}>{words.notes}</h3>
          <p className={classes['sentence']}>{line.notes}</p>
        </>
      )}
      {line.versions.length > 0 && <Versions line={line} />}
      {children}
    </Detail>
  )
}

type Language = ReturnType<typeof useUi>['language']

const problemText = (code: string, language: Language): string => {
  const problems: Readonly<Record<string, string>> = calendarWords[language].problems
  return entryOf(problems, code) ?? calendarWords[language].problems.failed
}

/** Everything that is said of the rule, label by label; what is not said is left out. */
function factsOf(line: RuleLine, language: Language): readonly (readonly [string, ReactNode])[] {
  const words = rulesPage[language].panel
  const editor = ruleEditor[language]
  const fields = ruleFields[language]
  const engine = calendarWords[language]
  const categories: Readonly<Record<string, string>> = engine.categories
  const rows: (readonly [string, ReactNode])[] = [
    [words.category, wordOf(categories, line.category)],
    [words.whose, engine.sides[line.responsible]],
  ]
  if (line.scope !== 'catalogue') rows.push([editor.fields.calendar, editor.calendars[line.calendar]])
  if (line.responsible !== 'client') rows.push([words.role, editor.roles[line.role]])
  if (line.lead.length > 0) rows.push([words.lead, line.lead.map((days) => fields.lead(days)).join(', ')])
  if (line.target) rows.push([words.target, fields.target(line.target.days, line.target.count === 'business')])
  if (line.checklist.length > 0)
    rows.push([
      words.checklist,
      <ol key="checklist" className={classes['steps']}>
        {line.checklist.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>,
    ])
  rows.push([words.typed, <CopyText key="typed" value={line.typed} label={words.typed} />])
  return rows
}

function NextDates({ line, clientId }: { readonly line: RuleLine; readonly clientId: string | null }) {
  const { language, today } = useUi()
  const words = rulesPage[language].panel
  const { data } = useAsk(
    'rules.test',
    {
      rule: line.rule,
      ...spanOfDates(line.rule, today),
      language,
      key: line.key,
      scope: line.scope === 'client' ? 'client' : 'firm',
      ...(clientId !== null && { client: clientId }),
    },
    { enabled: line.fault === null },
  )
  if (!data) return null
  if (data.dates.length > 0) return <DateReasons dates={data.dates.slice(0, 4)} />
  const hangs = clientId === null && line.rule.rule.type === 'relative-to-event'
  const text = isOpen(line.rule.rule, 0) ? words.unset : hangs ? words.needsClient : words.noDates
  return <p className={classes['muted']}>{text}</p>
}

/** Addresses open outside the program and can be copied; anything else stands as it is. */
function Sources({ sources }: { readonly sources: readonly string[] }) {
  const { language } = useUi()
  const words = rulesPage[language].panel
  if (sources.length === 0) return <p className={classes['muted']}>{words.noSources}</p>
  return (
    <ul className={classes['sources']}>
      {sources.map((source) => (
        <li key={source}>
          {/^https:\/\/\S+$/.test(source) ? (
            <>
              <a href={source} target="_blank" rel="noreferrer">
                {readAddress(source)}
              </a>
              <CopyText value={source} label={words.source}>
                {''}
              </CopyText>
            </>
          ) : (
            source
          )}
        </li>
      ))}
    </ul>
  )
}

function Differs({ line }: { readonly line: RuleLine }) {
  const { language } = useUi()
  const words = rulesPage[language].panel
  const fields = ruleEditor[language].fields
  return (
    <>
      <h3 className={classes['heading']}>{words.differs}</h3>
      <Compare
        head={{
          what: ruleEditor[language].columns.field,
          before: words.wider[line.wider ?? 'catalogue'],
          after: words.ownWord,
        }}
        lines={line.differs.map(({ field, own, wider }) => ({
          id: field,
          what: fields[field],
          before: wider,
          after: own,
        }))}
        none={words.none}
      />
    </>
  )
}

function Versions({ line }: { readonly line: RuleLine }) {
  const { language } = useUi()
  const words = rulesPage[language].panel
  return (
    <>
      <h3 className={classes['heading']}>{words.versions}</h3>
      <ul className={classes['plain']}>
        {line.versions.map(({ id, valid_from: from, valid_until: until, words: said }) => (
          <li key={id}>
            <strong>
              {from !== null && until !== null
                ? words.span(plainDay(from), plainDay(until))
                : from !== null
                  ? words.fromDay(plainDay(from))
                  : until !== null
                    ? words.untilDay(plainDay(until))
                    : words.always}
            </strong>
            : {said || words.inherits}
          </li>
        ))}
      </ul>
    </>
  )
}
