import type { Parsed } from '../../../shared/api/names.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { Letter } from '../../../shared/api/letters.ts'
import { addressLine } from '../../../shared/domain/letters/addresses.ts'
import { partOf } from '../../../shared/domain/calendar/runs/readiness.ts'
import { filled } from '../../../shared/domain/letters/template.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { lackingIn } from '../runs/index.ts'
import { mustSee } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { anchorName, byDue, findOccurrence, itemOf, loadYears, nominalOf } from '../year/index.ts'
import { type Asked, type AskedFor, fillingOf, nameFor, runsAround, sinceOf } from './contents.ts'
import { contactsOf, senderOf } from './people.ts'
import { textFor } from './texts.ts'

/** The longest subject that a message takes. */
const SUBJECT = 300

/**
 * For each client a letter in its language, from whoever sits here: it asks for what is the client's of the items named, and for
 * what their runs lack. None to a client from whom nothing of that is wanted.
 */
export async function draftLetters({ items }: Parsed<'letters.draft'>, context: Reading): Promise<Letter[]> {
  const { db, who, env } = context
  const today = env.clock.today()
  const sender = await senderOf(db, who)
  const letters: Letter[] = []
  for (const { year, language, ...asked } of await askedOf(items, context)) {
    const count = asked.items.length + asked.missing.length
    if (count === 0) continue
    const isAgain = asked.items.every(({ item: { mark } }) => mark && sinceOf(mark) !== undefined)
    const kind = isAgain && asked.missing.length === 0 ? 'reminder' : 'request'
    const { to, cc } = await contactsOf(db, year.id, today, isApproval(asked))
    const facts = {
      kind,
      language,
      today,
      client: year.name,
      greeted: to[0]?.name ?? '',
      signature: sender.signature,
    } as const
    const text = filled(await textFor(db, kind, language), kind, language, fillingOf(asked, facts))
    letters.push({
      client_id: year.id,
      client: year.name,
      kind,
      language,
      from: sender.from ? addressLine([sender.from]) : sender.name,
      to: addressLine(to),
      cc: addressLine(cc),
      subject: text.subject.slice(0, SUBJECT),
      body: text.body,
      items: count,
    })
  }
  return letters
}

/** Whether nothing but approval is asked for, which is not everybody's to give. */
const isApproval = ({ items, missing }: Asked): boolean =>
  missing.length === 0 && items.every(({ item }) => partOf(item.rule) === 'approval')

/** What each client is asked for, in the order of days, in the client's language unless another is given. */
export async function askedOf(items: Parsed<'letters.draft'>['items'], { db, who, env }: Reading, given?: Language) {
  const chosen = Map.groupBy(items, (item) => item.client_id)
  await mustSee(db, who, [...chosen.keys()])
  const today = env.clock.today()
  const nominals = items.map((item) => nominalOf(item.key) ?? today).toSorted()
  const span = { from: nominals[0] ?? '', to: nominals.at(-1) ?? '' }
  const years = await loadYears(db, who, await env.catalogue.all(db), [...chosen.keys()], span, today)
  const lacking = await lackingIn(db, [...chosen.keys()])
  return [...chosen].map(([id, keys]) => {
    const year = years.clients.get(id)
    if (!year) throw new AppError('not-found', 'no-client')
    const language = given ?? (year.language as Language)
    const runs = runsAround(year, span)
    const all = [...new Set(keys.map(({ key }) => key))].map((key): AskedFor => {
      const occurrence = findOccurrence(year, key, year.marks.get(key)?.due)
      if (!occurrence) throw new AppError('not-found', 'no-occurrence')
      const item = itemOf(year, occurrence, { language, today })
      return { item, name: nameFor(year, occurrence, item, language), run: runs.get(key) }
    })
    const named = new Set(all.flatMap(({ run }) => run ?? []))
    return {
      year,
      language,
      items: all.filter(({ item }) => item.responsible !== 'provider').toSorted((a, b) => byDue(a.item, b.item)),
      missing: [...named].flatMap((run) =>
        lacking.of(year.id, run).map((text) => ({ run, text, group: anchorName(year.clock, run.paid) })),
      ),
    }
  })
}
