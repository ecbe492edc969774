import { Alert } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { AbsenceFields, type AbsencePreview } from '../../shared/api/absences.ts'
import type { Person } from '../../shared/api/people.ts'
import { wrongLastDay } from '../../shared/domain/people/cover.ts'
import { absences as messages } from '../../shared/i18n/absences.ts'
import { useAsk } from '../desk/queries.ts'
import { useLanguage } from '../desk/session.tsx'
import { useUi } from '../ui/context.tsx'
import { plainDay, weekOf } from '../ui/dates.ts'
import { DeputyForOne } from './DeputyFields.tsx'
import classes from './people.module.css'

const Draft = AbsenceFields.omit({ note: true })

/** What of the form can be computed, a moment after the last key. */
function useDraft() {
  const [person_id, first_day, last_day, deputies]: readonly unknown[] = useWatch({
    name: ['person_id', 'first_day', 'last_day', 'deputies'],
  })
  const [text] = useDebouncedValue(JSON.stringify({ person_id, first_day, last_day, deputies }), 150)
  return useMemo(() => {
    const read = Draft.safeParse(JSON.parse(text))
    return read.success && wrongLastDay(read.data.first_day, read.data.last_day) === undefined ? read.data : undefined
  }, [text])
}

type Props = { readonly id: string | undefined; readonly people: readonly Person[] }

/** What the absence in the form would move and to whom, client by client, and how much work that is each week. */
export function AbsenceMoves({ id, people }: Props) {
  const words = messages[useLanguage()].preview
  const { today } = useUi()
  const draft = useDraft()
  const asked = draft ?? { person_id: '', first_day: today, last_day: today, deputies: [] }
  const enabled = draft !== undefined
  const { data } = useAsk('people.previewAbsence', { ...asked, ...(id && { id }) }, { enabled, keep: true })
  const note = !draft
    ? words.waiting
    : draft.last_day < today
      ? words.over
      : data?.clients.length === 0
        ? words.nothing
        : undefined
  return (
    <section className={classes['moves']} aria-label={words.title}>
      <h3 className={classes['movesTitle']}>{words.title}</h3>
      <div aria-live="polite">
        {note !== undefined && <p className={classes['quiet']}>{note}</p>}
        {note === undefined && data && (
          <>
            <p className={classes['sum']}>{words.sum(data.items, data.overdue, data.clients.length)}</p>
            {data.uncovered > 0 && (
              <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={words.uncovered(data.uncovered)}>
                {words.uncoveredText}
              </Alert>
            )}
          </>
        )}
      </div>
      {note === undefined && data && (
        <>
          <Clients preview={data} people={people} />
          <Load deputies={data.deputies} />
        </>
      )}
    </section>
  )
}

type ClientsProps = { readonly preview: AbsencePreview; readonly people: readonly Person[] }

function Clients({ preview, people }: ClientsProps) {
  const words = messages[useLanguage()].preview
  return (
    <table className={classes['clients']} aria-label={words.clients}>
      <thead>
        <tr>
          <th scope="col">{words.client}</th>
          <th scope="col" data-end>
            {words.work}
          </th>
          <th scope="col">{words.deputy}</th>
        </tr>
      </thead>
      <tbody>
        {preview.clients.map((line) => (
          <tr key={line.client_id}>
            <th scope="row">{line.client}</th>
            <td data-end>
              {line.items + line.overdue}
              {line.overdue > 0 && <span className={classes['late']}>{words.late(line.overdue)}</span>}
              {line.bare !== null && line.stand_in && (
                <span className={classes['late']}>
                  {line.uncovered > 0 ? words.bare(line.uncovered) : words.bareOn(plainDay(line.bare))}
                </span>
              )}
            </td>
            <td>
              <DeputyForOne people={people} client={line} standIn={line.stand_in?.person ?? ''} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Load({ deputies }: { readonly deputies: AbsencePreview['deputies'] }) {
  const words = messages[useLanguage()].preview
  if (deputies.length === 0) return null
  return (
    <>
      <h4 className={classes['loadTitle']}>{words.load}</h4>
      <ul className={classes['load']}>
        {deputies.map((one) => (
          <li key={one.person_id}>
            <strong>{one.person}</strong> · {words.loadOf(one.clients)}
            <div className={classes['quiet']}>
              {one.weeks.map(({ monday, items }) => words.week(weekOf(monday).week, items)).join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
