import type { IsoDay } from '../calendar/types.ts'

/**
 * What a client may authorise its payroll firm for. The first six are the mandates of the Incomes Register in Suomi.fi
 * (practice.md section 12, rule 3); `own` is called by its name alone.
 */
export const authorisationKinds = [
  'report-wages',
  'view-wages',
  'report-benefits',
  'view-benefits',
  'handle-log',
  'interface-reports',
  'tax',
  'bank',
  'pension',
  'insurer',
  'kela',
  'unions',
  'statistics',
  'own',
] as const
export type AuthorisationKind = (typeof authorisationKinds)[number]

export const authorisationStates = ['granted', 'asked', 'to-cancel', 'cancelled'] as const
export type AuthorisationState = (typeof authorisationStates)[number]

/** Who ends it; what the client has granted the client ends (practice.md section 3). */
export const cancellers = ['client', 'provider', 'other'] as const

/** Services that cannot be given without an authorisation. */
export const neededFor: Readonly<Partial<Record<string, readonly AuthorisationKind[]>>> = {
  'incomes-register': ['report-wages'],
  'pension-and-insurance': ['pension', 'insurer'],
}

export type Held = {
  readonly kind: string
  readonly state: string
  readonly valid_until: IsoDay | null
}

/** Whether it may be used on a day: granted, also where it is to be cancelled, and not over. */
export const isInForce = ({ state, valid_until }: Held, today: IsoDay): boolean =>
  (state === 'granted' || state === 'to-cancel') && (valid_until === null || valid_until >= today)

/** Days before its end from which on it is told. */
export const ENDING = 30

/** The kinds that the services need and nothing in force gives, in the order of the kinds. */
export function missingFor(services: readonly string[], held: readonly Held[], today: IsoDay): AuthorisationKind[] {
  const needed = new Set(services.flatMap((service) => neededFor[service] ?? []))
  const given = new Set(held.filter((one) => isInForce(one, today)).map(({ kind }) => kind))
  return authorisationKinds.filter((kind) => needed.has(kind) && !given.has(kind))
}

const words = /salasan|tunnusluku|pin-?koodi|lösenord|password|passphrase|lösen\b|pinkod|pin-?code/i

/**
 * Whether a text seems to hold a secret: a word for one with something after it, or a word that mixes capitals, small letters
 * and digits as only passwords and keys do. Where a secret is kept may be said: `salasanat holvissa`.
 */
export function looksSecret(text: string): boolean {
  const named = new RegExp(`(?:${words.source})\\S*\\s*(?:[:=]|on\\s|är\\s|is\\s)\\s*\\S`, 'i')
  return named.test(text) || text.split(/[\s,;()]+/).some(isMixed)
}

function isMixed(word: string): boolean {
  // An address or a path is no secret.
  if (word.length < 8 || /[/\\]|^[^@]+@[^@]+\.[a-z]+$/i.test(word)) return false
  const classes = [/\p{Lu}/u, /\p{Ll}/u, /\d/, /[^\p{L}\d.\-:]/u]
  const kinds = Array.from(word, (sign) => classes.findIndex((one) => one.test(sign)))
  const changes = kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length
  // `Microsoft365` changes twice; what nobody can say changes all the time.
  return new Set(kinds).size >= 3 && (kinds.includes(3) || changes > 3)
}

/** The key of the check before an authorisation ends, among the client's rules. */
export const endKey = (id: string): string => `authorisation-end-${id}`
/** The authorisation that a rule's key names; undefined for the key of any other rule. */
export const endIn = (key: string): string | undefined =>
  /^authorisation-end-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(key)?.[1]
