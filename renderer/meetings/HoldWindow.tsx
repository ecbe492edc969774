import { useMemo } from 'react'
import { z } from 'zod'
import type { Meeting } from '../../shared/api/meetings.ts'
import { Day, Name } from '../../shared/api/values.ts'
import { meetings } from '../../shared/i18n/meetings.ts'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { namesOf, participantsOf, PeopleField } from './PeopleField.tsx'

const Names = z.array(Name).max(30)
const Held = z.object({ day: Day, theirs: Names, ours: Names })
const Cancelled = z.object({ reason: Name })

type Props = { readonly meeting: Meeting; readonly onClose: () => void }

/** It was held: on which day, and who was there. Whoever was asked and is not named was not. */
export function HoldWindow({ meeting, onClose }: Props) {
  const { language, today } = useUi()
  const words = meetings[language]
  const deed = useDeed()
  const { id, version, client_id, kind, participants } = meeting
  const known = useAsk('meetings.start', { client: client_id, kind }).data?.known ?? []
  const values = useMemo(
    () => ({
      day: meeting.day < today ? meeting.day : today,
      theirs: namesOf('client', participants),
      ours: namesOf('firm', participants),
    }),
    [meeting.day, today, participants],
  )
  const submit = ({ day, theirs, ours }: z.output<typeof Held>) => {
    const all = [...participants, ...known]
    const there = [...participantsOf('client', theirs, all), ...participantsOf('firm', ours, all)]
    const is = (one: (typeof there)[number]) => there.some(({ side, name }) => side === one.side && name === one.name)
    const missed = participants.filter((one) => !is(one)).map((one) => ({ ...one, present: false }))
    const said = [...there.map((one) => ({ ...one, present: true })), ...missed]
    return deed('meetings.hold', { id, version, day, participants: said }, words.held(meeting.client))
  }
  return (
    <Dialog opened title={words.holdTitle} onClose={onClose}>
      <Form
        label={words.holdTitle}
        draft={`meeting/${id}/hold`}
        moment={['day']}
        schema={Held}
        values={values}
        submit={submit}
        saveLabel={words.hold}
        onSaved={onClose}
        onCancel={onClose}
      >
        <DateField name="day" direction="backwards" label={words.heldOn} required autoFocus />
        <PeopleField name="theirs" label={`${words.present}, ${words.sides.client}`} known={namesOf('client', known)} />
        <PeopleField name="ours" label={`${words.present}, ${words.sides.firm}`} known={namesOf('firm', known)} />
      </Form>
    </Dialog>
  )
}

/** It is not held, and why. */
export function CancelWindow({ meeting: { id, version }, onClose }: Props) {
  const words = meetings[useUi().language]
  const deed = useDeed()
  const values = useMemo(() => ({ reason: '' }), [])
  return (
    <Dialog opened title={words.cancel} onClose={onClose} size="sm">
      <Form
        label={words.cancel}
        draft={`meeting/${id}/cancel`}
        schema={Cancelled}
        values={values}
        submit={({ reason }) => deed('meetings.cancel', { id, version, reason }, words.cancelled)}
        saveLabel={words.cancel}
        onSaved={onClose}
        onCancel={onClose}
      >
        <TextField name="reason" label={words.reason} required autoFocus />
      </Form>
    </Dialog>
  )
}
