import type { Api } from '../../electron/core/core.ts'
import { RuleForm } from '../../shared/api/rule-form.ts'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'

type Change = Parameters<Api['rules']['change']>[0]
export type Fields = Change['fields']

/** The day of every month, moved to the next working day. */
export const monthly = (day: number) => ({
  rule: { type: 'monthly-day' as const, day },
  non_business_day: { action: 'next-business-day' as const },
})

/** The versions that a scope has of a rule now: what somebody who looks at it has seen. */
export async function seenOf(api: Api, client_id: string | null, key: string): Promise<Change['seen']> {
  const lines = await api.rules.list({ language: 'fi', ...(client_id !== null && { client: client_id }) })
  const versions = lines.find((line) => line.key === key)?.versions ?? []
  return versions.map(({ id, version }) => ({ id, version }))
}

/** Says something of a rule, in every version or from a day on; what the scope says already has been seen. */
export async function sayRule(api: Api, client_id: string | null, key: string, fields: Fields, from?: string) {
  const seen = await seenOf(api, client_id, key)
  const reach = from === undefined ? { reach: 'all' as const } : { reach: 'following' as const, from }
  return api.rules.change({ client_id, key, ...reach, fields, seen })
}

/** A rule as somebody types it. */
export function typedRule(text: string) {
  const read = parseTyped(text)
  if ('error' in read) throw new Error(`${text} cannot be read`)
  return RuleForm.parse(read.ok)
}

/** A pay group that is not there yet, as its form has it. */
export const newGroup = {
  name: 'Uudet',
  frequency: 'monthly',
  period: 'unknown',
  pay_form: 'unknown',
  cutoffs_of: '',
  payday: monthly(15),
  cutoffs: [],
  valid_from: null,
  valid_until: null,
  position: 0,
}

/** Something that is missing from a run, by e-mail. */
export const aRunNote = {
  kind: 'missing',
  text: 'Tuntilista puuttuu',
  source: '',
  channel: 'email',
  day: '2026-11-02',
  time: '',
  step: '',
} as const
