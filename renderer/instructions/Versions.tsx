import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { SheetVersion } from '../../shared/api/instructions.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { history } from '../../shared/i18n/history.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { useAsk } from '../desk/queries.ts'
import { Between, type Version } from '../ui/Between.tsx'
import { Compare } from '../ui/Compare.tsx'
import { useUi } from '../ui/context.tsx'
import { plainDay } from '../ui/dates.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/Loading.tsx'
import classes from './instructions.module.css'
import { Receipts } from './Receipts.tsx'

type Props = {
  readonly client: ClientCard['client']
  /** The version whose delivery was half written. */
  readonly recording?: string | undefined
  /** Shows a version as it was published. */
  readonly onShow: (version: number) => void
  readonly onClose: () => void
}

/** What was published, the last first: how it reached the client, and what differs between any two. */
export function Versions({ client, recording: begun, onShow, onClose }: Props) {
  const { language } = useUi()
  const words = instructions[language].versions
  const data = useAsk('instructions.versions', { client: client.id }, { keep: true }).data
  const [recording, setRecording] = useState(begun)
  const row = data?.versions.find(({ id }) => id === recording)
  if (row) return <Receipts row={row} onDone={() => setRecording(undefined)} />
  return (
    <Dialog opened title={words.title} onClose={onClose} size="xl">
      {!data && <Loading rows={4} />}
      {data && data.versions.length === 0 && <p className={classes['audienceHelp']}>{words.none}</p>}
      {data && data.versions.length > 0 && (
        <>
          {data.outdated.length > 0 && (
            <Alert color="yellow" variant="light">
              {words.outdated(data.outdated.map((part) => words.parts[part]).join(', '))}
            </Alert>
          )}
          <ul className={classes['versions']}>
            {data.versions.map((one) => (
              <li key={one.id}>
                <strong>{words.name(one.number, plainDay(one.day))}</strong>
                <span>{standingWords(one, words)}</span>
                <span className={classes['reached']}>
                  <Reached one={one} />
                </span>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.recordOf(one.number)}
                  onClick={() => setRecording(one.id)}
                >
                  {words.record}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.showOf(one.number)}
                  onClick={() => onShow(one.number)}
                >
                  {words.show}
                </Button>
              </li>
            ))}
          </ul>
          <Between
            versions={data.versions.map(({ number, day }) => ({ number, name: words.name(number, plainDay(day)) }))}
            labels={words}
          >
            {(from, to) => <Difference client={client.id} from={from} to={to} />}
          </Between>
        </>
      )}
    </Dialog>
  )
}

/** Where a version stands, and from which day it holds where that is not the one on which it was published. */
const standingWords = ({ standing, holds_from }: SheetVersion, words: (typeof instructions)['fi']['versions']) => {
  const standings = { coming: words.coming, 'in-force': words.inForce, replaced: words.replaced }
  return [standings[standing], holds_from !== null && words.since(plainDay(holds_from))].filter(Boolean).join(', ')
}

/** How a version reached the client, in words. */
function Reached({ one }: { readonly one: SheetVersion }) {
  const { language } = useUi()
  const { versions: words, ways } = instructions[language]
  const way = one.delivered_how === '' ? '' : ` (${ways[one.delivered_how].toLocaleLowerCase()})`
  const people = one.gone_through_with === '' ? '' : `, ${one.gone_through_with}`
  const told = [
    one.delivered_on === null ? words.notDelivered : `${words.delivered(plainDay(one.delivered_on))}${way}`,
    one.gone_through_on !== null && `${words.goneThrough(plainDay(one.gone_through_on))}${people}`,
    one.acknowledged_on !== null && words.acknowledged(plainDay(one.acknowledged_on)),
    one.note,
  ]
  return told.filter(Boolean).join(' · ')
}

type Differing = { readonly client: string; readonly from: Version; readonly to: Version }

/** What differs between two versions, as it stands on the sheet. */
function Difference({ client, from, to }: Differing) {
  const { language } = useUi()
  const { versions: words, beside } = instructions[language]
  const { before, after } = history[language]
  const data = useAsk('instructions.compare', { client, from, to }, { keep: true }).data
  return (
    <>
      {data && data.changes.length === 0 && <p className={classes['audienceHelp']}>{words.same}</p>}
      {data && data.changes.length > 0 && (
        <Compare
          label={words.compare}
          head={{ what: words.what, before, after }}
          none="–"
          lines={data.changes.map((change, at) => ({
            id: `${at} ${change.what}`,
            what: change.language
              ? beside.field(change.what, clients[language].languages[change.language])
              : change.what,
            before: <Lines text={change.before} />,
            after: <Lines text={change.after} />,
          }))}
        />
      )}
    </>
  )
}

const Lines = ({ text }: { readonly text: string }) =>
  text === '' ? '–' : text.split('\n').map((line, at) => <div key={`${at} ${line}`}>{line}</div>)
