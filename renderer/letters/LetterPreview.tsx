import { Alert } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useWatch } from 'react-hook-form'
import type { LetterKind } from '../../shared/domain/letters/kinds.ts'
import { placeOf, slotsOf, type TemplateFault, templateFaults } from '../../shared/domain/letters/template.ts'
import type { Language } from '../../shared/domain/words.ts'
import { letters as messages } from '../../shared/i18n/letters.ts'
import { useAsk } from '../desk/queries.ts'
import { useLanguage } from '../desk/session.tsx'
import classes from './letters.module.css'

type Props = { readonly kind: LetterKind; readonly language: Language }

/** How the text reads with a real client's items while it is written, and what is wrong with it, by name. */
export function LetterPreview({ kind, language }: Props) {
  const words = messages[useLanguage()]
  const [subject, body] = useWatch<{ subject: string; body: string }, ['subject', 'body']>({
    name: ['subject', 'body'],
  })
  const [typed] = useDebouncedValue(JSON.stringify({ subject, body }), 150)
  const template = JSON.parse(typed) as { readonly subject: string; readonly body: string }
  const { data } = useAsk('letters.preview', { kind, language, ...template }, { keep: true })
  const faults = new Set(templateFaults(template, kind, language).map((fault) => sentenceOf(fault)))
  function sentenceOf(fault: TemplateFault): string {
    const known = slotsOf(kind).map((slot) => placeOf(slot, language))
    return fault.code === 'no-list'
      ? words.faults.noList(placeOf('list', language))
      : words.faults.unknown(fault.place, known.join(', '))
  }
  return (
    <section className={classes['side']} aria-label={words.preview}>
      <h3 className={classes['heading']}>{words.preview}</h3>
      {faults.size > 0 && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
          {[...faults].join(' ')}
        </Alert>
      )}
      {data && (
        <>
          <p className={classes['hint']}>{data.client === '' ? words.noPreview : words.previewOf(data.client)}</p>
          <div className={classes['letter']} lang={language}>
            <strong>{data.subject}</strong>
            <p className={classes['body']}>{data.body}</p>
          </div>
        </>
      )}
    </section>
  )
}
