import { formatDay } from '../calendar/days/format-day.ts'
import type { IsoDay } from '../calendar/types.ts'
import type { MatrixSide, Section } from '../responsibilities/parts.ts'
import { type Language, wordOf } from '../words.ts'
import { type Html, markup, pageOf, tableOf } from './html.ts'
import { agreedOf, type ContractLine, type ServiceLine } from './page-agreed.ts'
import { contentsOf, guideOf } from './page-contents.ts'
import { instructionsOf, type ShownInstructions } from './page-instructions.ts'
import {
  attachmentsOf,
  encountersOf,
  endingOf,
  type FileLine,
  feedbackOf,
  informationOf,
  internalOf,
  mandatesOf,
  meetingsOf,
  reconciliationOf,
  retentionOf,
  type ShownRows,
} from './page-rows.ts'
import type { PartLine, Profile } from './profiles.ts'
import { styleOf } from './style.ts'
import type { PackageWords, PageWords } from './words.ts'

/** What `index.markup` shows, ready in the client's language except for its words. */
export type PackagePage = {
  readonly language: Language
  readonly profile: Profile
  readonly accent: string
  readonly day: IsoDay
  readonly sender: string
  readonly recipient: string
  /** The client's consent to the handover in words; empty where nobody wrote it down. */
  readonly consent: string
  readonly name: string
  /** Who the client is and how it works, label and value; what is not known has an empty value. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** Due from the package's day on, in order. */
  readonly deadlines: readonly DeadlineLine[]
  /** Late, waiting for the client, or moved. */
  readonly open: readonly DeadlineLine[]
  readonly contacts: readonly PersonLine[]
  readonly people: readonly PersonLine[]
  /** Who does what, by service. */
  readonly matrix: readonly Section<MatrixLine>[]
  readonly contracts: readonly ContractLine[]
  readonly services: readonly ServiceLine[]
  readonly groups: readonly GroupLine[]
  /** What decides the deadlines; `stated` where it is not the program's default. */
  readonly employer: readonly { readonly name: string; readonly value: string; readonly stated: boolean }[]
  readonly instructions: ShownInstructions
  readonly shown: ShownRows
  /** The attached files, the newest first. */
  readonly files: readonly FileLine[]
  readonly parts: readonly PartLine[]
}
export type DeadlineLine = {
  readonly due: IsoDay
  readonly name: string
  readonly anchor: string
  readonly responsible: string
  readonly person: string
  readonly status: string
  readonly since: IsoDay | null
  readonly movedTo: IsoDay | null
  readonly reason: string
}
export type PersonLine = {
  readonly name: string
  readonly role: string
  readonly deputy: boolean
  readonly phone: string
  readonly email: string
  readonly valid_from: IsoDay | null
  readonly valid_until: IsoDay | null
}
/** A step, and what each side does in it with its person; empty for a side without a part. */
export type MatrixLine = Readonly<Record<'service' | 'step' | 'note' | MatrixSide, string>>
export type GroupLine = {
  readonly name: string
  readonly frequency: string
  readonly rule: string
  readonly next: IsoDay | null
  readonly cutoffs: readonly { readonly name: string; readonly rule: string; readonly responsible: string }[]
}

/** Checks every line of the manifest; works in the PowerShell that every Windows has. */
const powershell =
  "Get-Content manifest-sha256.txt | % { $s,$f = $_ -split '  ',2; \"$f \" + $(if ((Get-FileHash $f).Hash -eq $s) {'OK'} else {'FAILED'}) }"

/** The page people open first: the client at a glance, then what is there, what is not, and how to check it. */
export function indexPage(page: PackagePage, words: PackageWords): string {
  const own = words.page
  const sections = [
    ['deadlines', own.deadlines.heading, deadlines(page, words)],
    ['open', own.open.heading, open(page, words)],
    ['contacts', own.contacts.heading, persons(page.contacts, own.contacts, page, words)],
    ['people', own.people.heading, persons(page.people, own.people, page, words)],
    ['instructions', own.instructions.heading, instructionsOf(page.instructions, words)],
    ['matrix', own.matrix.heading, matrix(page, words)],
    ['agreed', own.agreed.heading, agreedOf(page, words)],
    ['groups', own.groups.heading, groups(page, words)],
    ['employer', own.employer.heading, employer(page, words)],
    ['information', own.information.heading, informationOf(page, words)],
    ['mandates', own.mandates.heading, mandatesOf(page, words)],
    ['encounters', own.encounters.heading, encountersOf(page, words)],
    ['feedback', own.feedback.heading, feedbackOf(page, words)],
    ['meetings', own.meetings.heading, meetingsOf(page, words)],
    ['attachments', own.attachments.heading, attachmentsOf(page, words)],
    ['retention', own.retention.heading, retentionOf(page, words)],
    ['reconciliation', own.reconciliation.heading, reconciliationOf(page, words)],
    ['ending', own.ending.heading, endingOf(page, words)],
    ...(page.profile === 'archive' ? [['internal', own.internal.heading, internalOf(page, words)] as const] : []),
    ['contents', own.contents.heading, contentsOf(page.parts, 'kept', words)],
    ['missing', own.missing.heading, contentsOf(page.parts, 'missing', words)],
    [
      'receipt',
      own.back.heading,
      markup`<p>${own.back.text}</p>
        <p><a href="receipt/receipt.html">${own.back.link}</a></p>`,
    ],
    ['guide', own.guide.heading, guideOf(page.profile, words)],
  ] as const
  const body = markup`<a class="skip" href="#deadlines">${own.skip}</a>
    <header class="top">
      <p class="kind">${own.kinds[page.profile]}</p>
      <h1>${page.name}</h1>
      <div class="first">
        <dl>${facts(page, own)}</dl>
        <section class="box" aria-labelledby="check">
          <h2 id="check">${own.check.heading}</h2>
          <p>${own.check.text}</p>
          <p>Linux</p>
          <pre><code>sha256sum -c manifest-sha256.txt</code></pre>
          <p>macOS</p>
          <pre><code>shasum -a 256 -c manifest-sha256.txt</code></pre>
          <p>Windows (PowerShell)</p>
          <pre><code>${powershell}</code></pre>
          <p>${own.check.result}</p>
        </section>
      </div>
      <nav aria-label="${own.onThisPage}">
        <ul>
          ${sections.map(([id, heading]) => markup`<li><a href="#${id}">${heading}</a></li> `)}
        </ul>
      </nav>
    </header>
    <main>
      ${sections.map(
        ([id, heading, content]) =>
          markup`<section aria-labelledby="${id}">
            <h2 id="${id}">${heading}</h2>
            ${content}
          </section> `,
      )}
    </main>
    <footer>${page.sender} · ${formatDay(page.day, page.language, 'date')} · Vuosikello</footer>`
  return pageOf(page.language, `${own.kinds[page.profile]}: ${page.name}`, styleOf(page.accent), body)
}

function facts(
  { facts: known, sender, recipient, consent, day, language, profile }: PackagePage,
  own: PageWords,
): readonly Html[] {
  const { facts: label } = own
  const lines: readonly (readonly [string, string])[] = [
    ...known,
    [label.sender, sender],
    [label.recipient, recipient],
    // Silence must not be taken for consent.
    ...(profile === 'successor' || consent !== '' ? [[label.consent, consent || label.noConsent] as const] : []),
    [label.day, formatDay(day, language, 'long')],
  ]
  return lines
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) =>
        markup`<dt>${name}</dt>
          <dd>${value}</dd> `,
    )
}

const dated = (day: IsoDay, language: Language) => formatDay(day, language, 'dated').replaceAll(' ', '\u00a0')

/** The rest of this month and the whole of the next, a table a month. */
function deadlines({ deadlines: all, language, day }: PackagePage, words: PackageWords): Html {
  const own = words.page.deadlines
  const columns = words.columns
  const headings = [
    { text: columns.due_date[0], share: 14, kind: 'date' as const },
    { text: columns.name[0], share: 38 },
    { text: columns.responsible[0], share: 18 },
    { text: columns.person[0], share: 17 },
    { text: columns.status[0], share: 13 },
  ]
  const months = [day.slice(0, 7), nextMonth(day)]
  const tables = months.map((month) => {
    const rows = all.filter((line) => line.due.startsWith(month))
    if (rows.length === 0) return markup`<p>${monthName(month, words)}: ${own.none}</p>`
    return tableOf(
      { caption: monthName(month, words), shown: true },
      headings,
      rows.map((line) => [
        dated(line.due, language),
        named(line),
        line.responsible,
        line.person,
        wordOf(words.codes.statuses, line.status),
      ]),
    )
  })
  return markup`${tables}
    <p><a href="csv/deadlines-open.csv">${own.more}</a></p>`
}

const named = ({ name, anchor }: DeadlineLine): Html =>
  anchor === '' ? markup`${name}` : markup`${name} <span class="quiet">${anchor}</span>`

function nextMonth(day: IsoDay): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return month === 12 ? `${year + 1}-01` : `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`
}

function monthName(month: string, words: PackageWords): string {
  const [year, number] = month.split('-')
  const name = words.months[Number(number) - 1] ?? ''
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`
}

function open({ open: lines, language }: PackagePage, words: PackageWords): Html {
  const own = words.page.open
  if (lines.length === 0) return markup`<p>${own.none}</p>`
  const { due_date, name, responsible, status, reason } = words.columns
  const said = (line: DeadlineLine): Html => {
    const state = wordOf(words.codes.statuses, line.status)
    const since = line.since === null || line.status !== 'waiting' ? '' : ` ${own.since(dated(line.since, language))}`
    const moved = line.movedTo === null ? '' : ` · ${own.moved} ${dated(line.movedTo, language)}`
    return markup`<span class="${line.status === 'overdue' ? 'late' : 'state'}">${state}</span>${since}${moved}`
  }
  return tableOf(
    { caption: own.heading },
    [
      { text: due_date[0], share: 14, kind: 'date' },
      { text: name[0], share: 30 },
      { text: responsible[0], share: 18 },
      { text: status[0], share: 20 },
      { text: reason[0], share: 18 },
    ],
    lines.map((line) => [dated(line.due, language), named(line), line.responsible, said(line), line.reason]),
  )
}

type PersonWords = { readonly heading: string; readonly none: string }

function persons(lines: readonly PersonLine[], own: PersonWords, { language }: PackagePage, words: PackageWords): Html {
  if (lines.length === 0) return markup`<p>${own.none}</p>`
  const { name, role, phone, email } = words.columns
  const { deputy, valid } = words.page.contacts
  const day = (iso: IsoDay | null) => (iso === null ? '' : formatDay(iso, language, 'date'))
  const about = (line: PersonLine): string => {
    const span = line.valid_from || line.valid_until ? valid(day(line.valid_from), day(line.valid_until)) : ''
    return [line.role, line.deputy ? deputy : '', span].filter((text) => text !== '').join(', ')
  }
  return tableOf(
    { caption: own.heading },
    [
      { text: name[0], share: 25 },
      { text: role[0], share: 27 },
      { text: phone[0], share: 16 },
      { text: email[0], share: 32 },
    ],
    lines.map((line) => [line.name, about(line), call(line.phone), mail(line.email)]),
  )
}

const call = (phone: string): Html | undefined =>
  phone === '' ? undefined : markup`<a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a>`
const mail = (email: string): Html | undefined =>
  email === ''
    ? undefined
    : markup`<a href="mailto:${encodeURIComponent(email.toWellFormed()).replaceAll('%40', '@')}">${email}</a>`

function groups({ groups: lines, language }: PackagePage, words: PackageWords): Html {
  const own = words.page.groups
  if (lines.length === 0) return markup`<p>${own.none}</p>`
  const { name, rule, next_payday } = words.columns
  return tableOf(
    { caption: own.heading },
    [
      { text: name[0], share: 15 },
      { text: rule[0], share: 31 },
      { text: next_payday[0], share: 14, kind: 'date' },
      { text: own.cutoffs, share: 40 },
    ],
    lines.map((line) => [
      line.name,
      `${line.frequency}. ${line.rule}`,
      line.next === null ? '' : dated(line.next, language),
      markup`<ul class="plain">
        ${line.cutoffs.map(
          (cutoff) => markup`<li>${cutoff.name}: ${cutoff.rule} <span class="quiet">${cutoff.responsible}</span></li>`,
        )}
      </ul>`,
    ]),
  )
}

/** Steps as rows, sides as columns, a table a service. */
function matrix({ matrix: sections }: PackagePage, words: PackageWords): Html {
  const own = words.page.matrix
  if (sections.length === 0) return markup`<p>${own.none}</p>`
  const { step, client, provider, other } = words.columns
  const headings = [
    { text: step[0], share: 40 },
    { text: client[0], share: 20 },
    { text: provider[0], share: 20 },
    { text: other[0], share: 20 },
  ]
  const named = (line: MatrixLine): Html =>
    line.note === '' ? markup`${line.step}` : markup`${line.step} <span class="quiet">${line.note}</span>`
  const tables = sections.map(({ service, steps }) =>
    tableOf(
      { caption: service || own.others, shown: true },
      headings,
      steps.map((line) => [named(line), line.client, line.provider, line.other]),
    ),
  )
  return markup`${tables}`
}

/** What somebody has said, and below it what the program takes where nobody has. */
function employer({ employer: lines }: PackagePage, words: PackageWords): Html {
  const own = words.page.employer
  if (lines.length === 0) return markup`<p>${own.none}</p>`
  const headings = [
    { text: words.columns.field[0], share: 60 },
    { text: words.columns.value[0], share: 40 },
  ]
  const tables = [true, false].map((stated) => {
    const rows = lines.filter((line) => line.stated === stated)
    if (rows.length === 0) return markup``
    const caption = stated ? words.columns.stated[0] : own.assumed
    return tableOf(
      { caption, shown: true },
      headings,
      rows.map(({ name, value }) => [name, value]),
    )
  })
  return markup`${tables}`
}
