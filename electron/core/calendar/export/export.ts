import type { Parsed } from '../../../../shared/api/names.ts'
import type { Progress } from '../../../../shared/api/procedure.ts'
import { AppError } from '../../../../shared/api/errors.ts'
import type { FileRef } from '../../../../shared/api/values.ts'
import { dayOf } from '../../../../shared/domain/calendar/days/days.ts'
import { slug } from '../../../../shared/domain/handover/names.ts'
import { languages } from '../../../../shared/domain/words.ts'
import { calendarOut } from '../../../../shared/i18n/calendar-out.ts'
import { findClient } from '../../clients/index.ts'
import { icsWriter } from '../../documents/ics.ts'
import { theFirm } from '../../firm/index.ts'
import type { Db } from '../../db/read-only.ts'
import type { Working } from '../../handlers.ts'
import { oneOf } from '../../sound.ts'
import { addTo, foldedEvents, type Groups } from './folded.ts'
import { type Asked, eventOf, type Leaving, leavingOf } from './ics.ts'
import { type ClientYear, loadYears, type Years, isTicking, readMarks, soundMarks } from '../../year/index.ts'
import { NEVER, type Revision, revisionsOf } from './revisions.ts'

type Input = Parsed<'calendar.export'>

/** A span longer than this is a slip of the keyboard: of one client, and of all of them. */
const LONGEST = { one: 40 * 366, all: 5 * 366 }
/** So many clients are read in one go. */
const AT_ONCE = 50
/** Milliseconds of work before others have their turn. */
const SLICE = 50
/** Two thousand clients' single events of five years fit in this many bytes. */
const LARGEST = 2_000_000_000

/** The dates of a client, a person or the firm as an iCalendar file in the outbox. */
export async function* exportCalendar(
  input: Input,
  { db, who, env }: Working,
): AsyncGenerator<Progress, FileRef, void> {
  const { from, to, as } = input
  if (to < from) throw new AppError('invalid', 'fields', { fields: { to: 'ends-before-start' } })
  const longest = input.client === undefined ? LONGEST.all : LONGEST.one
  if (dayOf(to) - dayOf(from) > longest) throw new AppError('invalid', 'fields', { fields: { to: 'too-long' } })
  const firm = await theFirm(db)
  const client = input.client === undefined ? undefined : await findClient(db, who, input.client)
  const person = input.personId === undefined ? undefined : await personName(db, input.personId)
  const language = input.language ?? oneOf(languages, client?.language ?? firm.language, 'fi')
  const asked: Asked = { ...input, language }
  const ids = client && [client.id]
  const years: Years = client
    ? await loadYears(db, who, await env.catalogue.all(db), ids, input)
    : await env.years.all(db, who)
  const all = client ? [...years.clients.values()] : served(years)
  const writer = icsWriter({
    name: [firm.name, client?.number, person].filter(Boolean).join(' – '),
    language,
    installation: firm.installation,
    as,
  })
  const fold = input.fold ?? (client === undefined && person === undefined)
  const together: Groups = new Map()
  const pieces: Uint8Array[] = []
  const encoder = new TextEncoder()
  const put = (piece: string) => pieces.push(encoder.encode(piece))
  put(writer.begin)
  const revisions = new Map<string, Revision>()
  let turn = performance.now()
  for (let at = 0; at < all.length; at += AT_ONCE) {
    yield { done: at, total: all.length, step: 'computing' }
    const some = all.slice(at, at + AT_ONCE)
    const revision = await revisionsOf(
      db,
      who,
      some.map(({ id }) => id),
    )
    for (const year of client ? some : await withMarks(db, some, input)) {
      if (performance.now() - turn > SLICE) {
        yield { done: at, total: all.length, step: 'computing' }
        turn = performance.now()
      }
      revisions.set(year.id, revision(year.id))
      const leaving = leavingOf(year, asked)
      if (fold) addTo(together, leaving)
      else if (leaving.length > 0)
        put(inOrder(leaving, (one) => writer.component(eventOf(one, asked, revision(year.id)))))
    }
  }
  const folded = []
  for (const events of foldedEvents(together, asked, (id) => revisions.get(id) ?? NEVER)) {
    for (const event of events) folded.push({ day: event.day, text: writer.component(event) })
    if (performance.now() - turn > SLICE) {
      yield { done: all.length, total: all.length, step: 'computing' }
      turn = performance.now()
    }
  }
  for (const { text } of folded.toSorted((a, b) => compare(a.day, b.day))) put(text)
  // A calendar without anything in it is no calendar (RFC 5545, 3.6).
  if (pieces.length === 1) throw new AppError('not-found', 'nothing-to-export')
  put(writer.end)
  const words = calendarOut[language]
  const whose = [client && client.number, person].map((part) => slug(part ?? '')).filter(Boolean)
  const parts = ['vuosikello', ...(whose.length > 0 ? whose : [words.firmFile]), from]
  const name = `${[...parts, ...(as === 'todos' ? [words.todosFile] : [])].join('-')}.ics`
  return env.files.receive(name, each(pieces), LARGEST)
}

/** Clients whose clock runs, in the order of their numbers. */
const served = (years: Years): ClientYear[] =>
  [...years.clients.values()]
    .filter((year) => isTicking(year.state))
    .toSorted((a, b) => compare(a.number, b.number) || compare(a.id, b.id))

/** The same with the marks of the span. */
async function withMarks(db: Db, some: readonly ClientYear[], { from, to }: Input): Promise<ClientYear[]> {
  const marks = await readMarks(
    db,
    { from, to },
    some.map(({ id }) => id),
  )
  return some.map((year) => ({ ...year, marks: soundMarks(marks(year.id)).marks }))
}

async function personName(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found', 'no-person')
  return row.name
}

const inOrder = (leaving: readonly Leaving[], piece: (one: Leaving) => string): string =>
  leaving
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.key, b.key))
    .map(piece)
    .join('')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function* each(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}
