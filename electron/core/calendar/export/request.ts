import type { Parsed } from '../../../../shared/api/names.ts'
import type { Item } from '../../../../shared/api/items.ts'
import { AppError } from '../../../../shared/api/errors.ts'
import type { Progress } from '../../../../shared/api/procedure.ts'
import type { Draft } from '../../../../shared/api/year-views.ts'
import { formatDay } from '../../../../shared/domain/calendar/days/format-day.ts'
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
  type Years,
  findOccurrence,
  nominalOf,
  coverOf,
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
  const years = await loadYears(db, who, await env.catalogue.rules(db), [...chosen.keys()], span, today)
  const firm = await theFirm(db)
  const drafts: Draft[] = []
  for (const [id, named] of chosen) {
    yield { done: drafts.length, total: chosen.size, step: 'documents' }
    const year = years.clients.get(id)
    if (!year) throw new AppError('not-found', 'no-client')
    const language = year.language as Language
    const items = [...new Set(named.map(({ key }) => key))].map((key) => found(year, years, key, language, today))
    const { to, cc } = await contactsOf(db, id, today)
    const sender = await senderOf(db, year, today)
    const email = [sender?.email ?? '', firm.email].find(isMailAddress)
    const name = sender?.name ?? firm.name
    const letter = letterOf(items.toSorted(byDue), language, { greeted: to[0]?.name ?? '', today })
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

function found(year: ClientYear, { dayOffs }: Years, key: string, language: Language, today: string): Item {
  const occurrence = findOccurrence(year, dayOffs, key, year.marks.get(key)?.due)
  if (!occurrence) throw new AppError('not-found', 'no-occurrence')
  return itemOf(year, occurrence, { language, today, dayOffs })
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

/** The letter's subject, and its text down to the signature. */
function letterOf(items: readonly Item[], language: Language, { greeted, today }: Facts) {
  const words = messages[language].letter
  const day = (item: Item) => formatDay(item.due, language, 'dated')
  const named = (item: Item) => (item.anchor === '' ? item.name : `${item.name}, ${item.anchor}`)
  const [first] = items
  const lines = items.map((item) => {
    const line = words.line(day(item), named(item))
    return item.due < today ? words.late(line) : line
  })
  const [call] = greeted.split(/\s/)
  return {
    subject:
      first === undefined
        ? ''
        : items.length === 1
          ? words.subject(named(first), day(first))
          : words.subjectMany(items.length, day(first)),
    body: [
      call ? words.greeting(call) : words.greetingAll,
      '',
      items.length === 1 ? words.one : words.many,
      '',
      ...lines,
      '',
      words.answer,
      '',
      words.regards,
    ].join('\n'),
  }
}
