import type { ClientCard } from '../../shared/api/clients.ts'
import type { Agreement } from '../../shared/api/responsibilities.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { history } from '../../shared/i18n/history.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useAsk } from '../desk/queries.ts'
import { Between, type Version } from '../ui/Between.tsx'
import { Compare } from '../ui/Compare.tsx'
import { useUi } from '../ui/context.tsx'
import { plainDay } from '../ui/dates.ts'
import { Dialog } from '../ui/Dialog.tsx'
import type { Book } from './Matrix.tsx'
import classes from './responsibilities.module.css'
import { fieldWords, partWords, valueWords } from './words.ts'

type Props = { readonly client: ClientCard['client']; readonly book: Book; readonly onClose: () => void }
type Change = OutputOf<'responsibilities.compare'>['changes'][number]

/** What was agreed, the last first, and what differs between any two. */
export function Versions({ client, book: { versions }, onClose }: Props) {
  const { language } = useUi()
  const words = responsibilities[language].versions
  const inForce = versions.find(({ origin }) => origin === '')
  const state = (one: Agreement) =>
    one.origin !== '' ? words.came(one.origin) : one === inForce ? words.inForce : words.replaced
  return (
    <Dialog opened title={words.title} onClose={onClose} size="xl">
      <ul className={classes['versions']}>
        {versions.map((one) => (
          <li key={one.id}>
            <strong>{words.name(one.number, plainDay(one.day))}</strong>
            <span>{state(one)}</span>
            <span className={classes['between']}>
              {words.between(one.provider, one.client)}, {responsibilities[language].ways[one.way].toLocaleLowerCase()}
              {one.note !== '' && `. ${one.note}`}
            </span>
            <RemoveButton
              call="responsibilities.removeVersion"
              row={one}
              label={words.remove}
              name={String(one.number)}
              said={words.removedVersion}
              onDone={() => undefined}
            />
          </li>
        ))}
      </ul>
      <Between
        versions={versions.map(({ number, day }) => ({ number, name: words.name(number, plainDay(day)) }))}
        labels={words}
      >
        {(from, to) => <Difference client={client.id} from={from} to={to} />}
      </Between>
    </Dialog>
  )
}

/** What differs between two versions, step by step. */
function Difference({ client, from, to }: { readonly client: string; readonly from: Version; readonly to: Version }) {
  const { language } = useUi()
  const words = responsibilities[language].versions
  const { before, after } = history[language]
  const data = useAsk('responsibilities.compare', { client, from, to }, { keep: true }).data
  if (!data) return null
  if (data.changes.length === 0) return <p className={classes['prose']}>{words.same}</p>
  return (
    <Compare
      label={words.compare}
      head={{ what: responsibilities[language].columns.step, before, after }}
      none="–"
      lines={data.changes.map((change) => ({
        id: change.step.id,
        what: [change.step.service, change.before?.step ?? change.step.step].filter(Boolean).join(': '),
        before: change.kind === 'added' ? '' : <Told change={change} side="before" />,
        after: change.kind === 'removed' ? '' : <Told change={change} side="after" />,
      }))}
    />
  )
}

/** A step as it was or is: what changed of it, or all of it where it came or went. */
function Told({ change, side }: { readonly change: Change; readonly side: 'before' | 'after' }) {
  const { language } = useUi()
  const words = responsibilities[language]
  const step = side === 'before' ? (change.before ?? change.step) : change.step
  if (change.kind !== 'changed') {
    const said = (['provider', 'client', 'other'] as const)
      .map((one) => [words.sides[one], partWords(step, one, language)])
      .filter(([, part]) => part !== '')
    return <Lines lines={[[words.versions[change.kind], ''], ...said]} />
  }
  return (
    <Lines
      lines={change.fields.map((field) => [fieldWords(field, language), valueWords(step, field, language) || '–'])}
    />
  )
}

const Lines = ({ lines }: { readonly lines: readonly (readonly (string | undefined)[])[] }) =>
  lines.map(([name, value]) => (
    <div key={name}>
      {name}
      {value !== '' && `: ${value}`}
    </div>
  ))
