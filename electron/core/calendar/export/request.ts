import { clockText } from '../../../../shared/domain/calendar/days/clock-text.ts'
import type { Parsed } from '../../../../shared/api/names.ts'
import type { Item } from '../../../../shared/api/items.ts'
import { AppError } from '../../../../shared/api/errors.ts'
import type { Progress } from '../../../../shared/api/procedure.ts'
import type { Draft } from '../../../../shared/api/year-views.ts'
import { anchorParts, occurrenceKey } from '../../../../shared/domain/calendar/clock/identity.ts'
import { cutoffKeys } from '../../../../shared/domain/calendar/clock/paygroups.ts'
import { formatDay } from '../../../../shared/domain/calendar/days/format-day.ts'
import { type PayRun, runsOf } from '../../../../shared/domain/calendar/runs/runs.ts'
import type { Occurrence } from '../../../../shared/domain/calendar/types.ts'
import { holdsOn } from '../../../../shared/domain/clients/warnings.ts'
import type { Language } from '../../../../shared/domain/words.ts'
import { request as messages } from '../../../../shared/i18n/request.ts'
import { mustSee } from '../../clients/index.ts'
import { isMailAddress, type MailAddress } from '../../documents/eml.ts'
import { theFirm } from '../../firm/index.ts'
import type { Db } from '../../db/read-only.ts'
import type { Working } from '../../handlers.ts'
import {
  byDue,
  itemOf,
  type ClientYear,
  loadYears,
  findOccurrence,
  nominalOf,
  coverOf,
  clockBetween,
  type Span,
  shiftDay,
} from '../../year/index.ts'

type Input = Parsed<'calendar.request'>

/** For each client a letter that asks for exactly the items named: drafts in the outbox, nothing sent, nothing marked. */
export async function* requestDrafts(
  input: Input,
  { db, who, env }: Working,
): AsyncGenerator<Progress, { drafts: Draft[] }, void> {
  const chosen = Map.groupBy(input.items, (item) => item.client_id)
  await mustSee(db, who, [...chosen.keys()])
  const nominals = input.items.map((item) => nominalOf(item.key) ?? env.clock.today()).toSorted()
  const span = { from: nominals[0] ?? '', to: nominals.at(-1) ?? '' }
  const today = env.clock.today()
  const years = await loadYears(db, who, await env.catalogue.all(db), [...chosen.keys()], span, today)
  const firm = await theFirm(db)
  const drafts: Draft[] = []
  for (const [id, named] of chosen) {
    yield { done: drafts.length, total: chosen.size, step: 'documents' }
    const year = years.clients.get(id)
    if (!year) throw new AppError('not-found', 'no-client')
    const language = year.language as Language
    const runs = runsAround(year, span)
    const items = [...new Set(named.map(({ key }) => key))].map((key) => {
      const occurrence = findOccurrence(year, key, year.marks.get(key)?.due)
      if (!occurrence) throw new AppError('not-found', 'no-occurrence')
      const item = itemOf(year, occurrence, { language, today })
      return { item, name: nameFor(year, occurrence, item, language), run: runs.get(key) }
    })
    const { to, cc } = await contactsOf(db, id, today)
    const sender = await senderOf(db, year, today)
    const email = [sender?.email ?? '', firm.email].find(isMailAddress)
    const name = sender?.name ?? firm.name
    const letter = letterOf(
      items.toSorted((a, b) => byDue(a.item, b.item)),
      language,
      { greeted: to[0]?.name ?? '', today },
    )
    const signed = [sender?.name ?? '', firm.name, sender?.phone || firm.phone, email ?? '']
    const bytes = await env.documents.render(
      'mail',
      {
        ...(email !== undefined && { from: { name, email } }),
        to,
        cc,
        subject: letter.subject,
        body: [letter.body, ...signed.filter(Boolean)].join('\n'),
        language,
        date: env.clock.now(),
      },
      'eml',
    )
    const file = env.files.put(
      `${messages[language].letter.file}-${year.number.replaceAll(/[^\w-]/g, '') || 'x'}-${today}.eml`,
      bytes,
    )
    drafts.push({ client_id: id, client: year.name, file, to: to[0]?.email ?? '', items: items.length })
  }
  return { drafts }
}

/** What is asked for, as the client knows it, and the pay that it is for. */
type AskedFor = { readonly item: Item; readonly name: string; readonly run: PayRun | undefined }

/** How far around a step its payday lies. */
const AROUND = 100

/** The payroll runs of a client by the keys of their steps. */
function runsAround(year: ClientYear, { from, to }: Span): ReadonlyMap<string, PayRun> {
  const { occurrences } = clockBetween(year, shiftDay(from, -AROUND), shiftDay(to, AROUND))
  const runs = runsOf(year.clock.payGroups, occurrences)
  return new Map(runs.flatMap((run) => run.steps.map((step) => [occurrenceKey(step), run] as const)))
}

/** The letter speaks to the client: what was agreed by its own name, and not as we call it among ourselves. */
function nameFor({ clock }: ClientYear, { rule, anchor }: Occurrence, item: Item, language: Language): string {
  const words = messages[language].letter
  const { group: groupId, cutoff: cutoffId } = anchorParts(anchor?.id ?? '')
  const group = clock.payGroups.find(({ id }) => id === groupId)
  const cutoff = group?.cutoffs.find(({ id }) => id === cutoffId)
  if (cutoff && cutoff.name.trim() !== '') return cutoff.name
  if (rule === cutoffKeys.material) return words.material
  if (rule === cutoffKeys.approval) return words.approval
  return item.anchor === '' || group ? item.name : `${item.name}, ${item.anchor}`
}

/** The first contact person with an address, and the deputy beside; the deputy alone where there is nobody else. */
async function contactsOf(db: Db, client: string, today: string) {
  const rows = await db
    .selectFrom('contact')
    .select(['name', 'email', 'role', 'deputy', 'valid_from', 'valid_until'])
    .where('client_id', '=', client)
    .orderBy('id')
    .execute()
  const reached = rows.filter((row) => holdsOn(row, today) && isMailAddress(row.email))
  const shown = ({ name, email }: MailAddress): MailAddress => ({ name, email })
  const main = reached.filter((row) => row.deputy === 0)
  const first = main.find((row) => row.role === 'contact') ?? main[0]
  const deputy = reached.find((row) => row.deputy === 1)
  if (!first) return { to: deputy ? [shown(deputy)] : [], cc: [] }
  return { to: [shown(first)], cc: deputy && deputy.email !== first.email ? [shown(deputy)] : [] }
}

/** Who of us asks: whoever is responsible for the client today, or stands in. */
async function senderOf(db: Db, year: ClientYear, today: string) {
  const { holder, standIn } = coverOf(year, 'responsible', today)
  const sender = standIn ?? holder
  if (!sender) return undefined
  return db
    .selectFrom('person')
    .select(['name', 'email', 'phone'])
    .where('id', '=', sender.person_id)
    .executeTakeFirst()
}

type Facts = { readonly greeted: string; readonly today: string }

/** The letter's subject, and its text down to the signature: pay by pay, then what belongs to none. */
function letterOf(items: readonly AskedFor[], language: Language, { greeted, today }: Facts) {
  const words = messages[language].letter
  const dated = (day: string) => formatDay(day, language, 'dated')
  const lineOf = ({ item, name }: AskedFor) => {
    const time = item.time === null ? '' : ` ${clockText(item.time, language)}`
    const line = words.line(`${dated(item.due)}${time}`, name)
    return item.due < today ? words.late(line) : line
  }
  const pays = [...Map.groupBy(items, ({ run }) => (run ? `${run.payday} ${run.group.id}` : '')).values()]
  const headOf = ([first]: readonly AskedFor[]) =>
    first?.run ? [words.pay(dated(first.run.payday), first.item.anchor)] : pays.length > 1 ? [words.rest] : []
  const [call] = greeted.split(/\s/)
  return {
    subject: subjectOf(items, pays.length === 1, language),
    body: [
      call ? words.greeting(call) : words.greetingAll,
      '',
      items.length === 1 ? words.one : words.many,
      '',
      ...pays.flatMap((some) => [...headOf(some), ...some.map(lineOf), '']),
      words.answer,
      '',
      words.regards,
    ].join('\n'),
  }
}

/** Which pay it is for comes first, where it is for one. */
function subjectOf(items: readonly AskedFor[], together: boolean, language: Language): string {
  const words = messages[language].letter
  const dated = (day: string) => formatDay(day, language, 'dated')
  const [first] = items
  if (!first) return ''
  const due = dated(first.item.due)
  const what = items.length === 1 ? words.subject(first.name, due) : words.subjectMany(items.length, due)
  return first.run && together ? words.subjectPay(dated(first.run.payday), what) : what
}
