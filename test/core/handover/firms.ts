import { afterAll, beforeAll } from 'vitest'
import { newSigningKey } from '../../../electron/core/handover/signature.ts'
import { type Engine, type EngineCore, engines } from '../../builders/engines.ts'
import { finished } from '../../builders/core.ts'
import {
  aClient,
  aContact,
  aLine,
  anAssignment,
  anAuthorisation,
  anEncounter,
  anEvent,
  anInstruction,
  aPayGroup,
  aPerson,
  aPlan,
  aStep,
  beforePayday,
} from '../../builders/clients.ts'
import { tables } from '../../builders/rows.ts'
import { monthly, sayRule } from '../../builders/rules.ts'

export const DAY = '2027-02-03'

/** Starts an engine for the tests of a file. */
export function anEngine(name = 'SQLite'): () => Engine {
  let engine: Engine | undefined
  beforeAll(async () => {
    engine = await engines.find((one) => one.name === name)?.start?.()
  })
  afterAll(() => engine?.stop())
  return () => {
    if (!engine) throw new Error(`${name} did not start`)
    return engine
  }
}

/** A firm with details of its own. */
export async function aSender(engine: Engine): Promise<EngineCore> {
  const core = await engine.core()
  const { id: _, ...firm } = await core.api.firm.get({})
  await core.api.firm.save({
    ...firm,
    name: 'Palkkatalo Äyräs Oy',
    phone: '09 123 4567',
    email: 'palkat@ayras.example.fi',
    address: 'Katu 1, 00100 Helsinki',
    colour: '#8a1f5f',
    days_off: [{ from: '2027-07-05', to: '2027-07-16', name: 'Kesäsulku' }],
  })
  await core.sql.insertInto('signing_key').values(theKey).execute()
  core.clock.set(DAY)
  return core
}

/** The firm as it stands in its database. */
export const firmOf = ({ sql }: EngineCore) => sql.selectFrom('firm').selectAll().executeTakeFirstOrThrow()

/** The key that a firm and its twin sign with. */
export const theKey = { id: 'the-key', made_on: DAY, ...newSigningKey() }

type TwinOptions = { readonly key?: boolean }

/** An empty database whose firm is the same as another's, down to the installation, and to the key unless it is to have none. */
export async function aTwin(
  engine: Engine,
  firm: Awaited<ReturnType<typeof firmOf>>,
  { key = true }: TwinOptions = {},
): Promise<EngineCore> {
  const core = await engine.core()
  const { id: _, ...details } = firm
  await core.sql.updateTable('firm').set(details).execute()
  if (key) await core.sql.insertInto('signing_key').values(theKey).execute()
  core.clock.set(DAY)
  return core
}

/** A client with something in every table, two sides' people, notes to hold back, and a rule of the firm's. */
export async function aRichClient({ api }: EngineCore): Promise<{ id: string; number: string }> {
  const client = await aClient()
    .with({
      name: 'Rakennus "Kivi" & Pojat Oy',
      number: '014',
      industry: 'construction',
      agreements: 'Rakennusalan TES',
      facts: { hourly_paid: true, union_fees: true, '9': 1, '10': 2 },
      payroll_system: 'Palkkaohjelma',
      street: 'Kivikuja 3',
      postcode: '00100',
      town: 'Helsinki',
      note: 'Maksaa aina myöhässä',
      clock_start: '2026-10-01',
    })
    .in(api)
  const [main, deputy] = [await aPerson().in(api), await aPerson().with({ name: 'Börje Öhman', active: false }).in(api)]
  await anAssignment(client, main).in(api)
  await anAssignment(client, deputy).with({ role: 'deputy', valid_from: '2026-10-01' }).in(api)
  await aContact(client).with({ name: 'Kaisa Koski', note: 'Soita vasta iltapäivällä' }).in(api)
  await aContact(client).with({ name: '=SUM(A1)', deputy: true, email: '', role: 'approver', language: 'sv' }).in(api)
  await aPayGroup(client).in(api)
  await aPayGroup(client)
    .with({
      name: 'Tuntipalkat',
      frequency: 'two-weekly',
      position: 1,
      payday: {
        rule: { type: 'every-weeks', weeks: 2, start: '2026-10-02' },
        non_business_day: { action: 'previous-banking-day' },
      },
      cutoffs: [{ kind: 'other', name: 'Urakat', responsible: 'both', rule: beforePayday(3) }],
    })
    .in(api)
  await anEvent(client).in(api)
  const hourly = { fact: 'hourly_paid', is: true }
  await sayRule(api, client.id, 'oma-tarkistus', { name: 'Oma tarkistus', rule: monthly(20), condition: hourly })
  await sayRule(api, null, 'firman-sulku', {
    name: 'Firman sulku',
    rule: { rule: { type: 'monthly-working-day', n: -1 }, non_business_day: { action: 'none' } },
  })
  // One-off work, the client's own also before its time, and the firm's only within it.
  for (const [whose, name, day] of [
    [client.id, 'Pyydä valtakirja', '2026-09-14'],
    [client.id, 'Sopimuksen tarkistus', '2027-05-15'],
    [null, 'Kysely kaikille', '2027-04-01'],
    [null, 'Vanha kysely', '2026-04-01'],
  ] as const)
    await api.rules.change({
      client_id: whose,
      reach: 'all',
      fields: { name, rule: { rule: { type: 'once', day }, non_business_day: { action: 'next-business-day' } } },
      seen: [],
    })
  await anInstruction(client).with({ what: 'Toimita työtunnit', due_rule: 'maksupäivä-5tp' }).in(api)
  await anInstruction(client)
    .with({ audience: 'process', what: 'Tarkista urakat', how: 'Rivi 1\nRivi 2', due_rule: '', position: 1 })
    .in(api)
  await anInstruction(client)
    .with({ audience: 'exception', what: 'Verkko ei toimi', how: 'Soita.', due_rule: '', position: 2 })
    .in(api)
  const people = await api.people.list({})
  const { contacts } = await api.clients.get({ client: client.id })
  await aStep(client)
    .with({ provider_person: people[0]?.id ?? null, client: 'informed', client_person: contacts[0]?.id ?? null })
    .in(api)
  const agreed = { day: '2027-01-11', provider: 'Aino Laine', client: 'Kaisa Koski', note: 'Kaikki läsnä' }
  await api.responsibilities.agree({ client_id: client.id, ...agreed, way: 'signature' })
  await aStep(client).with({ service: 'Vuosilomat', other: 'does', other_name: 'Kirjanpitäjä', note: 'Kysy' }).in(api)
  await api.instructions.saveSheet({
    client_id: client.id,
    introduction: 'Tervetuloa',
    exceptions: '',
    closing: 'Kiitos',
    answer_days: 3,
    review: true,
  })
  await api.instructions.publish({ client_id: client.id })
  const took = { person_id: people[0]?.id ?? null, contact_id: contacts[0]?.id ?? null }
  const next = { text: 'Lähetä lomalista', day: '2027-04-15', whose: 'responsible' } as const
  await anEncounter(client)
    .with({ ...took, kind: 'meeting', text: 'Vuosipalaveri\n=SUM(A1)', next })
    .in(api)
  await anEncounter(client)
    .with({ ...took, text: 'Vain meille', internal: true })
    .in(api)
  await aLine(client)
    .with({
      kind: 'tax-cards',
      kept_by: 'ours',
      person_id: took.person_id,
      verified_on: '2026-12-31',
      verify_months: 2,
    })
    .in(api)
  await aLine(client)
    .with({ kind: 'own', name: 'Lomalista', kept_by: 'other', keeper: 'Työnjohto', position: 1 })
    .in(api)
  await anAuthorisation(client)
    .with({ kind: 'report-wages', person_id: took.person_id, granted_on: '2026-10-01' })
    .in(api)
  await anAuthorisation(client)
    .with({ kind: 'bank', name: 'Pohjola', state: 'to-cancel', valid_until: '2027-06-30' })
    .in(api)
  const { id: plan_id } = await aPlan(client).with({ template: 'end-change', anchor: '2027-04-30' }).in(api)
  await api.planContents.markItems({ plan_id, items: ['benefits'], state: 'collected', note: '=SUM(A1)' })
  await marked(api, client.id)
  return { id: client.id, number: '014' }
}

/** Most of what was due is done, something skipped, moved and waiting. */
async function marked(api: EngineCore['api'], client: string): Promise<void> {
  const { items } = await api.calendar.list({ client, from: '2026-10-01', to: '2027-02-28', language: 'fi' })
  const past = items.filter((item) => item.due < DAY)
  const coming = items.filter((item) => item.due >= DAY)
  const named = (list: typeof items) => list.map((item) => ({ client_id: client, key: item.key }))
  const { data: people } = { data: await api.people.list({}) }
  const done = { state: 'done', day: '2027-02-01', personId: people[0]?.id ?? '', note: 'Kiireessä tehty' } as const
  await api.marks.mark({ items: named(past.slice(3)), ...done })
  await api.marks.mark({ items: named(past.slice(1, 2)), state: 'skipped', reason: 'Ei palkkoja' })
  await api.marks.mark({ items: named(coming.slice(0, 1)), state: 'waiting', day: '2027-02-02' })
  await api.marks.mark({
    items: named(coming.slice(1, 2)),
    state: 'moved',
    reason: 'Sovittu Kaisan kanssa',
    moved_to: '2027-02-25',
  })
  // Written beside what is done, and on what nobody decided yet.
  const said = { by: 'client', cause: 'Aineisto tuli myöhässä', measure: 'Muistutus sovittu', shown: true } as const
  await api.marks.deviate({ items: named(past.slice(3, 4)), deviation: said })
  await api.marks.deviate({
    items: named(coming.slice(3, 4)),
    deviation: { by: 'provider', cause: 'Sairastuminen', measure: '', shown: false },
  })
  await api.marks.mark({ items: named(coming.slice(4, 5)), state: 'waiting', day: '2027-01-28' })
  await api.marks.mark({ items: named(coming.slice(4, 5)), state: 'done', day: '2027-02-01' })
}

type Options = { day?: string; recipient?: string; password?: string }

/** The bytes of a package of a client. */
export async function packed({ api, files }: EngineCore, client: string, options: Options = {}): Promise<Uint8Array> {
  const { file } = await finished(api.handover.export({ client, profile: 'successor', day: DAY, ...options }))
  return files.read(file)
}

/** A package brought in as an upload would bring it. */
export async function brought({ files }: Pick<EngineCore, 'files'>, bytes: Uint8Array) {
  const whole = async function* () {
    yield bytes
  }
  return files.receive('paketti.zip', whole(), 1e9)
}

/** What must not change when a package is refused: how many rows every table has. */
export async function rowsOf({ sql }: EngineCore): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const table of tables) {
    const row = await sql
      .selectFrom(table)
      .select((e) => e.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    found[table] = Number(row.rows)
  }
  return found
}
