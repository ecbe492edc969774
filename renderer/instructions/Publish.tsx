import { z } from 'zod'
import { Id, Day } from '../../shared/api/values.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useDeed } from '../desk/deed.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'

const schema = z.object({ client_id: Id, holds_from: Day })

type Props = {
  readonly clientId: string
  /** The number that the version will have. */
  readonly number: number
  readonly onDone: () => void
}

/** A version is published to hold from today, or from a coming day. */
export function Publish({ clientId, number, onDone }: Props) {
  const { language, today } = useUi()
  const words = instructions[language]
  const deed = useDeed()
  return (
    <Dialog opened title={words.publishing(number)} onClose={onDone}>
      <Form
        label={words.publishing(number)}
        draft={`client/${clientId}/publish`}
        schema={schema}
        values={{ client_id: clientId, holds_from: today }}
        submit={(typed) => deed('instructions.publish', typed, words.published(number))}
        saveLabel={words.publishNow}
        onSaved={onDone}
        onCancel={onDone}
      >
        <DateField
          name="holds_from"
          label={labelsOf('sheet_version', language).holds_from}
          description={words.publishHelp}
          autoFocus
        />
      </Form>
    </Dialog>
  )
}
