import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Digest } from '../../shared/api/absences.ts'
import type { Item } from '../../shared/api/items.ts'
import { absences as messages } from '../../shared/i18n/absences.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useRemember, useSession } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { daySpan } from './day-span.ts'
import classes from './people.module.css'

/** So many of each kind are shown; the list below has the rest of what is open. */
const SHOWN = 5

/**
 * What happened while whoever sits here was away: one piece, shown until it is read. Looking at Today without one is what
 * the next one is counted from.
 */
export function DigestNotice({ personId }: { readonly personId: string | undefined }) {
  const { preferences } = useSession()
  const { today } = useUi()
  const remember = useRemember()
  const fail = useFailures()
  const mine = personId !== undefined && personId === preferences.personId
  const digest = useDigest(mine ? personId : undefined)
  if (!mine || !digest) return null
  const read = () => void remember({ looked: { personId, day: today } }).catch(fail)
  return <Told digest={digest} onRead={read} />
}

/**
 * The digest that a person is owed, if any. Once a look is enough: what others do meanwhile is in the list. The answer is
 * heard to its end also when the list is left before it comes: a short look is a look.
 */
function useDigest(personId: string | undefined): Digest | null {
  const api = useApi()
  const queries = useQueryClient()
  const remember = useRemember()
  const { language, looked: last } = useSession().preferences
  const { today } = useUi()
  const looked = last && last.personId === personId ? last.day : null
  const [digest, tell] = useState<Digest | null>(null)
  useEffect(() => {
    if (personId === undefined || looked === today) return
    let shown = true
    const input = { personId, language, looked }
    const settle = async () => {
      const queryFn = () => ask(api, 'people.digest', input)
      const told = await queries.fetchQuery({ queryKey: ['people.digest', input, today], queryFn })
      if (told === null) await remember({ looked: { personId, day: today } })
      else if (shown) tell(told)
    }
    // The list below says what is wrong, and the next look asks again.
    settle().catch(() => undefined)
    return () => void (shown = false)
  }, [api, queries, remember, personId, language, looked, today])
  return looked === today ? null : digest
}

function Told({ digest, onRead }: { readonly digest: Digest; readonly onRead: () => void }) {
  const { language } = useUi()
  const words = messages[language].digest
  const days = daySpan(digest.from, digest.to)
  return (
    <section className={classes['digest']} aria-label={words.title}>
      <header className={classes['digestHead']}>
        <h2>{words.title}</h2>
        <span>{digest.because === 'absence' ? words.absence(days) : words.notOpened(days)}</span>
        <Button size="compact-sm" variant="default" onClick={onRead}>
          {words.read}
        </Button>
      </header>
      <div className={classes['digestParts']}>
        <Part title={words.done(digest.done.length)} items={digest.done} withPerson />
        <Part title={words.late(digest.late.length)} items={digest.late} />
        <Part title={words.waiting(digest.waiting.length)} items={digest.waiting} />
        <Part title={words.coming(digest.coming.length)} items={digest.coming} />
        {digest.changes.length > 0 && (
          <div>
            <h3>{words.changes(digest.changes.length)}</h3>
            <ul>
              {digest.changes.slice(0, SHOWN).map(({ client_id, client, deeds }) => (
                <li key={client_id}>
                  <Link to="/clients/$id/$tab" params={{ id: client_id, tab: 'history' }}>
                    {client}
                  </Link>{' '}
                  <span className={classes['lineNote']}>{words.deeds(deeds.length)}</span>
                </li>
              ))}
            </ul>
            <Rest count={digest.changes.length - SHOWN} />
          </div>
        )}
      </div>
      {digest.more && <p className={classes['quiet']}>{words.more}</p>}
    </section>
  )
}

type PartProps = { readonly title: string; readonly items: readonly Item[]; readonly withPerson?: boolean }

function Part({ title, items, withPerson = false }: PartProps) {
  const { language, today } = useUi()
  if (items.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {items.slice(0, SHOWN).map((item) => (
          <li key={`${item.client_id}|${item.key}`}>
            <Link to="/clients/$id/$tab" params={{ id: item.client_id, tab: 'overview' }}>
              {item.client}
            </Link>{' '}
            <span className={classes['lineNote']}>
              {item.name}, {listDay(item.due, language, today)}
              {withPerson && item.mark?.person ? ` · ${item.mark.person}` : ''}
            </span>
          </li>
        ))}
      </ul>
      <Rest count={items.length - SHOWN} />
    </div>
  )
}

function Rest({ count }: { readonly count: number }) {
  const words = messages[useUi().language].digest
  return count > 0 ? <p className={classes['quiet']}>{words.rest(count)}</p> : null
}
