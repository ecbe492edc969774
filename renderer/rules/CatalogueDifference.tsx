import { cataloguePage } from '../../shared/i18n/catalogue-page.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { listDay, plainDay } from '../ui/dates.ts'
import { Compare } from '../ui/Compare.tsx'
import { Facts } from '../ui/Panel.tsx'
import { useUi } from '../ui/context.tsx'
import classes from './rules.module.css'

type Found = OutputOf<'rules.previewCatalogue'>

/** What another catalogue changes: its items one by one, each client's dates, and how the own corrections stand to it. */
export function CatalogueDifference({ found }: { readonly found: Found }) {
  const { language } = useUi()
  const words = cataloguePage[language]
  const { added, changed, removed, own, clients } = found
  const counts = words.counts(found.moved, found.appeared, found.vanished)
  return (
    <>
      <p className={classes['sentence']}>
        {words.summary(added.length, changed.length, removed.length)}{' '}
        {counts === '' ? words.noDates : `${words.dates(plainDay(found.from), plainDay(found.to))}: ${counts}.`}{' '}
        {found.kept > 0 && words.kept(found.kept)}
      </p>
      <Described of={found} />
      <Added rules={added} />
      <Names title={words.removed} rules={removed} />
      {changed.length > 0 && (
        <section aria-label={words.changed}>
          <h4 className={classes['heading']}>{words.changed}</h4>
          {changed.map((rule) => (
            <details key={rule.key} className={classes['fold']}>
              <summary>
                {rule.name}
                <span className={classes['soft']}>
                  {' '}
                  · {rule.fields.map(({ field }) => words.fields[field].toLowerCase()).join(', ')}
                </span>
              </summary>
              <Compare
                head={words.columns}
                lines={rule.fields.map(({ field, ...values }) => ({ ...values, id: field, what: words.fields[field] }))}
                none={words.none}
              />
            </details>
          ))}
        </section>
      )}
      {clients.length > 0 && (
        <section aria-label={words.clients}>
          <h4 className={classes['heading']}>{words.clients}</h4>
          {clients.map((client) => (
            <ClientDates key={client.client_id} client={client} />
          ))}
          {found.clients_left_out > 0 && <p className={classes['muted']}>{words.leftOut(found.clients_left_out)}</p>}
        </section>
      )}
      {own.length > 0 && (
        <section aria-label={words.own}>
          <h4 className={classes['heading']}>{words.own}</h4>
          <ul className={classes['plain']}>
            {own.map((one) => (
              <li key={one.id}>
                {one.name} ({one.client_id === null ? words.firm : one.client}): {words.ownStates[one.state]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** What a country that has none yet brings beside its items. */
function Described({ of: { order, describes } }: { readonly of: Found }) {
  const { language } = useUi()
  const words = cataloguePage[language]
  if (order !== 'another-country') return null
  const lists = [
    [words.describes.holidays, describes.holidays],
    [words.describes.facts, describes.facts],
    [words.describes.events, describes.events],
  ] as const
  return (
    <section aria-label={describes.name}>
      <h4 className={classes['heading']}>{describes.name}</h4>
      <Facts rows={lists.map(([title, names]) => [title, names.join(', ') || words.none] as const)} />
    </section>
  )
}

/** New items with when, whom and what, so that one can judge them before they are in the year. */
function Added({ rules }: { readonly rules: Found['added'] }) {
  const { language } = useUi()
  const words = cataloguePage[language]
  if (rules.length === 0) return null
  return (
    <section aria-label={words.added}>
      <h4 className={classes['heading']}>{words.added}</h4>
      {rules.map(({ key, name, ...said }) => (
        <details key={key} className={classes['fold']}>
          <summary>{name}</summary>
          <Facts
            rows={(['dates', 'applies', 'recurrence', 'notes'] as const)
              .filter((field) => said[field] !== '')
              .map((field) => [words.fields[field], said[field]] as const)}
          />
        </details>
      ))}
    </section>
  )
}

function Names({ title, rules }: { readonly title: string; readonly rules: Found['removed'] }) {
  if (rules.length === 0) return null
  return (
    <section aria-label={title}>
      <h4 className={classes['heading']}>{title}</h4>
      <ul className={classes['plain']}>
        {rules.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ul>
    </section>
  )
}

function ClientDates({ client }: { readonly client: Found['clients'][number] }) {
  const { language, today } = useUi()
  const words = cataloguePage[language]
  const day = (one: string | null) => (one === null ? words.none : listDay(one, language, today))
  const shown = client.dates.length
  const all = client.moved + client.appeared + client.vanished
  return (
    <details className={classes['fold']}>
      <summary>
        {client.client}
        <span className={classes['soft']}> · {words.counts(client.moved, client.appeared, client.vanished)}</span>
      </summary>
      <Compare
        head={words.columns}
        lines={client.dates.map(({ key, name, before, after }) => ({
          id: `${key}|${before}|${after}`,
          what: name,
          before: day(before),
          after: day(after),
        }))}
        none={words.none}
        short
      />
      {all > shown && <p className={classes['muted']}>{words.moreFaults(all - shown)}</p>}
    </details>
  )
}
