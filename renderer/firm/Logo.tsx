import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { failureOf } from '../../shared/api/failure.ts'
import { entryOf } from '../../shared/domain/words.ts'
import { firm as messages } from '../../shared/i18n/firm.ts'
import { given } from '../desk/connect.ts'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { useLanguage } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import classes from './firm.module.css'

/** The logo of the letter paper. It is a deed of its own: nothing that stands half typed beside it waits for it. */
export function Logo() {
  const language = useLanguage()
  const words = messages[language].firm.logo
  const { data: logo } = useAsk('firm.logo', {})
  const deed = useDeed()
  const fail = useFailures()
  const [refused, setRefused] = useState<string>()
  const choose = async (file: File | null) => {
    if (!file) return
    setRefused(undefined)
    try {
      const sent = await given(file, new AbortController().signal)
      await deed('firm.saveLogo', { name: file.name, ...sent }, words.saved(file.name))
    } catch (error) {
      const why = entryOf(words.refused, failureOf(error).fields?.['logo'] ?? '')
      if (why === undefined) fail(error)
      else setRefused(`${file.name}: ${why}`)
    }
  }
  return (
    <section className={classes['logo']} aria-label={words.title}>
      <h3 className={classes['subhead']}>{words.title}</h3>
      <p className={classes['text']}>{words.text}</p>
      {logo && (
        <span className={classes['paper']}>
          <img src={logo.address} alt={logo.name} />
        </span>
      )}
      <div className={classes['buttons']}>
        <FileButton accept="image/png,image/jpeg,image/svg+xml" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {logo ? words.change : words.choose}
            </Button>
          )}
        </FileButton>
        {logo && (
          <Button
            variant="default"
            onClick={() => {
              const { id, version } = logo
              void deed('firm.removeLogo', { id, version }, words.removed).catch(fail)
            }}
          >
            {words.remove}
          </Button>
        )}
      </div>
      {refused !== undefined && (
        <p role="alert" className={classes['refused']}>
          {refused}
        </p>
      )}
    </section>
  )
}
