import type { Answer } from '../../../shared/api/interview.ts'
import { Answer as AnswerForm } from '../../../shared/api/interview.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { doesIt, type Part } from '../../../shared/domain/responsibilities/parts.ts'
import type { Service } from '../../../shared/domain/responsibilities/templates.ts'
import { holdsOn } from '../../../shared/domain/clients/warnings.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import {
  type Asked,
  type AskedPerson,
  groupPlaces,
  interview,
  type Landing,
  standingOf,
} from '../../../shared/domain/plans/interview.ts'
import { fold } from '../../../shared/domain/search.ts'
import { entryOf, type Language, languages } from '../../../shared/domain/words.ts'
import { authorisations } from '../../../shared/i18n/authorisations.ts'
import { plans } from '../../../shared/i18n/plans.ts'
import { responsibilityTemplates } from '../../../shared/i18n/responsibility-templates.ts'
import { valueOf } from '../../../shared/i18n/record-values.ts'
import type { Vocabulary } from '../../../shared/records/field.ts'
import { records } from '../../../shared/records/records.ts'
import { findClient } from '../clients/index.ts'
import type { Schema } from '../db/schema.ts'
import type { Reading } from '../handlers.ts'
import { textsIn } from '../sound.ts'
import { planFor } from './knowledge.ts'

/** What is recorded of the client where the answers belong. */
type Recorded = {
  readonly client: Schema['client']
  readonly contacts: readonly Pick<Schema['contact'], 'name' | 'role' | 'deputy' | 'email' | 'phone'>[]
  readonly groups: readonly string[]
  readonly authorisations: readonly Pick<Schema['authorisation'], 'kind' | 'name' | 'state'>[]
  readonly information: readonly Pick<Schema['information'], 'kind' | 'place'>[]
  readonly steps: readonly Pick<Schema['responsibility'], 'step' | 'provider' | 'client' | 'other'>[]
}

/** Reads it once for all questions. */
export async function recordedOf(
  client: Schema['client'],
  today: IsoDay,
  { db }: Pick<Reading, 'db'>,
): Promise<Recorded> {
  const of = <T extends 'contact' | 'pay_group' | 'authorisation' | 'information' | 'responsibility'>(table: T) =>
    db
      .selectFrom(table as 'contact')
      .selectAll()
      .where('client_id', '=', client.id)
      .orderBy('id')
      .execute() as unknown as Promise<readonly Schema[T][]>
  const contacts = await of('contact')
  const groups = await of('pay_group')
  return {
    client,
    contacts: contacts.filter((one) => holdsOn(one, today)),
    groups: groups
      .toSorted((a, b) => a.position - b.position)
      .filter((one) => one.valid_until === null || one.valid_until >= today)
      .map(({ name }) => name),
    authorisations: (await of('authorisation')).filter(({ state, origin }) => state !== 'cancelled' && origin === ''),
    information: await of('information'),
    steps: await of('responsibility'),
  }
}

const isAsked: Readonly<Record<AskedPerson, (one: Recorded['contacts'][number]) => boolean>> = {
  main: ({ role, deputy }) => role === 'contact' && deputy === 0,
  deputy: ({ deputy }) => deputy === 1,
  approver: ({ role }) => role === 'approver',
  'managing-director': ({ role }) => role === 'managing-director',
  'hr-manager': ({ role }) => role === 'hr-manager',
  bookkeeper: ({ role }) => role === 'bookkeeper',
}

/** A step of our templates by its name there, in a language: its service and its text. */
export function stepIn(name: string, language: Language): { readonly service: string; readonly step: string } {
  const [service = '', step = ''] = name.split('.')
  const words = responsibilityTemplates[language][service as Service]
  return { service: words.name, step: entryOf(words.steps as Readonly<Record<string, string>>, step) ?? '' }
}

/** What is recorded of a question, in a language; empty where nothing is. */
export function toldOf(lands: Landing, recorded: Recorded, language: Language): string {
  if (lands.into === 'client') {
    const value = recorded.client[lands.field]
    const { words } = records.client.fields[lands.field] as { readonly words?: Vocabulary }
    return value === 0 || value === '' ? '' : words ? sentence(valueOf(words, String(value), language)) : String(value)
  }
  if (lands.into === 'contact')
    return recorded.contacts
      .filter(isAsked[lands.person])
      .map(({ name, phone, email }) => [name, phone, email].filter(Boolean).join(', '))
      .join('; ')
  if (lands.into === 'group')
    return recorded.groups.slice(lands.at, lands.at === LAST_GROUP ? undefined : lands.at + 1).join(', ')
  if (lands.into === 'authorisation') {
    const { states } = authorisations[language]
    return recorded.authorisations
      .filter(({ kind }) => kind === lands.kind)
      .map(({ name, state }) => [name, entryOf<string>(states, state) ?? ''].filter(Boolean).join(': '))
      .join(', ')
  }
  if (lands.into === 'information')
    return recorded.information
      .filter(({ kind }) => kind === lands.kind)
      .map(({ place }) => place)
      .join(', ')
  // The matrix is in the client's language, which may have been another one.
  const texts = new Set(languages.map((one) => fold(stepIn(lands.step, one).step)))
  const { sides } = plans[language]
  return recorded.steps
    .filter(({ step }) => texts.has(fold(step.trim())))
    .flatMap((row) => (['provider', 'client', 'other'] as const).filter((side) => doesIt(row[side] as Part)))
    .map((side) => sides[side])
    .join(', ')
}

const LAST_GROUP = groupPlaces.at(-1)
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What an answer starts with: what stands on the card may be corrected, anything else is corrected where it stands. */
function startOf({ lands }: Asked, { client }: Recorded, none: boolean): Answer {
  const blank = AnswerForm.parse({ none })
  if (lands.into !== 'client') return blank
  return lands.field === 'headcount'
    ? { ...blank, count: client.headcount }
    : { ...blank, text: String(client[lands.field]) }
}

export async function interviewOf({ plan, language }: Parsed<'planContents.interview'>, context: Reading) {
  const { db, who, env } = context
  const row = await planFor({ plan_id: plan }, context)
  const client = await findClient(db, who, row.client_id)
  const recorded = await recordedOf(client, env.clock.today(), context)
  const none = new Set(textsIn(row.none_json))
  const questions = interview.map((question) => {
    const told = toldOf(question.lands, recorded, language)
    const { lands, key } = question
    // Who has no second group has no third.
    const before = lands.into === 'group' && lands.at > 1 ? 'group-2' : key
    const state = standingOf(none.has(key) ? key : before, told, none)
    return { key: question.key, state, told, answer: startOf(question, recorded, state === 'none') }
  })
  return { version: client.version, questions, open: questions.filter(({ state }) => state === 'open').length }
}
