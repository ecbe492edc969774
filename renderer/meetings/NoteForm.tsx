import { useMemo } from 'react'
import { z } from 'zod'
import type { AgendaLine, Meeting, MeetingNote } from '../../shared/api/meetings.ts'
import { Day, maybeSeen, Text } from '../../shared/api/values.ts'
import { nextWhose } from '../../shared/domain/encounters/kinds.ts'
import type { NoteKind } from '../../shared/domain/meetings/kinds.ts'
import { encounters } from '../../shared/i18n/encounters.ts'
import { meetings } from '../../shared/i18n/meetings.ts'
import { useDeed } from '../desk/deed.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { CheckField, DateField, FieldRow, SelectField, TextArea } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import classes from './meetings.module.css'

const said = {
  ...maybeSeen,
  text: Text.refine((text) => text.trim() !== '', 'required'),
  internal: z.boolean(),
  next_whose: z.enum(nextWhose),
}
const Plain = z.object({ ...said, next_day: z.string() })
const Action = z.object({ ...said, next_day: z.string().min(1, 'required').pipe(Day) })
type Values = z.input<typeof Plain>

type Props = {
  readonly meeting: Meeting
  readonly line: AgendaLine
  readonly kind: NoteKind
  readonly note: MeetingNote | undefined
  readonly onClose: () => void
}

/** Writes under a line: Ctrl Enter saves and goes back to it. */
export function NoteForm({ meeting, line, kind, note, onClose }: Props) {
  const { language } = useUi()
  const words = meetings[language]
  const deed = useDeed()
  const values = useMemo<Values>(
    () => ({
      ...(note && { id: note.id, version: note.version }),
      text: note?.text ?? '',
      internal: note?.internal ?? line.internal,
      next_day: note?.next?.day ?? '',
      next_whose: note?.next?.whose ?? 'client',
    }),
    [note, line.internal],
  )
  const submit = ({ next_day, next_whose, ...typed }: Values) => {
    const next = kind === 'action' ? { day: next_day, whose: next_whose } : null
    return deed(
      'meetings.saveNote',
      { ...typed, meeting_id: meeting.id, source: line.source, kind, next },
      words.noteSaved,
    )
  }
  const whose = nextWhose.map((value) => ({ value, label: encounters[language].whose[value] }))
  return (
    <div className={classes['writing']}>
      <Form<Values, Values, unknown>
        label={words.noteTitles[kind]}
        draft={`meeting/${meeting.id}/${note?.id ?? `${line.source}/${kind}`}`}
        schema={(kind === 'action' ? Action : Plain) as z.ZodType<Values, Values>}
        values={values}
        submit={submit}
        onSaved={onClose}
        onCancel={onClose}
        actions={
          note && (
            <RemoveButton
              call="meetings.removeNote"
              row={note}
              label={words.removeNote}
              name={words.noteTitles[kind]}
              onDone={onClose}
            />
          )
        }
      >
        <TextArea name="text" label={words.noteTitles[kind]} minRows={2} required autoFocus />
        {kind === 'action' && (
          <FieldRow>
            <SelectField name="next_whose" label={words.whose} options={whose} />
            <DateField name="next_day" label={words.byDay} required />
          </FieldRow>
        )}
        <CheckField name="internal" label={words.internal} />
      </Form>
    </div>
  )
}
