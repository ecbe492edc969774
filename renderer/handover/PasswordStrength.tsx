import { useEffect, useState } from 'react'
import { type Strength, strengthOf } from '../../shared/domain/handover/password.ts'
import { handover } from '../../shared/i18n/handover.ts'
import { useUi } from '../ui/context.tsx'
import classes from './handover.module.css'

/** Typing comes first: the estimate waits for a pause. */
const pause = 250

/** How easily a new password is guessed, in words. */
export function PasswordStrength({
  password,
  known,
}: {
  readonly password: string
  readonly known: readonly string[]
}) {
  const words = handover[useUi().language]
  const [found, setFound] = useState<{ readonly password: string; readonly strength: Strength }>()
  const tried = known.join('\n')
  useEffect(() => {
    if (password === '') return
    let gone = false
    const timer = setTimeout(() => {
      void import('./guesses.ts').then(({ guesses }) => {
        if (!gone) setFound({ password, strength: strengthOf(guesses(password, tried.split('\n'))) })
      })
    }, pause)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [password, tried])
  return (
    <p className={classes['strength']} role="status" data-strength={found?.strength}>
      {password !== '' && found ? words.strengths[found.strength] : ''}
    </p>
  )
}
