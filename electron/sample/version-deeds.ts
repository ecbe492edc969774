import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import type { SheetInput } from '../../shared/domain/documents/sheet-input.ts'
import { withoutLook } from '../../shared/domain/documents/sheet-languages.ts'
import { languages } from '../../shared/domain/words.ts'
import type { Services } from '../core/environment.ts'
import type { Db } from '../core/db/read-only.ts'
import { composed } from '../core/instructions/index.ts'
import { oneOf } from '../core/sound.ts'
import { program } from '../core/who.ts'
import type { Write } from '../core/write.ts'
import type { Teller } from './client-deeds.ts'
import { instantOn } from './days.ts'
import { type Deed, update } from './deed.ts'

/** What a deed of the past needs to know what was true then. */
export type Then = { readonly db: Db; readonly env: Pick<Services, 'catalogue' | 'clock'> }

/** Of which client every version is kept; of the others the last one, which the list of all instructions compares. */
export const ALL_KEPT = '109'
/** Whose last version has reached nobody yet, and whose the client has not acknowledged. */
const UNDELIVERED = ['104', '122']
const SILENT = ['107', '110', '119']
/** What was agreed after the last version was published, of how the first item is done. */
export const CHANGED: Readonly<Record<string, string>> = {
  '103': 'Timlistorna i Excel i kundportalen, en flik per arbetstagare.',
  '114': 'TuntiTassun raportit Varallaolo ja Hälytykset, asiakasportaaliin.',
}

type Version = { readonly number: number; readonly day: IsoDay }
type Of = { readonly number: string; readonly id: string; readonly contact: string }

/** Whether what a version said is kept. */
export const isKept = (client: string, { number }: Version, last: number): boolean =>
  client === ALL_KEPT || number === last

/** Keeps what the sheet said on the day on which it was published. */
export const keeping =
  (
    { id: client_id }: Of,
    { number, day }: Version,
    { id, person, last }: { id: string; person: string; last: number },
  ) =>
  async (write: Write, then?: Then): Promise<void> => {
    // A plan that is only looked at has no data.
    if (!then) return
    const { db, env } = then
    const client = await db.selectFrom('client').selectAll().where('id', '=', client_id).executeTakeFirstOrThrow()
    const language = oneOf(languages, client.language, 'fi')
    const said = withoutLook(await composed({ db, who: program, env }, client, language, day))
    const content = earlier({ ...said, version: { number, day } }, last - number)
    await write.insert('sheet_version', {
      id,
      client_id,
      number,
      day,
      holds_from: null,
      published_by: person,
      content_json: JSON.stringify(content),
      delivered_on: null,
      delivered_how: '',
      gone_through_on: null,
      gone_through_with: '',
      acknowledged_on: null,
      note: '',
    })
  }

/** An earlier version knew less: what experience taught came one item at a time. */
function earlier(content: SheetInput, versionsAgo: number): SheetInput {
  if (versionsAgo === 0) return content
  const all = content.instructions.flatMap(({ items }) => items)
  const known = new Set(all.slice(0, Math.max(1, all.length - versionsAgo)))
  return {
    ...content,
    instructions: content.instructions.map((one) => ({ ...one, items: one.items.filter((item) => known.has(item)) })),
  }
}

/** How a version reached the client: by e-mail in two days, gone through where it was made after a meeting. */
export function receipts(
  of: Of,
  { number, day }: Version,
  { row, person, last, days }: { row: string; person: string; last: number; days: Teller['days'] },
): Deed[] {
  const newest = number === last
  if (newest && UNDELIVERED.includes(of.number)) return []
  const delivered = days.plus(day, 2)
  const gone = number > 1 ? days.plus(day, 9) : null
  const acknowledged = newest && SILENT.includes(of.number) ? null : days.plus(day, 12)
  const shown = (one: IsoDay | null) => (one !== null && one <= days.today ? one : null)
  if (delivered > days.today) return []
  const through = shown(gone)
  return [
    {
      at: instantOn(shown(acknowledged) ?? through ?? delivered, days.today, `receipts ${of.number} ${number}`),
      person,
      command: 'instructions.saveReceipts',
      steps: [
        update('sheet_version', row, 1, {
          delivered_on: delivered,
          delivered_how: number > 1 ? 'meeting' : 'email',
          gone_through_on: through,
          gone_through_with: through === null ? '' : of.contact,
          acknowledged_on: shown(acknowledged),
        }),
      ],
    },
  ]
}
