import { dayOf } from '../../../shared/domain/calendar/days.ts'
import { describe } from '../../../shared/domain/calendar/describe.ts'
import { anchorParts } from '../../../shared/domain/calendar/identity.ts'
import { cutoffKeys, paydayKey } from '../../../shared/domain/calendar/paygroups.ts'
import type { IsoDay, Occurrence, PayGroup, Side } from '../../../shared/domain/calendar/types.ts'
import { sheet } from '../../../shared/domain/documents/sheet.ts'
import type { SheetContact, SheetInput } from '../../../shared/domain/documents/sheet-input.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { clients as clientWords } from '../../../shared/i18n/clients.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { sheetHeadings } from '../../../shared/i18n/sheet.ts'
import { holdsOn } from '../../../shared/domain/clients/warnings.ts'
import { shiftDay } from '../calendar/days.ts'
import { loadYears } from '../calendar/load.ts'
import { nextDates } from '../calendar/next-paydays.ts'
import { clockBetween } from '../calendar/open.ts'
import type { Schema } from '../db/schema.ts'
import type { Environment } from '../environment.ts'
import { theFirm } from '../firm/handlers.ts'
import type { Db } from '../handlers.ts'
import { itemsOf, readable, sheetOf } from './find.ts'

/** How many paydays ahead the timetable shows, at most, and how far. */
const ROWS = 12
const AHEAD = 200
/** The last days of the first payday may have passed already. */
const BACK = 45

/** A client's instruction sheet as PDF bytes, made of what is in the data, with the next dates after `day`. */
export async function sheetFile(
  db: Db,
  env: Environment,
  client: Schema['client'],
  language: Language,
  day: IsoDay = env.clock.today(),
): Promise<Uint8Array> {
  const input = await sheetInput(db, env, client, language, day)
  return env.documents.render('sheet', sheet(input, documents[language]), 'pdf')
}

/** Gathers the facts of a sheet. Its day is that of the version in force; before the first version, the client's last change. */
async function sheetInput(
  db: Db,
  env: Environment,
  client: Schema['client'],
  language: Language,
  today: IsoDay,
): Promise<SheetInput> {
  const firm = await theFirm(db)
  const { clients, dayOffs } = await loadYears(db, env.catalogue.rules(), [client.id])
  const year = clients.get(client.id)
  const text = await sheetOf(db, client.id)
  const items = (await itemsOf(db, client.id)).filter((item) => item.audience !== 'process')
  const version = { number: text?.number ?? 0, day: text?.day ?? client.updated.slice(0, 10) }
  const clock = year ? clockBetween(year, dayOffs, shiftDay(today, -BACK), shiftDay(today, AHEAD)).occurrences : []
  const words = documents[language].sheet
  const who: Record<Side, string> = { provider: firm.name, client: client.name, both: `${client.name}, ${firm.name}` }
  const ours = await firmContacts(db, client.id, today, language)
  const lines = items
    .filter((item) => item.audience === 'client')
    .map((item) => {
      const rule = item.due_rule ? readable(item.due_rule) : undefined
      const dates = rule && year ? nextDates(rule, year, dayOffs, today, 3) : []
      const said = [item.due_words, rule && !item.due_words ? describe(rule, language) : ''].filter(Boolean).join(' ')
      return {
        section: item.section,
        what: item.what,
        how: item.how,
        who: who[item.responsible as Side],
        ...(said && { by: { rule: said, dates } }),
      }
    })
  const sections = [...new Set(lines.map((line) => line.section))]
  return {
    language,
    firm: present(firm),
    client: { number: client.number, name: client.name, business_id: client.business_id || undefined },
    version,
    firm_contacts: ours,
    client_contacts: await clientContacts(db, client.id, today, language),
    pay_groups: year ? year.clock.payGroups.map((group) => timetable(group, clock, today, language)) : [],
    instructions: sections.map((heading) => ({
      heading: heading || words.kind,
      items: lines.filter((line) => line.section === heading),
    })),
    texts: [
      { heading: sheetHeadings[language].introduction, text: text?.introduction ?? '' },
      { heading: sheetHeadings[language].exceptions, text: text?.exceptions ?? '' },
      { heading: sheetHeadings[language].closing, text: text?.closing ?? '' },
    ].filter((one) => one.text.trim() !== ''),
    exceptions: items
      .filter((item) => item.audience === 'exception')
      .map((item) => ({ situation: item.what, action: item.how })),
    responsibilities: [],
    feedback: {
      person: ours[0]?.name,
      phone: ours[0]?.phone ?? firm.phone,
      email: ours[0]?.email ?? firm.email,
      answer_in_days: 2,
    },
  }
}

const present = (firm: Schema['firm']) => ({
  name: firm.name,
  business_id: firm.business_id || undefined,
  phone: firm.phone || undefined,
  email: firm.email || undefined,
  address: firm.address || undefined,
  colour: firm.colour,
})

const reach = (row: { name: string; phone: string; email: string }) => ({
  name: row.name,
  phone: row.phone || undefined,
  email: row.email || undefined,
})

async function firmContacts(db: Db, client: string, today: string, language: Language): Promise<SheetContact[]> {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person_id')
    .select(['assignment.role', 'person.name', 'person.phone', 'person.email', 'valid_from', 'valid_until'])
    .where('client_id', '=', client)
    .where('person.active', '=', 1)
    .orderBy('person.name')
    .execute()
  const now = rows.filter((row) => holdsOn(row, today))
  const deputy = now.find((row) => row.role === 'deputy')
  const roles = clientWords[language].assignmentRoles
  return (['responsible', 'account-manager'] as const).flatMap((role) =>
    now
      .filter((row) => row.role === role)
      .map((row) => ({
        ...reach(row),
        role: roles[role],
        deputy: role === 'responsible' && deputy ? reach(deputy) : undefined,
      })),
  )
}

async function clientContacts(db: Db, client: string, today: string, language: Language): Promise<SheetContact[]> {
  const rows = await db.selectFrom('contact').selectAll().where('client_id', '=', client).orderBy('name').execute()
  const now = rows.filter((row) => holdsOn(row, today))
  const deputy = now.find((row) => row.deputy === 1)
  const roles = clientWords[language].contactRoles as Readonly<Record<string, string>>
  const main = now.filter((row) => row.deputy === 0)
  return main.map((row, at) => ({
    ...reach(row),
    role: roles[row.role] ?? row.role,
    deputy: at === 0 && deputy ? reach(deputy) : undefined,
  }))
}

/** A pay group's next paydays with the last days of its own cut-offs. */
function timetable(group: PayGroup, clock: readonly Occurrence[], today: IsoDay, language: Language) {
  const paydays = clock
    .filter((one) => one.rule === paydayKey && one.anchor?.id === group.id && one.due >= today)
    .slice(0, ROWS)
  const before = (payday: Occurrence, key: string) => {
    const hits = clock.filter(
      (one) =>
        one.rule === key &&
        one.anchor !== undefined &&
        anchorParts(one.anchor.id).group === group.id &&
        one.due <= payday.due &&
        dayOf(payday.due) - dayOf(one.due) < 40,
    )
    const last = hits.at(-1)
    return last && { day: last.due }
  }
  return {
    name: group.name,
    rhythm: describe(group.payday, language),
    rows: paydays.map((payday) => ({
      payday: payday.due,
      material: before(payday, cutoffKeys.material),
      approval: before(payday, cutoffKeys.approval),
    })),
  }
}
