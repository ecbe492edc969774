import { Text as Small } from '@mantine/core'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { LetterOut } from '../../../shared/api/letters.ts'
import { letters as messages } from '../../../shared/i18n/letters.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { request } from '../../../shared/i18n/request.ts'
import { download } from '../../desk/connect.ts'
import { useJob } from '../../desk/jobs.ts'
import { useLanguage } from '../../desk/session.tsx'
import { CheckField, TextArea, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import { draftOf } from '../marks/place.ts'
import classes from '../calendar.module.css'
import { useMarks } from '../marks/use-marks.ts'
import { LetterPager } from './LetterPager.tsx'
import type { Drafted } from './use-request.ts'

const Letters = z.object({ letters: z.array(LetterOut), asked: z.boolean() })
type Props = {
  readonly drafted: Drafted
  readonly onClose: () => void
}

/** One letter at a time, each field to be changed for this once. Opening them writes down that the clients were asked. */
export function RequestForm({ drafted: { letters, items, after }, onClose }: Props) {
  const language = useLanguage()
  const { form: words, kinds, subject, body } = messages[language]
  const { ask } = useMarks()
  const work = useJob()
  const [at, setAt] = useState(0)
  const start = useMemo(
    () => ({
      letters: letters.map(({ client_id, to, cc, subject, body }) => ({ client_id, to, cc, subject, body })),
      asked: true,
    }),
    [letters],
  )
  const letter = letters[at] ?? letters[0]
  const open = async ({ letters: out, asked }: z.output<typeof Letters>) => {
    const { files } = await work('letters.make', { letters: out }, words.making)
    const toOf = new Map(out.map(({ client_id, to }) => [client_id, to.slice(0, 300)]))
    if (asked && items.length > 0) await ask(items, { way: 'letter', to: ({ client_id }) => toOf.get(client_id) ?? '' })
    for (const { file } of files) download(file)
  }
  if (!letter) return null
  return (
    <Form
      label={request[language].title(letters.length)}
      {...draftOf('request', items, { letters })}
      schema={Letters}
      values={start}
      submit={open}
      onSaved={() => {
        after()
        onClose()
      }}
      onCancel={onClose}
      saveLabel={letters.length > 1 ? words.saveAll(letters.length) : words.save}
      actions={items.length > 0 && <CheckField name="asked" label={words.note} />}
    >
      <p className={classes['sentence']}>{words.text}</p>
      {letters.length > 1 && <LetterPager letters={letters} at={at} onChange={setAt} />}
      <Small size="sm" c="dimmed">
        {letters.length === 1 && `${letter.client} · `}
        {words.about(kinds[letter.kind], clients[language].languages[letter.language], letter.from)}
      </Small>
      <TextField
        key={`to|${letter.client_id}`}
        name={`letters.${at}.to`}
        label={words.to}
        placeholder={words.noAddress}
        autoFocus
      />
      <TextField key={`cc|${letter.client_id}`} name={`letters.${at}.cc`} label={words.cc} />
      <TextField key={`subject|${letter.client_id}`} name={`letters.${at}.subject`} label={subject} required />
      <TextArea key={`body|${letter.client_id}`} name={`letters.${at}.body`} label={body} minRows={9} maxRows={11} />
    </Form>
  )
}
