import { Anchor } from '@mantine/core'
import type { Item } from '../../../shared/api/items.ts'
import { besideOf, ItemSign, lateWords, type Line } from '../../calendar/pieces.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { listDay, relativeDay, timed } from '../../ui/dates.ts'
import { useUi } from '../../ui/context.tsx'
import { nextDates, openMatters } from './dates.ts'
import classes from './page.module.css'
import { Quiet, Section } from './Section.tsx'

type Props = { readonly lines: readonly Line[]; readonly onYear: () => void; readonly onOpen: (item: Item) => void }

/** The next five dates of the client. */
export function NextDates({ lines, onYear, onOpen }: Props) {
  const { language, today } = useUi()
  const words = clients[language].overview
  const next = nextDates(lines, today, 5)
  return (
    <Section title={words.next} actions={<More onClick={onYear}>{words.showYear}</More>}>
      {next.length === 0 ? <Quiet>{words.noNext}</Quiet> : <DateList lines={next} onOpen={onOpen} />}
    </Section>
  )
}

/** What is late, what is due, and what waits for the client; at most four of each. */
export function OpenMatters({ lines, onYear, onOpen }: Props) {
  const { language } = useUi()
  const words = clients[language].overview
  const { overdue, due, waiting } = openMatters(lines)
  const groups = [
    { title: words.late, lines: overdue },
    { title: words.waiting, lines: waiting },
    { title: words.due, lines: due },
  ].filter((group) => group.lines.length > 0)
  return (
    <Section title={words.open} count={overdue.length + due.length + waiting.length}>
      {groups.length === 0 && <Quiet>{words.nothingOpen}</Quiet>}
      {groups.map((group) => (
        <div key={group.title}>
          <h3 className={classes['subhead']}>
            {group.title} {group.lines.length}
          </h3>
          <DateList lines={group.lines.slice(0, 4)} onOpen={onOpen} />
          {group.lines.length > 4 && <More onClick={onYear}>{words.more(group.lines.length - 4)}</More>}
        </div>
      ))}
    </Section>
  )
}

function More({ children, onClick }: { readonly children: string; readonly onClick: () => void }) {
  return (
    <Anchor component="button" type="button" size="sm" onClick={onClick}>
      {children}
    </Anchor>
  )
}

function DateList({ lines, onOpen }: { readonly lines: readonly Line[]; readonly onOpen: (item: Item) => void }) {
  const { language, today } = useUi()
  const { sides } = calendarWords[language]
  return (
    <ul className={`${classes['list']} ${classes['dates']}`}>
      {lines.map((line) => {
        const { item } = line
        return (
          <li key={line.id} className={classes['row']}>
            <ItemSign item={item} />
            <span className={classes['what']}>
              <button type="button" className={classes['open']} onClick={() => onOpen(item)}>
                {item.short}
              </button>
              <span className={classes['when']}>
                <span className={classes['day']}>
                  {timed(listDay(item.due, language, today), item.time, language, item.closes)}
                </span>
                <span data-late={item.status === 'overdue' || undefined}>
                  {lateWords(item, language, today) || relativeDay(item.due, today, language)}
                </span>
                {item.responsible === 'client' && <span>{sides.client}</span>}
                <span>{besideOf(line, language, today).replace(/^ · /, '')}</span>
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
