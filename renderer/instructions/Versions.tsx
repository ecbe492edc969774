import { Alert, Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { SheetVersion } from '../../shared/api/instructions.ts'
import { history } from '../../shared/i18n/history.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { useAsk } from '../desk/queries.ts'
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
            {data.versions.map((one, at) => (
              <li key={one.id}>
                <strong>{words.name(one.number, plainDay(one.day))}</strong>
                <span>{at === 0 ? words.inForce : words.replaced}</span>
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
          <Difference client={client.id} versions={data.versions} />
        </>
      )}
    </Dialog>
  )
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

const asked = (version: string) => (version === 'now' ? version : Number(version))

type Differing = { readonly client: string; readonly versions: readonly SheetVersion[] }

/** What differs between two versions, as it stands on the sheet. */
function Difference({ client, versions }: Differing) {
  const { language } = useUi()
  const words = instructions[language].versions
  const { before, after } = history[language]
  const [from, setFrom] = useState(String(versions[0]?.number ?? 'now'))
  const [to, setTo] = useState('now')
  const data = useAsk('instructions.compare', { client, from: asked(from), to: asked(to) }, { keep: true }).data
  const options = [
    { value: 'now', label: words.now },
    ...versions.map(({ number, day }) => ({ value: String(number), label: words.name(number, plainDay(day)) })),
  ]
  return (
    <>
      <div className={classes['bar']}>
        <Select
          label={words.from}
          data={options}
          value={from}
          allowDeselect={false}
          onChange={(one) => one && setFrom(one)}
        />
        <Select
          label={words.to}
          data={options}
          value={to}
          allowDeselect={false}
          onChange={(one) => one && setTo(one)}
        />
      </div>
      {data && data.changes.length === 0 && <p className={classes['audienceHelp']}>{words.same}</p>}
      {data && data.changes.length > 0 && (
        <Compare
          label={words.compare}
          head={{ what: words.what, before, after }}
          none="–"
          lines={data.changes.map((change, at) => ({
            id: `${at} ${change.what}`,
            what: change.what,
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
