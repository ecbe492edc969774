import { Alert, SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { Firm, LetterTexts } from '../../shared/api/firm.ts'
import type { Printed } from '../../shared/api/values.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { look as messages } from '../../shared/i18n/look.ts'
import { useApi, work } from '../desk/api.tsx'
import { PaperFrame } from '../desk/PaperFrame.tsx'
import { useLanguage } from '../desk/session.tsx'
import { type Failure, useUi } from '../ui/context.tsx'
import { Loading } from '../ui/Loading.tsx'
import classes from './paper.module.css'

/** Milliseconds after the last key until the paper is drawn anew. */
const PAUSE = 600
const Drawn = LetterTexts.extend({ colour: Firm.shape.colour })

/** What is typed as it would look: the PDF itself, drawn anew after a pause. */
export function LookPreview() {
  const mine = useLanguage()
  const words = messages[mine]
  const [language, setLanguage] = useState<Language>(mine)
  const { file, failure } = useDrawn(language)
  return (
    <section className={classes['preview']} aria-label={words.preview}>
      <div className={classes['bar']}>
        <h3 className={classes['subhead']}>{words.preview}</h3>
        <SegmentedControl
          aria-label={words.previewLanguage}
          value={language}
          onChange={(next) => setLanguage(languages.find((one) => one === next) ?? language)}
          data={languages.map((value) => ({ value, label: clients[mine].languages[value] }))}
        />
      </div>
      {failure && (
        <Alert color="red" variant="light" title={failure.title}>
          {failure.text}
        </Alert>
      )}
      <PaperFrame title={words.preview} file={file} beside>
        <Loading rows={10} />
      </PaperFrame>
    </section>
  )
}

function useDrawn(language: Language): { readonly file: Printed | undefined; readonly failure: Failure | undefined } {
  const api = useApi()
  const { readFailure } = useUi()
  const { control } = useFormContext()
  const typed = JSON.stringify(Drawn.safeParse(useWatch({ control })).data)
  const [file, setFile] = useState<Printed>()
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    // What is half typed and could not be saved is not drawn either: what stood there stays.
    if (typed === undefined) return
    const leaving = new AbortController()
    const { signal } = leaving
    const later = setTimeout(() => {
      work(api, 'firm.previewLook', { ...JSON.parse(typed), language }, signal, () => undefined).then(
        (made) => {
          if (signal.aborted) return
          setFile(made)
          setFailure(undefined)
        },
        (error: unknown) => signal.aborted || setFailure(readFailure(error)),
      )
    }, PAUSE)
    return () => {
      clearTimeout(later)
      leaving.abort()
    }
  }, [api, typed, language, readFailure])
  return { file, failure }
}
