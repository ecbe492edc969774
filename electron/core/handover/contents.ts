import { clockText } from '../../../shared/domain/calendar/days/clock-text.ts'
import type { MatrixLine, PackagePage } from '../../../shared/domain/handover/page.ts'
import type { ClientRecord } from '../../../shared/domain/handover/record.ts'
import { type TableName, tables, writtenRows } from '../../../shared/domain/handover/tables.ts'
import { byService, type MatrixSide } from '../../../shared/domain/responsibilities/parts.ts'
import type { CalendarData } from '../documents/ics.ts'
import type { CardData } from '../documents/vcf.ts'
import { clients as clientWords } from '../../../shared/i18n/clients.ts'
import { clientFacts, employerDetails } from './client-rows.ts'
import type { Contents } from './payload.ts'
import { lastChange } from './rows.ts'
import { heldSheet } from './sheet.ts'
import type { PackageItem } from './year.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import { isDay } from '../../../shared/domain/calendar/days/days.ts'
import { sizeText } from '../../../shared/i18n/sizes.ts'
import { type Language, wordOf } from '../../../shared/domain/words.ts'

/** Open items as calendar events. The summary names the client by number alone: calendars are shared. */
export function calendarData({ state, open, words }: Contents): CalendarData {
  const { record, firm } = state
  const { client } = record
  const changed = lastChange(record)
  const timeOf = (time: string | null) => (time === null ? '' : `, ${clockText(time, client.language)}`)
  const marks = new Map(record.marks.map((mark) => [mark.occurrence, mark]))
  return {
    name: `${firm.name} – ${client.number}`,
    language: client.language,
    installation: firm.installation,
    events: open.map(({ item }) => {
      const mark = marks.get(item.key)
      return {
        client: client.id,
        key: item.key,
        day: item.due,
        summary: `${words.page.client} ${client.number}: ${item.name}${timeOf(item.time)}`,
        description: [wordOf(words.codes.sides, item.responsible), item.explanation ?? ''].join('\n').trim(),
        categories: [wordOf(words.codes.categories, item.category)],
        // The version of a mark does not travel; that there is one says that the first export was another.
        sequence: mark === undefined ? 0 : 1,
        updated: mark === undefined || mark.updated_at < changed ? changed : mark.updated_at,
      }
    }),
  }
}

/** The client's contact persons as cards. */
export const contactCards = ({ client, contacts }: ClientRecord): CardData => ({
  version: '4.0',
  cards: contacts.map((contact) => ({
    id: contact.id,
    name: contact.name,
    organisation: client.name,
    role: clientWords[client.language].contactRoles[contact.role],
    phone: contact.phone,
    email: contact.email,
    language: contact.language,
    updated: contact.updated_at,
  })),
})

const isThere = (parts: Contents['parts'], part: string): boolean =>
  parts.some((one) => one.part === part && one.files.length > 0)

/** What the first page shows. */
export function pageData({ state, year, open, rows, parts, words }: Contents, accent: string): PackagePage {
  const { record, firm, day, recipient, consent } = state
  const { language } = record.client
  const line = ({ item }: PackageItem): PackagePage['open'][number] => ({
    due: item.due,
    name: item.name,
    anchor: item.anchor,
    responsible: wordOf(words.codes.sides, item.responsible),
    person: item.person,
    status: item.status,
    since: item.mark?.day ?? null,
    movedTo: item.mark?.moved_to ?? null,
    reason: item.mark?.reason ?? '',
  })
  const cutoffs = written('cutoffs', { rows, words })
  const groups = written('paygroups', { rows, words })
  /** The group itself, and that whose cut-offs it has. */
  const haveFrom = (group: (typeof groups)[number]) =>
    new Set([group['id'], ...groups.filter((one) => one['name'] === group['cutoffs_of']).map((one) => one['id'])])
  return {
    language,
    profile: record.profile,
    accent,
    day,
    sender: firm.name,
    recipient,
    consent,
    name: record.client.name,
    facts: clientFacts(record.client, language),
    employer: employerDetails(record.client, year.year.country.facts, language),
    parts,
    deadlines: open.filter(({ item }) => item.due >= day).map(line),
    open: open
      .filter(({ item }) => item.status === 'overdue' || item.status === 'waiting' || item.mark?.moved_to)
      .map(line),
    contacts: record.contacts
      .toSorted((a, b) => Number(a.deputy) - Number(b.deputy) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      .map((contact) => ({ ...contact, role: wordOf(words.codes.contactRoles, contact.role) })),
    people: record.assignments
      .toSorted((a, b) => order(a.role) - order(b.role) || (a.id < b.id ? -1 : 1))
      .map((one) => {
        const person = record.people.find(({ id }) => id === one.person_id)
        const { name = '', phone = '', email = '' } = person ?? {}
        const role = wordOf(words.codes.assignmentRoles, one.role)
        return { ...one, name, phone, email, role, deputy: false }
      }),
    // Where the sheet is held back, there is nothing to read of it either.
    instructions: isThere(parts, 'sheet') ? heldSheet(state, year) : { instructions: [], texts: [], exceptions: [] },
    matrix: byService(written('matrix', { rows, words }).map(matrixLine)),
    contracts: record.engagements,
    services: record.services,
    shown: {
      information: written('information', { rows, words }),
      mandates: written('mandates', { rows, words }),
      encounters: written('encounters', { rows, words }),
      feedback: written('feedback', { rows, words }),
      internal: written('internal', { rows, words }),
      reconciliation: written('reconciliation', { rows, words }),
      'handover-groups': written('handover-groups', { rows, words }),
      'handover-plan': written('handover-plan', { rows, words }),
      meetings: written('meetings', { rows, words }),
      minutes: written('minutes', { rows, words }),
      retention: written('retention', { rows, words }),
    },
    files: written('attachments', { rows, words }).map((row) => ({
      name: String(row['name']),
      path: String(row['file']),
      size: sizeText(Number(row['bytes']), language),
      about: dated(String(row['about']), language),
      kept: String(row['retention_text']),
      added: formatDay(String(row['added_on']), language, 'date'),
    })),
    groups: groups.map((group) => ({
      name: String(group['name']),
      frequency: [group['frequency_text'], ...(group['pay_form'] === 'unknown' ? [] : [group['pay_form_text']])]
        .map(String)
        .join(', '),
      rule: String(group['rule']),
      next: year.paydays.find((one) => one.anchor?.id === group['id'])?.due ?? null,
      cutoffs: cutoffs
        .filter((cutoff) => haveFrom(group).has(cutoff['pay_group_id']))
        .map((cutoff) => ({
          name: String(cutoff['name'] || cutoff['kind_text']),
          rule: String(cutoff['rule']),
          responsible: String(cutoff['responsible_text']),
        })),
    })),
  }
}

/** A day on which somebody was in touch as people write it; a name as it is. */
const dated = (about: string, language: Language): string =>
  about
    .split(', ')
    .map((one) => (isDay(one) ? formatDay(one, language, 'date') : one))
    .join(', ')

/** A step as people read it. */
function matrixLine(row: Readonly<Record<string, unknown>>): MatrixLine {
  const text = (column: string) => {
    const value = row[column]
    return typeof value === 'string' ? value : ''
  }
  const part = (side: MatrixSide) =>
    row[side] === 'none' ? '' : [text(`${side}_text`), text(`${side}_name`)].filter(Boolean).join(', ')
  const sides = { client: part('client'), provider: part('provider'), other: part('other') }
  return { service: text('service'), step: text('step'), note: text('note'), ...sides }
}

const order = (role: string): number => ['responsible', 'deputy', 'account-manager'].indexOf(role)

/** The group itself, and those whose cut-offs it has. */
function written(name: TableName, { rows, words }: Pick<Contents, 'rows' | 'words'>) {
  const table = tables.find((one) => one.name === name)
  return table ? writtenRows(table, rows[name], words.codes) : []
}
