import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { keySettings } from '../../shared/i18n/keys.ts'
import { type Changeable, changeable, keyFault, singleOf } from '../desk/keys.ts'
import { useRemember, useSession } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import classes from './firm.module.css'
import { keyTitles } from './key-titles.ts'

/** The single keys of this workstation: on or off, and each with the sign of one's choice. */
export function SingleKeys() {
  const { preferences } = useSession()
  const { language, singleKeys, keys: own } = preferences
  const words = keySettings[language]
  const titles = keyTitles(language)
  const remember = useRemember()
  const fail = useFailures()
  // What was typed and cannot be: it stands there until it is put right, and the key stays as it was.
  const [refused, setRefused] = useState<Partial<Record<Changeable, string>>>({})
  const keep = (changed: Parameters<typeof remember>[0]) => void remember(changed).catch(fail)
  const type = (name: Changeable, typed: string) => {
    const sign = (typed.at(-1) ?? '').toUpperCase()
    const { [name]: _, ...others } = refused
    if (keyFault(name, sign, own)) return setRefused({ ...others, [name]: sign })
    setRefused(others)
    keep({ keys: { ...own, [name]: sign } })
  }
  const errorOf = (name: Changeable) => {
    const sign = refused[name]
    const fault = sign === undefined ? undefined : keyFault(name, sign, own)
    if (!fault || sign === undefined) return undefined
    return fault.code === 'taken' ? words.faults.taken(sign, titles[fault.by]) : words.faults[fault.code]
  }
  return (
    <section aria-labelledby="single-keys" className={classes['keys']}>
      <h2 id="single-keys" className={classes['heading']}>
        {words.title}
      </h2>
      <p className={classes['text']}>{words.text}</p>
      <Checkbox
        label={words.on}
        checked={singleKeys}
        onChange={({ currentTarget }) => keep({ singleKeys: currentTarget.checked })}
      />
      {singleKeys &&
        (['work', 'other', 'every'] as const).map((place) => (
          <fieldset key={place} className={classes['place']}>
            <legend>{words.places[place]}</legend>
            <div className={classes['signs']}>
              {changeable[place].map((name) => (
                <TextInput
                  key={name}
                  className={classes['sign'] ?? ''}
                  label={titles[name]}
                  value={refused[name] ?? singleOf(name, own)}
                  error={errorOf(name)}
                  autoComplete="off"
                  spellCheck={false}
                  // Typing replaces the sign.
                  onFocus={({ currentTarget }) => currentTarget.select()}
                  onChange={({ currentTarget }) => type(name, currentTarget.value)}
                />
              ))}
            </div>
          </fieldset>
        ))}
      <p className={classes['text']}>{words.tabs}</p>
      {Object.keys(own).length > 0 && (
        <Button
          variant="default"
          className={classes['add'] ?? ''}
          onClick={() => {
            setRefused({})
            keep({ keys: {} })
          }}
        >
          {words.reset}
        </Button>
      )}
    </section>
  )
}
