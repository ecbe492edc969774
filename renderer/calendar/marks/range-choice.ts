import type { InputOf } from '../../../shared/api/names.ts'

/** What the window for a span holds while it is filled in. */
export type RangeChoice = {
  readonly whose: 'mine' | 'all'
  /** Ids; none means everybody of `whose`. */
  readonly clients: readonly string[]
  /** ``, `category:<key>` or `rule:<key>`. */
  readonly what: string
  readonly side: '' | 'provider' | 'client'
  readonly from: string
  readonly to: string
  readonly state: 'done' | 'skipped'
  readonly day: string
  readonly reason: string
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The choice as the calls take it; undefined while the days say nothing that can be asked. */
export function spanOf(choice: RangeChoice, me: string | null): Omit<InputOf<'marks.range'>, 'language'> | undefined {
  const { whose, clients, what, side, from, to } = choice
  if (!isDay(from) || !isDay(to) || to < from) return undefined
  const [kind, ...key] = what.split(':')
  return {
    from,
    to,
    ...(clients.length > 0 ? { clients: [...clients] } : whose === 'mine' && me !== null ? { personId: me } : {}),
    ...(side !== '' && { side }),
    ...(kind === 'category' && { category: key.join(':') }),
    ...(kind === 'rule' && { rule: key.join(':') }),
  }
}
