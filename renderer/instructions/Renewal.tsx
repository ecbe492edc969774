import { Button, Checkbox, Group } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../shared/api/names.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { instructionTemplates } from '../../shared/i18n/instruction-templates.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import classes from './templates.module.css'

type Offer = NonNullable<OutputOf<'instructions.renewal'>['offer']>
type Line = Offer['lines'][number]

/** Tells that the template an instruction began from has a newer version, and shows what it would change. */
export function Renewal({ clientId }: { readonly clientId: string }) {
  const { language } = useUi()
  const words = instructionTemplates[language].renewal
  const offer = useAsk('instructions.renewal', { client: clientId }, { keep: true }).data?.offer
  const [open, setOpen] = useState(false)
  if (!offer) return null
  return (
    <div className={classes['offer']}>
      <span>{words.offer(offer.name, offer.to)}</span>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {words.look}
      </Button>
      {open && <Changes clientId={clientId} offer={offer} onClose={() => setOpen(false)} />}
    </div>
  )
}

type Props = { readonly clientId: string; readonly offer: Offer; readonly onClose: () => void }

/** Three ways side by side: what the template gave, what the client has, what the template says now. */
function Changes({ clientId, offer, onClose }: Props) {
  const { language, words: ui } = useUi()
  const words = instructionTemplates[language].renewal
  const deed = useDeed()
  const fail = useFailures()
  const [picked, setPicked] = useState<Readonly<Record<string, boolean>>>({})
  const isTaken = ({ id, usual }: Line) => picked[id] ?? usual
  const take = offer.lines.filter(isTaken).map(({ id }) => id)
  const send = async () => {
    try {
      const input = { client_id: clientId, number: offer.to, take }
      await deed('instructions.renew', input, ({ taken }) => words.taken(taken))
      onClose()
    } catch (error) {
      fail(error)
    }
  }
  return (
    <Dialog opened title={words.title(offer.name, offer.from, offer.to)} onClose={onClose} size="xl">
      <p className={classes['help']}>{offer.lines.length === 0 ? words.nothing : words.text}</p>
      {offer.lines.length > 0 && (
        <table className={classes['lines']}>
          <thead>
            <tr>
              <th scope="col">{instructions[language].versions.what}</th>
              <th scope="col">{words.given}</th>
              <th scope="col">{words.mine}</th>
              <th scope="col">{words.offered}</th>
            </tr>
          </thead>
          <tbody>
            {offer.lines.map((line) => (
              <Row
                key={line.id}
                line={line}
                on={isTaken(line)}
                onChange={(on) => setPicked((before) => ({ ...before, [line.id]: on }))}
              />
            ))}
          </tbody>
        </table>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
        <Button data-autofocus onClick={() => void send()}>
          {take.length === 0 ? words.leave : words.take}
        </Button>
      </Group>
    </Dialog>
  )
}

type RowProps = { readonly line: Line; readonly on: boolean; readonly onChange: (on: boolean) => void }

function Row({ line, on, onChange }: RowProps) {
  const { language } = useUi()
  const words = instructionTemplates[language].renewal
  const { kind, what, field, given, mine, offered, usual, language: own } = line
  const labels: Readonly<Record<string, string>> = {
    ...labelsOf('instruction', language),
    ...labelsOf('sheet', language),
  }
  const name = kind === 'text' ? (labels[field ?? ''] ?? '') : what
  const tongue = own === null ? '' : clients[language].languages[own]
  const about = kind === 'changed' ? (labels[field ?? ''] ?? words.kinds.changed) : words.kinds[kind]
  const sides: Readonly<Record<string, string>> = calendarWords[language].sides
  const shown = (value: string) => (field === 'responsible' ? (sides[value] ?? value) : value) || '–'
  return (
    <tr>
      <th scope="row">
        <Checkbox
          label={name}
          description={[about, tongue, kind === 'changed' && !usual && words.own].filter(Boolean).join(' · ')}
          checked={on}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </th>
      <td>{shown(given)}</td>
      <td>{shown(mine)}</td>
      <td>{kind === 'removed' ? words.remove : shown(offered)}</td>
    </tr>
  )
}
