import { Space } from '../ui/Screen.tsx'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { TextPart } from '../../shared/domain/instructions/templates.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import type { Language } from '../../shared/domain/words.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useUi } from '../ui/context.tsx'
import { useFailures } from '../desk/tell.ts'
import { BehindNote } from './BehindNote.tsx'
import type { Book } from './Instructions.tsx'
import { RichText } from '../desk/RichText.tsx'
import classes from './instructions.module.css'

const parts = ['introduction', 'exceptions', 'closing'] as const

type Props = {
  readonly sheet: Pick<Book['sheet'], TextPart | 'others' | 'answer_days' | 'review'> &
    Partial<Pick<Book['sheet'], 'behind'>>
  /** The other languages in which something of the instruction is written. */
  readonly beside: readonly Language[]
  readonly onEdit: () => void
  /** One of the texts says in a language what it says first; there is nothing behind where this is not given. */
  readonly onInStep?: (text: TextPart, language: Language) => Promise<unknown>
}

/** The free text around the items, as it will be read, and the other languages beside. */
export function SheetText({ sheet, beside, onEdit, onInStep }: Props) {
  const { language } = useUi()
  const words = instructions[language]
  const labels = labelsOf('sheet', language)
  const fail = useFailures()
  const written = parts.filter((part) => sheet[part] !== '')
  return (
    <section className={classes['audience']} aria-label={words.text}>
      <div className={classes['audienceHead']}>
        <h2 className={classes['audienceTitle']}>{words.text}</h2>
        <Space />
        <Button size="compact-sm" variant="subtle" leftSection={<IconPencil size={14} aria-hidden />} onClick={onEdit}>
          {words.editText}
        </Button>
      </div>
      {written.length === 0 && <p className={classes['quiet']}>{words.noText}</p>}
      {written.map((part) => (
        <div key={part} className={classes['text']}>
          <h3 className={classes['section']}>{words.sheet[part]}</h3>
          <RichText text={sheet[part]} />
          {beside.map((one) => {
            const own = sheet.others[one]?.[part] ?? ''
            return (
              <div key={one} className={classes['beside']}>
                <span className={classes['language']}>{clients[language].languages[one]}</span>
                {own === '' ? (
                  <span>{words.beside.none}</span>
                ) : (
                  <div lang={one}>
                    <RichText text={own} />
                  </div>
                )}
                {onInStep && sheet.behind?.[one]?.includes(part) && (
                  <BehindNote
                    what={words.sheet[part]}
                    language={one}
                    onInStep={() => onInStep(part, one).catch(fail)}
                  />
                )}
              </div>
            )
          })}
        </div>
      ))}
      {sheet.answer_days > 0 && (
        <p className={classes['quiet']}>
          {labels.answer_days}: {sheet.answer_days}
        </p>
      )}
      {sheet.review && <p className={classes['quiet']}>{labels.review}</p>}
    </section>
  )
}
