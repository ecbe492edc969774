import type { Parsed } from '../../../shared/api/names.ts'
import { occurrenceKey } from '../../../shared/domain/calendar/clock/identity.ts'
import { ruleOf } from '../../../shared/domain/calendar/clock/paygroups.ts'
import { runOfStep } from '../../../shared/domain/calendar/runs/runs.ts'
import { runKey } from '../../../shared/domain/calendar/runs/run-key.ts'
import { type Filling, filled } from '../../../shared/domain/letters/template.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { letters as messages } from '../../../shared/i18n/letters.ts'
import type { Reading } from '../handlers.ts'
import { type ClientYear, LOOK_AHEAD, shiftDay, type Years } from '../year/index.ts'
import { fillingOf } from './contents.ts'
import { askedOf } from './draft.ts'
import { contactsOf, senderOf } from './people.ts'

/** How a text reads with what a real client of that language is to be asked for next; with an example where there is none. */
export async function previewLetter({ kind, language, ...template }: Parsed<'letters.preview'>, context: Reading) {
  const { db, who, env } = context
  const today = env.clock.today()
  const { signature } = await senderOf(db, who)
  const years = await env.years.all(db, who)
  const items = theirsOf(years, language, (year) => env.years.open(year, shiftDay(today, LOOK_AHEAD)).occurrences)
  const [real] = items.length > 0 ? await askedOf(items, context, language) : []
  if (!real) return { client: '', ...filled(template, kind, language, exampleOf(language, signature)) }
  const { to } = await contactsOf(db, real.year.id, today)
  const facts = { kind, language, today, client: real.year.name, greeted: to[0]?.name ?? '', signature }
  const filling = fillingOf(real, facts)
  const { asked } = messages[language].example
  return { client: real.year.name, ...filled(template, kind, language, { ...filling, asked: filling.asked || asked }) }
}

type OpenOf = (year: ClientYear) => ReturnType<Reading['env']['years']['open']>['occurrences']

/** What is open of the next pay of a client who speaks the language, or of another one where nobody does. */
function theirsOf({ clients }: Years, language: Language, openOf: OpenOf) {
  const all = [...clients.values()]
  const inOrder = [
    ...all.filter((year) => year.language === language),
    ...all.filter((year) => year.language !== language),
  ]
  for (const year of inOrder) {
    const theirs = openOf(year).filter((one) => ruleOf(one, year.clock, year.rules)?.responsible === 'client')
    const runs = theirs.map((one) => {
      const run = runOfStep(year.clock.payGroups, one)
      return run && runKey(run)
    })
    const next = runs.find((run) => run !== undefined)
    if (next !== undefined)
      return theirs.filter((_, at) => runs[at] === next).map((one) => ({ client_id: year.id, key: occurrenceKey(one) }))
  }
  return []
}

function exampleOf(language: Language, signature: string): Filling {
  const { name, ...example } = messages[language].example
  return { ...example, greeting: messages[language].letter.greeting(name), signature }
}
