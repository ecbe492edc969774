import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import type { LetterKind } from '../../shared/domain/letters/kinds.ts'
import { placeOf, type Slot, slotsOf } from '../../shared/domain/letters/template.ts'
import type { Language } from '../../shared/domain/words.ts'
import { letters as messages } from '../../shared/i18n/letters.ts'
import { useLanguage } from '../desk/session.tsx'
import classes from './letters.module.css'

type Props = { readonly kind: LetterKind; readonly language: Language }
type Caret = { readonly name: 'subject' | 'body'; readonly at: number }

/**
 * What a letter has room for; a click puts it where the text was last written in. After what is chosen there, not in its place:
 * a field that Tab led to has all of its text chosen.
 */
export function Places({ kind, language }: Props) {
  const words = messages[useLanguage()]
  const { getValues, setValue } = useFormContext<{ subject: string; body: string }>()
  const box = useRef<HTMLDivElement>(null)
  const caret = useRef<Caret>(undefined)
  useEffect(() => {
    const form = box.current?.closest('form')
    const look = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
      if (target.name !== 'subject' && target.name !== 'body') return
      caret.current = { name: target.name, at: target.selectionEnd ?? 0 }
    }
    form?.addEventListener('focusout', look)
    return () => form?.removeEventListener('focusout', look)
  }, [])
  const insert = (slot: Slot) => {
    const end = getValues('body').length
    const { name, at } = caret.current ?? { name: 'body', at: end }
    const text = getValues(name)
    const place = placeOf(slot, language)
    setValue(name, text.slice(0, at) + place + text.slice(at), { shouldDirty: true, shouldValidate: true })
    caret.current = { name, at: at + place.length }
  }
  return (
    <div ref={box} role="group" aria-label={words.places}>
      <p className={classes['hint']}>{words.placesText}</p>
      <ul className={classes['places']}>
        {slotsOf(kind).map((slot) => {
          const place = placeOf(slot, language)
          return (
            <li key={slot} className={classes['place']}>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={words.insert(place, words.meanings[slot])}
                onClick={() => insert(slot)}
              >
                {place}
              </Button>
              <span aria-hidden>{words.meanings[slot]}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
