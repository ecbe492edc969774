import type { Answer } from '../../../shared/api/interview.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { AppError, failureOf } from '../../../shared/api/errors.ts'
import { cutoffKeys, paydayKey } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { checkAnchor } from '../../../shared/domain/calendar/rules/rule-anchors.ts'
import { checkRule } from '../../../shared/domain/calendar/rules/rule-check.ts'
import type { Rule } from '../../../shared/domain/calendar/types.ts'
import type { contactRoles } from '../../../shared/domain/clients/client.ts'
import { dueDay } from '../../../shared/domain/information/staleness.ts'
import { type Asked, type AskedPerson, choicesOf, interview } from '../../../shared/domain/plans/interview.ts'
import { type Language, languages } from '../../../shared/domain/words.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import type { ValuesOf } from '../../../shared/records/field.ts'
import { blankOf, calledIn } from '../../../shared/records/read.ts'
import { records } from '../../../shared/records/records.ts'
import { findClient } from '../clients/index.ts'
import { fromRow, toRow } from '../db/rows.ts'
import type { Schema } from '../db/schema.ts'
import { checkedBusinessId } from '../firm/index.ts'
import type { Writing } from '../handlers.ts'
import { secretsIn } from '../information/index.ts'
import { refusePersonal } from '../personal.ts'
import { usualPersons } from '../responsibilities/index.ts'
import { oneOf, textsIn } from '../sound.ts'
import { interviewOf, recordedOf, stepIn, toldOf } from './interview.ts'
import { planFor } from './knowledge.ts'

type Faults = Record<string, string>
type Persons = Awaited<ReturnType<typeof usualPersons>>
type About = {
  readonly client: Schema['client']
  readonly language: Language
  readonly persons: Persons
  readonly at: number
}

/** Writes what was answered where it belongs; what the client has none of is noted in the plan. */
export async function answer({ plan_id, section, version, answers }: Parsed<'planContents.answer'>, context: Writing) {
  const { db, who, env, write } = context
  const plan = await planFor({ plan_id }, context)
  const client = await findClient(db, who, plan.client_id)
  const today = env.clock.today()
  const recorded = await recordedOf(client, today, context)
  const language = oneOf(languages, client.language, 'fi')
  const asked = interview.flatMap((question) => {
    const given = answers[question.key]
    return question.section === section && given ? [{ question, given }] : []
  })
  const isTold = ({ lands }: Asked) => lands.into !== 'client' && toldOf(lands, recorded, language) !== ''
  const open = asked.filter(({ question, given }) => !given.none && !isTold(question))
  const faults = Object.assign({}, ...open.map(({ question, given }) => faultsIn(question, given))) as Faults
  if (Object.keys(faults).length > 0) throw new AppError('invalid', 'fields', { fields: faults })

  const card = await cardOf(open, client, context)
  if (Object.keys(card).length > 0) {
    const search = calledIn(records.client, { ...fromRow('client', client), ...card })
    await write.update('client', client.id, version, { ...toRow('client', card), search })
  }
  let answered = Object.keys(card).length
  for (const [at, { question, given }] of open.entries()) {
    // Who was told of a moment ago may keep or do what is told of next.
    const persons = await usualPersons(db, client.id, today)
    if (await land(question, given, { client, language, persons, at }, context)) answered++
  }
  const before = textsIn(plan.none_json)
  const touched = new Set(asked.map(({ question }) => question.key))
  const none = [
    ...before.filter((key) => !touched.has(key)),
    ...asked.flatMap(({ question, given }) => (given.none && !isTold(question) ? [question.key] : [])),
  ]
  if (none.toSorted().join() !== before.toSorted().join())
    await write.update('plan', plan.id, plan.version, toRow('plan', { none }))
  return { answered, open: (await interviewOf({ plan: plan_id, language }, context)).open }
}

/** What of the card is another now than it was. */
async function cardOf(
  open: readonly { readonly question: Asked; readonly given: Answer }[],
  client: Schema['client'],
  { db, env }: Writing,
) {
  const given = open.flatMap(({ question: { key, lands }, given: { text, count } }) =>
    // A field that is one of a few is never emptied.
    lands.into === 'client' && (text !== '' || !choicesOf(lands.field))
      ? [{ key, field: lands.field, value: lands.field === 'headcount' ? count : text }]
      : [],
  )
  const changed = given.filter(({ field, value }) => client[field] !== value)
  const business = changed.find(({ field }) => field === 'business_id')
  const country = (await env.catalogue.all(db)).country(client.country)
  return Object.fromEntries(
    changed.map(({ field, value }) => [
      field,
      business?.field === field ? checkedAt(business.key, () => checkedBusinessId(String(value), country)) : value,
    ]),
  ) as Partial<Pick<ValuesOf<typeof records.client>, (typeof given)[number]['field']>>
}

/** What is wrong with a field of the card is said at its answer. */
function checkedAt<T>(key: string, check: () => T): T {
  try {
    return check()
  } catch (error) {
    const [code] = Object.values(failureOf(error).fields ?? {})
    if (code === undefined) throw error
    throw new AppError('invalid', 'fields', { fields: { [`answers.${key}.text`]: code } })
  }
}

const roles: Readonly<Record<AskedPerson, (typeof contactRoles)[number]>> = {
  main: 'contact',
  deputy: 'contact',
  approver: 'approver',
  'managing-director': 'managing-director',
  'hr-manager': 'hr-manager',
  bookkeeper: 'bookkeeper',
}

/** What cannot be taken as it is, by the paths of the answers. */
function faultsIn({ key, lands }: Asked, given: Answer): Faults {
  const faults: Faults =
    lands.into === 'authorisation' || lands.into === 'information' ? { ...secretsIn(given, ['text']) } : {}
  try {
    refusePersonal(given)
  } catch (error) {
    const { fields } = failureOf(error)
    if (!fields) throw error
    Object.assign(faults, fields)
  }
  const { text, email, phone, payday, material, approval } = given
  if (lands.into === 'client' && text !== '' && choicesOf(lands.field)?.includes(text) === false)
    faults['text'] = 'malformed'
  if (lands.into === 'contact' && text === '' && email + phone !== '') faults['text'] = 'required'
  if (lands.into === 'group') {
    const rules = { payday, material, approval }
    if (text === '' && Object.values(rules).some((rule) => rule !== null)) faults['text'] = 'required'
    if (text !== '' && payday === null) faults['payday'] = 'required'
    for (const [name, rule] of Object.entries(rules)) {
      const code =
        rule && impossible(rule, name === 'payday' ? paydayKey : cutoffKeys[name === 'material' ? name : 'approval'])
      if (code) faults[name] = code
    }
  }
  return Object.fromEntries(Object.entries(faults).map(([field, code]) => [`answers.${key}.${field}`, code]))
}

/** Why a rule can never give a date. */
const impossible = (rule: Rule, key: string): string | undefined =>
  checkRule(rule)[0]?.code ?? checkAnchor(rule, key, { events: [] })?.code

/** Makes the row that an answer becomes; says whether there was an answer. */
async function land({ lands }: Asked, given: Answer, about: About, { who, env, write }: Writing): Promise<boolean> {
  const { client, language, persons, at } = about
  const client_id = client.id
  const today = env.clock.today()
  const { text, email, phone, state, side } = given
  if (lands.into === 'contact' && text !== '') {
    const { person } = lands
    const named = { name: text, email, phone, role: roles[person], deputy: person === 'deputy', language }
    await write.insert('contact', toRow('contact', { ...blankOf(records.contact), ...named, client_id }))
    return true
  }
  if (lands.into === 'group' && text !== '' && given.payday) {
    const { frequency, payday, material, approval } = given
    const blank = { ...blankOf(records.pay_group), client_id, position: lands.at }
    const group = await write.insert('pay_group', toRow('pay_group', { ...blank, name: text, frequency, payday }))
    const { cutoffKinds } = clients[language]
    for (const [position, [kind, rule]] of Object.entries({ material, approval }).entries())
      if (rule)
        await write.insert(
          'cutoff',
          toRow('cutoff', {
            client_id,
            pay_group_id: group.id,
            kind: kind === 'material' ? kind : 'approval',
            name: cutoffKinds[kind === 'material' ? kind : 'approval'],
            responsible: 'client',
            rule,
            position,
          }),
        )
    return true
  }
  if (lands.into === 'authorisation' && state !== null) {
    const blank = { ...blankOf(records.authorisation), client_id }
    await write.insert('authorisation', toRow('authorisation', { ...blank, kind: lands.kind, name: text, state }))
    return true
  }
  if (lands.into === 'information' && text !== '') {
    const verified = { verified_on: today, verify_months: 12 }
    const keeper = given.keeper === 'contact' && !persons.client ? 'unknown' : given.keeper
    await write.insert(
      'information',
      toRow('information', {
        ...blankOf(records.information),
        client_id,
        kind: lands.kind,
        place: text,
        kept_by: keeper,
        person_id: keeper === 'ours' ? (persons.provider?.id ?? who.id) : null,
        contact_id: keeper === 'contact' ? (persons.client?.id ?? null) : null,
        ...verified,
        verify_due: dueDay(verified),
        position: 100_000,
      }),
    )
    return true
  }
  if (lands.into === 'responsibility' && side !== null) {
    const [mine, theirs] =
      side === 'provider' ? (['does-answers', 'informed'] as const) : (['informed', 'does-answers'] as const)
    await write.insert(
      'responsibility',
      toRow('responsibility', {
        ...blankOf(records.responsibility),
        client_id,
        ...stepIn(lands.step, language),
        provider: mine,
        provider_person: side === 'provider' ? (persons.provider?.id ?? null) : null,
        client: theirs,
        client_person: side === 'client' ? (persons.client?.id ?? null) : null,
        position: Math.min(100_000, 10_000 + at),
      }),
    )
    return true
  }
  return false
}
