import type { IsoDay, Side } from '../../../shared/domain/calendar/types.ts'
import { postalAddress } from '../../../shared/domain/clients/address.ts'
import { holdsOn } from '../../../shared/domain/clients/warnings.ts'
import { columnsWith } from '../../../shared/domain/documents/in-timetable.ts'
import { titled } from '../../../shared/domain/documents/paper.ts'
import type { SheetContact, SheetInput, SheetPayGroup } from '../../../shared/domain/documents/sheet-input.ts'
import { languagesBeside, type OtherItem, type OtherTexts, textIn } from '../../../shared/domain/instructions/others.ts'
import { textParts } from '../../../shared/domain/instructions/templates.ts'
import type { Audience } from '../../../shared/domain/instructions.ts'
import { type Language, wordOf } from '../../../shared/domain/words.ts'
import { businessIdLabel } from '../../../shared/i18n/countries.ts'
import { clients as clientWords } from '../../../shared/i18n/clients.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { sheetHeadings } from '../../../shared/i18n/sheet.ts'
import { type Letterhead, onPaper } from '../firm/index.ts'
import { timetableOf } from '../runs/index.ts'
import type { ClientYear } from '../year/index.ts'
import type { Schema } from '../db/schema.ts'
import { datesOf, dueOf } from './due.ts'

type Reachable = { readonly name: string; readonly phone: string; readonly email: string }
type Valid = { readonly valid_from: string | null; readonly valid_until: string | null }

/** What a sheet is made of, from the data file or from a package's record: the same facts give the same sheet. */
export type SheetFacts = {
  readonly firm: Letterhead
  readonly client: {
    readonly number: string
    readonly name: string
    readonly business_id: string
    readonly country: string
    readonly street: string
    readonly postcode: string
    readonly town: string
    readonly updated: string
    /** The texts of the instruction are written in it. */
    readonly language: string
  }
  readonly sheet:
    | (Pick<
        Schema['sheet'],
        'introduction' | 'exceptions' | 'closing' | 'answer_days' | 'number' | 'day' | 'holds_from'
      > & {
        readonly others: OtherTexts
        readonly review: boolean
        /** Whether it is no longer what was published. */
        readonly changed?: boolean
      })
    | undefined
  readonly people: readonly (Reachable & Valid & { readonly role: string })[]
  readonly contacts: readonly (Reachable & Valid & { readonly role: string; readonly deputy: boolean })[]
  readonly items: readonly {
    readonly audience: Audience
    readonly section: string
    readonly what: string
    readonly how: string
    readonly due_rule: string
    readonly due_words: string
    readonly pay_group: string
    readonly cutoff: string
    readonly responsible: Side
    readonly others: OtherItem
  }[]
  readonly year: ClientYear
  /** The sheet names who answers on this day, and the dates that come after it. */
  readonly day: IsoDay
  readonly language: Language
}

/** A client's instruction sheet as data, with the items for the client; or with those of the process, which stay in the firm. */
export function composeSheet(facts: SheetFacts, audience: 'client' | 'process' = 'client'): SheetInput {
  const { firm, client, sheet, language } = facts
  const ours = firmContacts(facts)
  const headings = sheetHeadings[language]
  const timetable = timetableOf(facts)
  return {
    language,
    firm: onPaper(firm, language),
    client: {
      number: client.number,
      name: titled(client.name),
      business_id: client.business_id || undefined,
      business_id_label: businessIdLabel(client.country, language),
      address: postalAddress(client),
    },
    version: {
      number: sheet?.number ?? 0,
      day: sheet?.day ?? finnishDay(client.updated),
      changed: sheet?.changed ?? false,
      ...(sheet?.holds_from && sheet.holds_from !== sheet.day && { from: sheet.holds_from }),
    },
    firm_contacts: ours,
    client_contacts: clientContacts(facts),
    pay_groups: timetable,
    instructions: sections(facts, timetable, audience),
    texts: textParts
      .flatMap((part) => (sheet ? [{ heading: headings[part], ...said(sheet, part, facts) }] : []))
      .filter(({ text }) => text.trim() !== ''),
    exceptions: facts.items
      .filter((item) => item.audience === 'exception')
      .map((item) => {
        const [what, how] = [said(item, 'what', facts), said(item, 'how', facts)]
        return { situation: titled(what.text), action: how.text, ...foreignIf(what, how) }
      }),
    responsibilities: [],
    feedback: {
      person: ours[0]?.name,
      phone: ours[0]?.phone ?? firm.phone,
      email: ours[0]?.email ?? firm.email,
      answer_in_days: sheet?.answer_days || firm.answer_days || undefined,
    },
    review: sheet?.review ?? false,
  }
}

/** The same, with what is written of it in the other languages beside. */
export function composedBeside(facts: SheetFacts): SheetInput {
  const { language, client } = facts
  const beside = languagesBeside(facts, client.language).filter((other) => other !== language)
  if (beside.length === 0) return composeSheet(facts)
  const others = beside.map((other) => [other, composeSheet({ ...facts, language: other })])
  return { ...composeSheet(facts), others: Object.fromEntries(others) }
}

/** A text in the sheet's language, marked where it has none there. */
function said<K extends string>(
  row: Parameters<typeof textIn<K>>[0],
  key: K,
  { client, language }: Pick<SheetFacts, 'client' | 'language'>,
) {
  const { text, foreign } = textIn(row, key, language, client.language)
  return { text, ...(foreign && { foreign }) }
}

const foreignIf = (...texts: readonly { readonly foreign?: boolean }[]) => {
  const foreign = texts.some((text) => text.foreign)
  return foreign && { foreign }
}

/** The day of an instant where the firm is, whatever the computer's own zone: the same data gives the same sheet. */
const finnishDay = (instant: string): IsoDay =>
  new Date(instant).toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' })

const reach = ({ name, phone, email }: Reachable) => ({ name, phone: phone || undefined, email: email || undefined })
const byName = (a: Reachable, b: Reachable) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

function firmContacts({ people, day, language }: SheetFacts): SheetContact[] {
  const now = people.filter((one) => holdsOn(one, day)).toSorted(byName)
  const deputy = now.find((one) => one.role === 'deputy')
  return (['responsible', 'account-manager'] as const).flatMap((role) =>
    now
      .filter((one) => one.role === role)
      .map((one) => ({
        ...reach(one),
        role: clientWords[language].assignmentRoles[role],
        deputy: role === 'responsible' && deputy ? reach(deputy) : undefined,
      })),
  )
}

function clientContacts({ contacts, day, language }: SheetFacts): SheetContact[] {
  const roles: Readonly<Record<string, string>> = clientWords[language].contactRoles
  const now = contacts.filter((one) => holdsOn(one, day)).toSorted(byName)
  const deputy = now.find((one) => one.deputy)
  return now
    .filter((one) => !one.deputy)
    .map((one, at) => ({
      ...reach(one),
      role: wordOf(roles, one.role),
      deputy: at === 0 && deputy ? reach(deputy) : undefined,
    }))
}

/** What the client delivers, section by section in the order of the items. */
function sections(
  facts: SheetFacts,
  timetable: readonly SheetPayGroup[],
  audience: 'client' | 'process',
): SheetInput['instructions'] {
  const { firm, client, language } = facts
  const who: Record<Side, string> = { provider: firm.name, client: client.name, both: `${client.name}, ${firm.name}` }
  const mine = facts.items.filter((item) => item.audience === audience)
  return [...new Set(mine.map((item) => item.section))].map((heading) => {
    const items = mine.filter((item) => item.section === heading)
    // Whose work it is needs to be said where some of it is not the reader's.
    const reader = audience === 'client' ? 'client' : 'provider'
    const isSaid = items.some(({ responsible }) => responsible !== reader)
    // A heading is written once beside: the first item under it that has one says it.
    const headings = items.map((item) => said(item, 'section', facts))
    const head = headings.find(({ foreign }) => !foreign) ?? headings[0]
    return {
      heading: head?.text ? titled(head.text) : documents[language].sheet.kind,
      ...foreignIf(head ?? {}),
      items: items.map((item) => {
        const [what, how, when] = [said(item, 'what', facts), said(item, 'how', facts), said(item, 'due_words', facts)]
        return {
          what: what.text,
          how: how.text,
          ...byWhen({ ...item, due_words: when.text }, facts, timetable),
          ...(isSaid && { who: who[item.responsible] }),
          ...foreignIf(what, how, when),
        }
      }),
    }
  })
}

/** By when, and where the timetable of the same sheet says it. */
function byWhen(item: SheetFacts['items'][number], facts: SheetFacts, timetable: readonly SheetPayGroup[]) {
  const { words, dates } = dueOf(item, facts)
  const rule = item.due_words || words
  if (rule === '') return {}
  const groups = timetable.filter(
    ({ name, rows }) => rows.length > 0 && (item.pay_group === '' || name === item.pay_group),
  )
  const { payday } = documents[facts.language].sheet.pay
  const columns = columnsWith(
    groups.map((group) => ({ group, dates: datesOf({ ...item, pay_group: group.name }, facts) })),
    payday,
  )
  return { by: columns === undefined ? { rule, dates } : { rule: item.due_words, dates: [], columns } }
}
