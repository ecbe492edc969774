import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Item } from '../../../shared/api/items.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { asking } from '../../../shared/i18n/asking.ts'
import { marks as markWords } from '../../../shared/i18n/marks.ts'
import { item as messages } from '../../../shared/i18n/item.ts'
import { Contacts } from '../../clients/pieces.ts'
import { useAreas } from '../../desk/area.ts'
import { Detail } from '../../desk/Detail.tsx'
import { useAsk } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { readAddress } from '../../ui/addresses.ts'
import { CopyText } from '../../ui/CopyText.tsx'
import { daysBetween, fullDay, listDay, plainDay, relativeDay, shortDay } from '../../ui/dates.ts'
import { KeyOf } from '../../desk/KeyOf.tsx'
import { Key } from '../../ui/Key.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { Facts } from '../../ui/Panel.tsx'
import { PastLaw } from '../../ui/PastLaw.tsx'
import { useUi } from '../../ui/context.tsx'
import classes from '../calendar.module.css'
import { ItemSign } from './ItemSign.tsx'
import { AskingLines } from '../marks/AskingLines.tsx'
import { Checklist } from '../marks/Checklist.tsx'
import { DeviationPart } from '../marks/DeviationPart.tsx'
import { RunPart } from '../runs/RunPart.tsx'
import { askedOf, lateWords, whoOf } from './occurrence-columns.tsx'

export type ItemAction = {
  readonly id: string
  readonly title: string
  readonly shortcut?: string | undefined
  readonly run: () => void
}
type Props = {
  readonly item: Item
  readonly actions: readonly ItemAction[]
  readonly onClose: () => void
  /** Opens the rule in the editor. */
  /** Opens what says the day, by its name. */
  readonly rule?: { readonly title: string; readonly run: () => void } | undefined
  /** Rises each time the checklist is asked for: it then takes the focus. */
  readonly checklistAsked?: number
}

/** Why one piece of work is due when it is due, in words and with its sources; and what can be done to it. */
export function Explanation({ item, actions, onClose, rule, checklistAsked = 0 }: Props) {
  const language = useLanguage()
  const words = messages[language].panel
  const { today } = useUi()
  const areas = useAreas()
  const { client_id, key, mark } = item
  const { data } = useAsk('calendar.explain', { client_id, key, language })
  const rows: (readonly [string, ReactNode])[] = [
    [
      words.due,
      <>
        <CopyText value={plainDay(item.due)} label={words.due}>
          {fullDay(item.due, language)}
        </CopyText>
        <br />
        {item.status === 'overdue' ? (
          <strong className={classes['lateBy']}>{lateWords(item, language, today)}</strong>
        ) : (
          relativeDay(item.due, today, language)
        )}
      </>,
    ],
  ]
  if (item.nominal !== item.due) rows.push([words.nominal, fullDay(item.nominal, language)])
  if (item.opens) rows.push([words.opens, fullDay(item.opens, language)])
  if (item.anchor) rows.push([words.anchor, item.anchor])
  const who = whoOf(item, language)
  if (who !== '') rows.push([words.responsible, who])
  if (mark?.waited_from) rows.push(waitRow(mark, mark.waited_from, today, language))
  if (mark && mark.askings.length > 0)
    rows.push([asking[language].askings.title, <AskingLines key="askings" mark={mark} />])
  if (mark && mark.state !== 'open' && mark.state !== 'waiting')
    rows.push([words.since, `${listDay(mark.day, language, today)} ${mark.person}`.trim()])
  if (mark) {
    if (mark.reason) rows.push([words.reason, mark.reason])
    if (mark.note) rows.push([words.note, mark.note])
  }
  return (
    <Detail
      title={item.name}
      onClose={onClose}
      head={
        <>
          <Link
            className={classes['whose'] ?? ''}
            to="/clients/$id/$tab"
            params={{ id: client_id, tab: 'overview' }}
            aria-label={`${words.client}: ${item.client}`}
          >
            {item.client}
          </Link>
          <ItemSign item={item} withWord />
        </>
      }
    >
      <Contacts client={client_id} />
      <div className={classes['buttons']}>
        {actions.map((action) => (
          <Button
            key={action.id}
            variant={action.id === 'occurrence.done' ? 'filled' : 'default'}
            justify="space-between"
            data-wide={action.id === 'occurrence.request' || undefined}
            rightSection={action.shortcut && <Key keys={action.shortcut} />}
            onClick={action.run}
          >
            {action.title}
          </Button>
        ))}
      </div>
      {item.run !== '' && <RunPart key={`run|${client_id}|${item.run}`} item={item} />}
      {item.checklist.length > 0 && <Checklist key={`${client_id}|${key}`} item={item} asked={checklistAsked} />}
      <Facts rows={rows} />
      {areas.map(({ OfItem }, at) => OfItem && <OfItem key={at} item={item} />)}
      <DeviationPart key={`deviation|${client_id}|${key}`} item={item} />
      <h3 className={classes['heading']}>{words.why}</h3>
      {data ? (
        <>
          {data.law !== null && item.due > data.law && <PastLaw day={data.law} />}
          <p className={classes['sentence']}>{data.explanation}</p>
          {rule && (
            <Button variant="subtle" size="compact-sm" rightSection={<KeyOf of="rule" />} onClick={rule.run}>
              {rule.title}
            </Button>
          )}
          <details className={classes['details'] ?? ''}>
            <summary className={classes['summary']}>{words.sources}</summary>
            {data.sources.length > 0 && (
              <ul className={classes['sources']}>
                {data.sources.map((source) => (
                  <li key={source}>{asLink(source)}</li>
                ))}
              </ul>
            )}
            <h3 className={classes['heading']}>{words.confidence}</h3>
            <p className={classes['sentence']}>{messages[language].confidence[data.confidence]}</p>
            {data.notes !== '' && (
              <>
                <h3 className={classes['heading']}>{words.notes}</h3>
                <p className={classes['sentence']}>{data.notes}</p>
              </>
            )}
          </details>
        </>
      ) : (
        <Loading rows={4} />
      )}
    </Detail>
  )
}

/** How long the client is waited for, or was. */
function waitRow(
  mark: NonNullable<Item['mark']>,
  from: string,
  today: string,
  language: Language,
): readonly [string, string] {
  const words = markWords[language].wait
  const { waited_until: until } = mark
  return until === null
    ? [words.waiting, askedOf(mark, today, language)]
    : [words.waited, words.span(shortDay(from), shortDay(until), daysBetween(from, until))]
}

/** A source that is an address opens outside the program. */
function asLink(source: string): ReactNode {
  if (!/^https:\/\/\S+$/.test(source)) return source
  return (
    <a href={source} target="_blank" rel="noreferrer">
      {readAddress(source)}
    </a>
  )
}
