import { useMemo } from 'react'
import { z } from 'zod'
import type { AgendaLine, Meeting } from '../../shared/api/meetings.ts'
import { Text } from '../../shared/api/values.ts'
import { isOwnSource } from '../../shared/domain/meetings/agenda.ts'
import { agendaSections } from '../../shared/domain/meetings/kinds.ts'
import { meetings } from '../../shared/i18n/meetings.ts'
import { optionsOf } from '../../shared/i18n/record-values.ts'
import { Button } from '@mantine/core'
import { useDeed } from '../desk/deed.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { CheckField, SelectField, TextArea } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import classes from './meetings.module.css'

const Schema = z.object({
  text: Text.refine((text) => text.trim() !== '', 'required'),
  section: z.enum(agendaSections),
  internal: z.boolean(),
})
type Values = z.input<typeof Schema>
type Props = { readonly meeting: Meeting; readonly line: AgendaLine | undefined; readonly onClose: () => void }

/** The words of a line, its part of the agenda, and whether it is for us alone. */
export function LineForm({ meeting, line, onClose }: Props) {
  const { language } = useUi()
  const words = meetings[language]
  const deed = useDeed()
  const fail = useFailures()
  const values = useMemo<Values>(
    () => ({ text: line?.text ?? '', section: line?.section ?? 'other', internal: line?.internal ?? false }),
    [line],
  )
  const save = (said: Values) =>
    deed(
      'meetings.saveLine',
      {
        ...said,
        meeting_id: meeting.id,
        dropped: line?.dropped ?? false,
        ...(line && { source: line.source }),
        ...(line?.kept && { version: line.kept.version }),
      },
      words.lineSaved,
    )
  const asFound = () => {
    save({ ...values, text: '' }).then(onClose, fail)
  }
  const isOwn = line !== undefined && isOwnSource(line.source)
  const title = line ? words.editLine : words.addLine
  return (
    <div className={classes['writing']}>
      <Form<Values, Values, unknown>
        label={title}
        draft={`meeting/${meeting.id}/line/${line?.source ?? 'new'}`}
        schema={Schema}
        values={values}
        submit={save}
        onSaved={onClose}
        onCancel={onClose}
        actions={
          line?.edited && (
            <Button variant="subtle" {...(isOwn && { color: 'red' })} onClick={asFound}>
              {isOwn ? words.drop : words.asFound}
            </Button>
          )
        }
      >
        <TextArea name="text" label={words.lineText} minRows={2} required autoFocus />
        {(line === undefined || isOwn) && (
          <SelectField
            name="section"
            label={words.section}
            options={optionsOf('agendaSections', agendaSections, language)}
          />
        )}
        <CheckField name="internal" label={words.internal} description={words.internalHelp} />
      </Form>
    </div>
  )
}
