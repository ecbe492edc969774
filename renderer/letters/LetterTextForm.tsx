import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { type LetterText, LetterTextInput } from '../../shared/api/letters.ts'
import { letters as messages } from '../../shared/i18n/letters.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useDeed } from '../desk/deed.ts'
import { useLanguage } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import { TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { askToLeave } from '../ui/leave.tsx'
import { LetterPreview } from './LetterPreview.tsx'
import { Places } from './Places.tsx'
import classes from './letters.module.css'

const valuesOf = ({ kind, language, subject, body, own }: LetterText) => ({
  kind,
  language,
  subject,
  body,
  version: own?.version,
})

/** One letter's text in one language, with how it reads beside it. */
export function LetterTextForm({ text }: { readonly text: LetterText }) {
  const words = messages[useLanguage()]
  const api = useApi()
  const deed = useDeed()
  const fail = useFailures()
  const values = useMemo(() => valuesOf(text), [text])
  const { own, kind, language } = text
  const latest = async () => {
    const saved = (await ask(api, 'letters.texts', {})).find((one) => one.kind === kind && one.language === language)
    return valuesOf(saved ?? text)
  }
  const back = async () => {
    if (!own || !(await askToLeave())) return
    await deed('letters.reset', own, words.reset).catch(fail)
  }
  return (
    <Form
      // The program's text stands where the firm's own was: what was typed before is no change of it.
      key={own?.id ?? 'program'}
      label={words.kinds[kind]}
      draft={`letter/${kind}/${language}`}
      schema={LetterTextInput}
      values={values}
      submit={(typed) => deed('letters.save', typed, words.saved)}
      latest={latest}
      actions={
        own && (
          <Button variant="subtle" onClick={() => void back()}>
            {words.back}
          </Button>
        )
      }
    >
      <div className={classes['sides']}>
        <div className={classes['side']}>
          <TextField name="subject" label={words.subject} required autoFocus />
          <TextArea name="body" label={words.body} minRows={12} maxRows={18} required />
          <Places kind={kind} language={language} />
        </div>
        <LetterPreview kind={kind} language={language} />
      </div>
    </Form>
  )
}
