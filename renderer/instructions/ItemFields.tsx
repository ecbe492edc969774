import type { ReactNode } from 'react'
import { sides } from '../../shared/domain/calendar/types.ts'
import { audiences } from '../../shared/domain/instructions.ts'
import type { Behind, ItemText } from '../../shared/domain/instructions/others.ts'
import type { Language } from '../../shared/domain/words.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useUi } from '../ui/context.tsx'
import { SelectField, TextArea, TextField } from '../ui/fields.tsx'
import { BesideChoice, InLanguages, type useBeside } from './Beside.tsx'

type Props = {
  /** In which the first text of each is written. */
  readonly first: Language
  readonly beside: ReturnType<typeof useBeside>
  /** Which of the texts beside did not follow the first. */
  readonly behind?: Behind<ItemText> | undefined
  /** By when: a client's items follow its pay groups, a template's what each client has agreed. */
  readonly due: ReactNode
}

/** What an item of an instruction says, to one client or in a template. */
export function ItemFields({ first, beside, behind, due }: Props) {
  const { language } = useUi()
  const words = instructions[language]
  const labels = labelsOf('instruction', language)
  const tongues = { first, shown: beside.shown, behind }
  return (
    <>
      <InLanguages as={TextField} {...tongues} name="what" label={labels.what} required autoFocus />
      <InLanguages as={TextArea} {...tongues} name="how" label={labels.how} description={words.help.how} />
      {due}
      <InLanguages
        as={TextField}
        {...tongues}
        name="due_words"
        label={labels.due_words}
        description={words.help.due_words}
      />
      <SelectField
        name="responsible"
        label={labels.responsible}
        options={sides.map((value) => ({ value, label: calendarWords[language].sides[value] }))}
      />
      <SelectField
        name="audience"
        label={labels.audience}
        options={audiences.map((value) => ({ value, label: words.audiences[value] }))}
      />
      <InLanguages as={TextField} {...tongues} name="section" label={labels.section} description={words.help.section} />
      <BesideChoice first={first} {...beside} />
    </>
  )
}
