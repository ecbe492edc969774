import { Space } from '../ui/Screen.tsx'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { instructions } from '../../shared/i18n/instructions.ts'
import type { Language } from '../../shared/domain/words.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useUi } from '../ui/context.tsx'
import type { Book } from './Instructions.tsx'
import { RichText } from '../desk/RichText.tsx'
import classes from './instructions.module.css'

const parts = ['introduction', 'exceptions', 'closing'] as const

type Props = {
  readonly sheet: Pick<Book['sheet'], 'introduction' | 'exceptions' | 'closing' | 'others' | 'answer_days' | 'review'>
  /** The other languages in which something of the instruction is written. */
  readonly beside: readonly Language[]
  readonly onEdit: () => void
}

/** The free text around the items, as it will be read, and the other languages beside. */
export function SheetText({ sheet, beside, onEdit }: Props) {
  const { language } = useUi()
  const words = instructions[language]
  const labels = labelsOf('sheet', language)
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
