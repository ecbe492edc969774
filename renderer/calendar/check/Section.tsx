import { Link } from '@tanstack/react-router'
import type { CheckLine } from '../../../shared/api/year-check.ts'
import type { CheckSection } from '../../../shared/domain/calendar/check/check.ts'
import { check as messages } from '../../../shared/i18n/check.ts'
import { listDay } from '../../ui/dates.ts'
import { useUi } from '../../ui/context.tsx'
import classes from './check.module.css'

type Props = {
  readonly section: CheckSection
  readonly count: number
  readonly lines: readonly CheckLine[]
  readonly year: number
}

/** One kind of remarks: folds, says how many there are, and says so when there are none. */
export function Section({ section, count, lines, year }: Props) {
  const { language } = useUi()
  const words = messages[language]
  const title = words.sections[section]
  if (count === 0)
    return (
      <section className={classes['section']} aria-label={title}>
        <div className={classes['head']} data-empty>
          <h2 className={classes['title']}>{title}</h2>
          <span className={classes['none']}>{words.nothing}</span>
        </div>
      </section>
    )
  const { what, day, why, whom } = words.columns
  return (
    <details className={classes['section']} open={count <= 12}>
      <summary className={classes['head']}>
        <h2 className={classes['title']}>{title}</h2>
        <span className={classes['count']}>{count}</span>
      </summary>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{day}</th>
            <th scope="col">{why}</th>
            <th scope="col">{whom}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.code}|${line.what}|${line.before}|${line.after}|${line.why}`}>
              <td>
                <What line={line} section={section} />
              </td>
              <td className={classes['days']}>
                {[line.before, line.after]
                  .filter((one) => one !== null)
                  .map((one) => listDay(one, language, `${year}-01-01`))
                  .join(' → ')}
              </td>
              <td>{line.why}</td>
              <td>
                <Whom line={line} section={section} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > lines.length && <p className={classes['text']}>{words.notShown(count - lines.length)}</p>}
    </details>
  )
}

/** What a rule says is seen, and changed, at the rule. */
function What({ line, section }: { readonly line: CheckLine; readonly section: CheckSection }) {
  // A payday is the pay group's own, not the rule's.
  if (line.rule === null || section === 'paydays') return line.what
  return (
    <Link to="/calendar/rules" search={{ rule: line.rule }} className={classes['link']}>
      {line.what}
    </Link>
  )
}

/** A line of few names them; more of them are behind their number. */
const NAMED = 3

function Whom({ line, section }: { readonly line: CheckLine; readonly section: CheckSection }) {
  const words = messages[useUi().language]
  if (line.count === 0)
    return (
      <Link to="/settings/$section" params={{ section: 'firm' }} className={classes['link']}>
        {words.firm}
      </Link>
    )
  if (line.count <= NAMED) return <Names clients={line.clients} section={section} />
  const left = line.count - line.clients.length
  return (
    <details>
      <summary className={classes['who']}>{words.clients(line.count)}</summary>
      <Names clients={line.clients} section={section} />
      {left > 0 && <span className={classes['none']}>{words.more(left)}</span>}
    </details>
  )
}

/** Where a section's remarks are mended on a client's page. */
const tabOf: Partial<Record<CheckSection, string>> = { statutory: 'year', sources: 'year', unset: 'year' }

function Names({ clients, section }: { readonly clients: CheckLine['clients']; readonly section: CheckSection }) {
  return (
    <ul className={classes['names']}>
      {clients.map(({ client_id, client, of }) => (
        <li key={`${client_id} ${of}`}>
          <Link
            to="/clients/$id/$tab"
            params={{ id: client_id, tab: tabOf[section] ?? 'data' }}
            search={of !== '' && tabOf[section] === undefined ? { group: of } : {}}
            className={classes['link']}
          >
            {client}
          </Link>
          {of !== '' && <span className={classes['none']}> {of}</span>}
        </li>
      ))}
    </ul>
  )
}
