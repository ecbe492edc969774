import { readableOnWhite } from './colour.ts'
import { fullDate, plainDate } from './dates.ts'
import type { Block, DocumentData, Fact, Section, Sender } from './document.ts'
import { prose } from './prose.ts'
import type { SheetFeedback, SheetInput, SheetVersionSaid } from './sheet-input.ts'
import {
  contactTable,
  exceptionTable,
  instructionTable,
  paragraph,
  payTables,
  responsibilityTable,
} from './sheet-tables.ts'
import type { DocumentWords } from './words.ts'

/**
 * A client's instruction sheet as document data: every text is in the client's language, the template adds nothing.
 * `words` are the words of `input.language`. Sections without content are left out. Throws RangeError on an impossible day.
 */
export function sheet(input: SheetInput, words: DocumentWords): DocumentData {
  const { firm, client, version } = input
  const version_text = runningVersion(version, words)
  return {
    language: input.language,
    title: `${words.sheet.kind}: ${oneLine(client.name)}`,
    day: version.day,
    accent: readableOnWhite(firm.colour),
    sender: senderOf(firm, words),
    kind: words.sheet.kind,
    heading: client.name,
    facts: facts(input, words),
    running: {
      left: short(firm.name),
      right: short(`${words.sheet.kind} · ${client.number} ${client.name}`),
      foot: short(present([version_text, input.firm_contacts[0] && reach(input.firm_contacts[0])]).join(' · '), FOOT),
      page: words.page,
    },
    sections: merged([
      contacts(input, words),
      section(words.sheet.timetable, ...payTables(input.pay_groups, words)),
      instructions(input, words),
      ...input.texts.map(({ heading, text }) => section(heading, ...prose(text))),
      section(words.sheet.exceptions, input.exceptions.length > 0 && exceptionTable(input.exceptions, words)),
      section(
        words.sheet.responsibilities,
        input.responsibilities.length > 0 && responsibilityTable(input.responsibilities, words),
      ),
      section(words.sheet.feedback, ...(input.feedback === undefined ? [] : feedback(input.feedback, words))),
      review(input, words),
    ]).filter(({ blocks }) => blocks.length > 0),
  }
}

/** The firm's letter paper. */
export const senderOf = (firm: SheetInput['firm'], words: DocumentWords): Sender => ({
  name: firm.name,
  lines: [
    oneLine(firm.head ?? ''),
    firm.address ?? '',
    present([firm.phone, firm.email, firm.business_id && `${words.business_id} ${firm.business_id}`]).join(' · '),
  ].filter((line) => line !== ''),
  logo: firm.logo,
  foot: firm.foot,
})

export const present = (texts: readonly (string | undefined)[]): readonly string[] =>
  texts.filter((text) => text !== undefined && text.trim() !== '').map(String)

export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Running lines are one line each: half a page's width holds some 60 small characters. */
export function short(text: string, room = 60): string {
  const characters = Array.from(oneLine(text))
  return characters.length <= room ? characters.join('') : `${characters.slice(0, room - 1).join('')}…`
}

/** At the foot of a page stands no more than its number beside a text: whom to call is not to be cut. */
const FOOT = 84

const section = (heading: string, ...blocks: readonly (Block | false)[]): Section => ({
  heading,
  blocks: blocks.filter((block) => block !== false),
})

/** Sections of one heading are one, at the place of the first: what was written about exceptions stands with the exceptions. */
const merged = (sections: readonly Section[]): readonly Section[] =>
  [...Map.groupBy(sections, ({ heading }) => heading)].map(([heading, same]) => ({
    heading,
    blocks: same.flatMap(({ blocks }) => blocks),
  }))

const reach = (person: { name: string; phone?: string | undefined; email?: string | undefined }): string =>
  present([person.name, person.phone, person.phone === undefined ? person.email : undefined]).join(', ')

function facts({ client, version, firm_contacts }: SheetInput, words: DocumentWords): readonly Fact[] {
  const [contact] = firm_contacts
  return [
    { label: words.client_number, value: client.number },
    { label: client.business_id_label ?? words.business_id, value: client.business_id ?? '' },
    { label: words.address, value: client.address ?? '' },
    {
      label: words.sheet.fact.version,
      value: versionFact(version, words),
    },
    { label: words.sheet.fact.contact, value: contact === undefined ? '' : reach(contact) },
  ].filter(({ value }) => value !== '')
}

/** Which version it is, at the foot of every page. */
function runningVersion({ number, day, changed, from, until }: SheetVersionSaid, words: DocumentWords): string {
  if (changed) return words.draftAfter(number)
  const named = words.version(number, plainDate(from ?? day, words))
  return until?.past ? `${named}, ${words.replaced(until.number, plainDate(until.from, words))}` : named
}

/** Which version it is, and since when and until when it holds. */
function versionFact({ number, day, changed, from, until }: SheetVersionSaid, words: DocumentWords): string {
  if (changed) return words.draftAfter(number)
  // Before the first version there is only a draft.
  if (number === 0) return words.version(0, plainDate(day, words))
  const said = until && (until.past ? words.replaced : words.followed)(until.number, plainDate(until.from, words))
  return present([
    `${number}`,
    from === undefined ? fullDate(day, words) : words.holdsFrom(plainDate(from, words)),
    said,
  ]).join(', ')
}

/** All that the client delivers in one table, whose sections are headed within it: a head for each would fill the page. */
function instructions(input: SheetInput, words: DocumentWords): Section {
  const groups = input.instructions.filter(({ items }) => items.length > 0)
  const [only] = groups
  const heading = only && groups.length === 1 ? only.heading : words.sheet.instructions
  return section(heading, groups.length > 0 && instructionTable(groups, words))
}

function contacts({ firm, client, firm_contacts, client_contacts }: SheetInput, words: DocumentWords): Section {
  const side = (name: string, people: SheetInput['firm_contacts']): readonly Block[] =>
    people.length === 0 ? [] : [{ type: 'subheading', text: name }, contactTable(people, words)]
  return section(words.sheet.contacts, ...side(firm.name, firm_contacts), ...side(client.name, client_contacts))
}

function feedback(to: SheetFeedback, words: DocumentWords): readonly Block[] {
  const ways = present([to.phone, to.email])
  const lines = [
    to.person !== undefined && words.sheet.feedback_to(to.person, ways),
    to.person === undefined && ways.length > 0 && words.sheet.feedback_any(ways),
    to.answer_in_days !== undefined && words.sheet.answer_in(to.answer_in_days),
  ].filter((line) => line !== false)
  return [...(to.text === undefined ? [] : prose(to.text)), ...paragraph(lines)]
}

function review({ gone_through, review: isMeant }: SheetInput, words: DocumentWords): Section {
  if (gone_through !== undefined) {
    const text = words.sheet.reviewed(fullDate(gone_through.day, words), gone_through.people)
    return section(words.sheet.review, { type: 'paragraph', text })
  }
  if (!isMeant) return section(words.sheet.review)
  return section(
    words.sheet.review,
    { type: 'paragraph', text: words.sheet.review_ask },
    { type: 'form', labels: [words.sheet.review_day, words.sheet.review_client, words.sheet.review_firm] },
  )
}
