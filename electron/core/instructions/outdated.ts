import { setImmediate } from 'node:timers/promises'
import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import { partsThatDiffer } from '../../../shared/domain/documents/sheet-difference.ts'
import { isBehind } from '../../../shared/domain/instructions/behind.ts'
import { inForce, startOf } from '../../../shared/domain/instructions/force.ts'
import { languages } from '../../../shared/domain/words.ts'
import { visible } from '../clients/index.ts'
import type { Db } from '../db/read-only.ts'
import type { Schema } from '../db/schema.ts'
import type { Working } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { loadYears } from '../year/index.ts'
import { itemsOf, sheetOf } from './find.ts'
import { composed } from './sheet.ts'
import { templatesIn } from './templates.ts'
import { contentOf, rowsOf } from './kept.ts'

/** So many sheets are composed between two tellings; then others have their turn. */
const SLICE = 20

/** Every client's instruction: its version, how it reached the client, and what became otherwise since. */
export async function* sheetOverview(_: Parsed<'instructions.overview'>, context: Working) {
  const { db, who, env, signal } = context
  const clients = await visible(who).rows(db).selectAll().where('state', '!=', 'ended').orderBy('name').execute()
  const ids = clients.map(({ id }) => id)
  const years = await loadYears(db, who, await env.catalogue.all(db), ids, 'none')
  const numbers = await newestNumbers(db)
  const began = new Map(
    (await db.selectFrom('sheet_template').selectAll().execute()).map((row) => [row.client_id, row]),
  )
  const rows = []
  for (const [at, client] of clients.entries()) {
    if (at % SLICE === 0) {
      yield { done: at, total: clients.length, step: 'composing' } satisfies Progress
      await setImmediate()
      signal.throwIfAborted()
    }
    const sheet = await sheetOf(db, client.id)
    const kept = await rowsOf(db, client.id)
    const [last] = kept
    const { held, coming } = inForce(kept, env.clock.today())
    const then = last && contentOf(last)
    const year = years.clients.get(client.id)
    const language = oneOf(languages, client.language, 'fi')
    const now = then && year && (await composed(context, client, language, undefined, year))
    rows.push({
      client_id: client.id,
      client: client.name,
      number: client.number,
      version: held?.number ?? (coming ? 0 : (sheet?.number ?? 0)),
      day: held ? startOf(held) : coming ? null : (sheet?.holds_from ?? sheet?.day ?? null),
      coming: coming ? { number: coming.number, from: startOf(coming) } : null,
      kept: then !== undefined,
      delivered_on: last?.delivered_on ?? null,
      gone_through_on: last?.gone_through_on ?? null,
      acknowledged_on: last?.acknowledged_on ?? null,
      outdated: [
        ...(then && now ? partsThatDiffer(then, now) : []),
        ...(isOlder(began.get(client.id), numbers) ? (['template'] as const) : []),
        ...(isBehind({ items: await itemsOf(db, client.id), sheet }) ? (['translation'] as const) : []),
      ],
    })
  }
  return { rows }
}

/** The newest version of every template, by its key. */
async function newestNumbers(db: Db): Promise<ReadonlyMap<string, number>> {
  const all = await Promise.all(languages.map((language) => templatesIn(db, language)))
  return new Map(all.flat().map(({ key, number }) => [key, number]))
}

const isOlder = (began: Schema['sheet_template'] | undefined, numbers: ReadonlyMap<string, number>): boolean =>
  began !== undefined && (numbers.get(began.template) ?? 0) > began.number
