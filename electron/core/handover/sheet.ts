import { describe } from '../../../shared/domain/calendar/describe.ts'
import { dayOf } from '../../../shared/domain/calendar/days.ts'
import { anchorParts } from '../../../shared/domain/calendar/identity.ts'
import { cutoffKeys } from '../../../shared/domain/calendar/paygroups.ts'
import { parseTyped } from '../../../shared/domain/calendar/typed.ts'
import type { IsoDay } from '../../../shared/domain/calendar/types.ts'
import { holdsOn } from '../../../shared/domain/clients/warnings.ts'
import type { SheetContact, SheetInput } from '../../../shared/domain/documents/sheet-input.ts'
import type { ClientRecord, RecordPayGroup } from '../../../shared/domain/handover/record.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { clients as words } from '../../../shared/i18n/clients.ts'
import { instructions as titles } from '../../../shared/i18n/instructions.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { nextDates } from '../calendar/next-paydays.ts'
import type { Schema } from '../db/schema.ts'
import type { PackageYear } from './year.ts'

/** How many paydays ahead the timetable shows. */
const ROWS = 12

type Made = { readonly firm: Schema['firm']; readonly day: IsoDay; readonly language: Language }

/**
 * The client's instruction sheet as it goes into a package: like the one that is printed, but made of the record, so that
 * whoever takes the record in gets the same sheet. It names the people who answered for the client on the package's day.
 */
export function packageSheet(record: ClientRecord, year: PackageYear, { firm, day, language }: Made): SheetInput {
  const { client, sheet } = record
  const ours = firmContacts(record, day, language)
  const title = titles[language].sheet
  return {
    language,
    firm: {
      name: firm.name,
      business_id: firm.business_id || undefined,
      phone: firm.phone || undefined,
      email: firm.email || undefined,
      address: firm.address || undefined,
      colour: firm.colour,
    },
    client: { number: client.number, name: titled(client.name), business_id: client.business_id || undefined },
    version: { number: sheet?.number ?? 0, day: sheet?.day ?? client.updated_at.slice(0, 10) },
    firm_contacts: ours,
    client_contacts: clientContacts(record, day, language),
    pay_groups: record.pay_groups.map((group) => timetable(group, year, day, language)),
    instructions: sections(record, year, { firm, day, language }),
    texts: [
      { heading: title.introduction, text: sheet?.introduction ?? '' },
      { heading: title.exceptions, text: sheet?.exceptions ?? '' },
      { heading: title.closing, text: sheet?.closing ?? '' },
    ].filter(({ text }) => text.trim() !== ''),
    exceptions: record.instructions
      .filter((step) => step.audience === 'exception')
      .map((step) => ({ situation: titled(step.what), action: step.how })),
    responsibilities: [],
    feedback: {
      person: ours[0]?.name,
      phone: ours[0]?.phone ?? firm.phone,
      email: ours[0]?.email ?? firm.email,
      answer_in_days: 2,
    },
  }
}

/** A heading needs something to see: PDF/UA refuses an empty one, and no odd name may stop a handover. */
const titled = (text: string): string => (/[^\p{C}\p{Z}\p{M}]/u.test(text) ? text : '–')

type Reachable = { readonly name: string; readonly phone: string; readonly email: string }
const reach = ({ name, phone, email }: Reachable) => ({ name, phone: phone || undefined, email: email || undefined })
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

function firmContacts(record: ClientRecord, day: IsoDay, language: Language): SheetContact[] {
  const now = record.assignments
    .filter((one) => holdsOn(one, day))
    .flatMap((one) => {
      const person = record.people.find(({ id }) => id === one.person_id)
      return person ? [{ ...reach(person), role: one.role }] : []
    })
    .toSorted(byName)
  const deputy = now.find((one) => one.role === 'deputy')
  return (['responsible', 'account-manager'] as const).flatMap((role) =>
    now
      .filter((one) => one.role === role)
      .map((one) => ({
        name: one.name,
        phone: one.phone,
        email: one.email,
        role: words[language].assignmentRoles[role],
        deputy: role === 'responsible' && deputy ? deputy : undefined,
      })),
  )
}

function clientContacts(record: ClientRecord, day: IsoDay, language: Language): SheetContact[] {
  const now = record.contacts.filter((one) => holdsOn(one, day)).toSorted(byName)
  const deputy = now.find((one) => one.deputy)
  return now
    .filter((one) => !one.deputy)
    .map((one, at) => ({
      ...reach(one),
      role: words[language].contactRoles[one.role],
      deputy: at === 0 && deputy ? reach(deputy) : undefined,
    }))
}

/** What the client delivers, section by section in the order of the steps. */
function sections(record: ClientRecord, year: PackageYear, { firm, day, language }: Made): SheetInput['instructions'] {
  const who = { provider: firm.name, client: record.client.name, both: `${record.client.name}, ${firm.name}` }
  const steps = record.instructions.filter((step) => step.audience === 'client')
  const headings = [...new Set(steps.map((step) => step.section))]
  return headings.map((heading) => ({
    heading: heading ? titled(heading) : documents[language].sheet.kind,
    items: steps
      .filter((step) => step.section === heading)
      .map((step) => {
        const parsed = step.due_rule ? parseTyped(step.due_rule) : undefined
        const rule = parsed && 'ok' in parsed ? parsed.ok : undefined
        const said = step.due_words || (rule ? describe(rule, language) : '')
        const dates = rule ? nextDates(rule, year.year, year.dayOffs, day, 3) : []
        return {
          what: step.what,
          how: step.how,
          who: who[step.responsible],
          ...(said && { by: { rule: said, dates } }),
        }
      }),
  }))
}

/** A pay group's next paydays with the last days of its own cut-offs. */
function timetable(group: RecordPayGroup, year: PackageYear, day: IsoDay, language: Language) {
  const dates = [...year.items.values()].map(({ occurrence }) => occurrence).filter((one) => one.due >= day)
  const before = (payday: IsoDay, key: string) => {
    const last = dates
      .filter((one) => one.rule === key && one.anchor !== undefined && anchorParts(one.anchor.id).group === group.id)
      .findLast((one) => one.due <= payday && dayOf(payday) - dayOf(one.due) < 40)
    return last && { day: last.due }
  }
  const paydays = year.paydays.filter((one) => one.anchor?.id === group.id).slice(0, ROWS)
  return {
    name: titled(group.name),
    rhythm: describe(group.payday, language),
    rows: paydays.map(({ due }) => ({
      payday: due,
      material: before(due, cutoffKeys.material),
      approval: before(due, cutoffKeys.approval),
    })),
  }
}
