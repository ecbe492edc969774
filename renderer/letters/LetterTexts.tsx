import { Badge, Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { type LetterKind, letterKinds } from '../../shared/domain/letters/kinds.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { letters as messages } from '../../shared/i18n/letters.ts'
import { titles } from '../../shared/i18n/titles.ts'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useLanguage } from '../desk/session.tsx'
import { askToLeave } from '../ui/leave.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { LetterTextForm } from './LetterTextForm.tsx'
import classes from './letters.module.css'

type Which = { readonly kind: LetterKind; readonly of: Language }

/** Settings: the firm's own words for its letters, one letter in one language at a time. */
export function LetterTexts() {
  const language = useLanguage()
  const words = messages[language]
  const { data } = useAsk('letters.texts', {})
  const [{ kind, of }, setWhich] = useState<Which>({ kind: 'request', of: language })
  const choose = async (which: Which) => {
    if (await askToLeave()) setWhich(which)
  }
  useResumed((place) => {
    const [, at, lang] = /^letter\/(\w+)\/(\w+)$/.exec(place) ?? []
    const kept = letterKinds.find((one) => one === at)
    const keptOf = languages.find((one) => one === lang)
    if (kept && keptOf) setWhich({ kind: kept, of: keptOf })
    return at !== undefined
  })
  const text = data?.find((one) => one.kind === kind && one.language === of)
  return (
    <>
      <PageHeader title={titles[language].letters} />
      <p className={classes['text']}>{words.text}</p>
      <Group gap="sm" mb="md">
        <SegmentedControl
          aria-label={words.kind}
          value={kind}
          data={letterKinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(value) => void choose({ kind: value, of })}
        />
        <SegmentedControl
          aria-label={words.language}
          value={of}
          data={languages.map((value) => ({ value, label: clients[language].languages[value] }))}
          onChange={(value) => void choose({ kind, of: value })}
        />
        {text && <Badge>{text.own ? words.own : words.programs}</Badge>}
      </Group>
      {text ? <LetterTextForm key={`${kind}|${of}`} text={text} /> : <Loading rows={8} />}
    </>
  )
}
