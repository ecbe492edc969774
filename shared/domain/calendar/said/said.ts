import { checkRule } from '../rules/rule-check.ts'
import type { IsoDay, Rule, ShiftAction } from '../types.ts'
import { plain } from '../typed/words.ts'
import { ruleWords } from '../words/describe.ts'
import { hear } from './hear.ts'
import { heldBy } from './patterns/parts.ts'
import { patterns } from './patterns/patterns.ts'
import { type Reading, shapesOf } from './readings.ts'

/** How a date on a day off moves, said after the rule: `tai edellinen arkipäivä`, `(seuraava pankkipäivä)`. */
const off = '(?:IF OFF(?:(?: OR| AND) OFF)*|OFF(?:(?: OR| AND) OFF)* IF)'
const way = '(?<way>PREV|NEXT) (?<of>WORK|BANK)'
const shifts = [
  `^(?<rest>.+?)(?: AND)? OR ${way}$`,
  '^(?<rest>.+?) OR (?<of>WORK|BANK) (?<way>BEFORE|AFTER)$',
  `^(?<rest>.+?)(?: AND)? LP (?:OR )?${way} RP$`,
  `^(?<rest>.+?)(?: AND)? (?:LP )?${off}(?: AND)? ${way}(?: RP)?$`,
  `^(?<rest>.+?)(?: AND| OR)? (?:LP )?${way} ${off}(?: RP)?$`,
].map((form) => new RegExp(form))
/** The same with no word of a day off: it may mean something else, and is asked about. */
const bareShift = new RegExp(`^(?<rest>.+?)(?: AND)? ${way}$`)

function shifted(said: string, forms: readonly RegExp[]): { readonly rest: string; readonly action: ShiftAction } {
  for (const form of forms) {
    const { rest, way, of } = form.exec(said)?.groups ?? {}
    if (rest === undefined) continue
    const back = way === 'PREV' || way === 'BEFORE'
    const kind = of === 'BANK' ? 'banking' : 'business'
    return { rest, action: back ? `previous-${kind}-day` : `next-${kind}-day` }
  }
  return { rest: said, action: 'none' }
}

/** The program's own sentences end with how a date on a day off moves; as it says it, in three languages. */
const told: readonly (readonly [phrase: string, action: ShiftAction])[] = Object.values(ruleWords).flatMap(
  ({ shift }) => [
    [plain(shift.next), 'next-business-day'],
    [plain(shift.previous), 'previous-business-day'],
    [plain(shift['next-banking']), 'next-banking-day'],
    [plain(shift['previous-banking']), 'previous-banking-day'],
    [plain(shift['not-specified']), 'not-specified'],
  ],
)

function toldShift(text: string): { readonly rest: string; readonly action: ShiftAction } | undefined {
  const sentence = text.trim().replace(/\.$/, '')
  for (const [phrase, action] of told)
    if (sentence.endsWith(`; ${phrase}`)) return { rest: sentence.slice(0, -phrase.length - 2), action }
  return undefined
}

function readingOf(said: string, today: IsoDay | undefined): Reading | undefined {
  for (const [form, read] of patterns) {
    const found = form.exec(said)
    const meant = found && read(heldBy(found.groups), today)
    if (meant) return 'type' in meant ? { sure: meant } : meant
  }
  return undefined
}

type Understood = { readonly reading: Reading; readonly action?: ShiftAction | undefined }

/** What was heard, with how it moves; where that is said with no word of a day off, as something to ask about. */
function understand(said: string, today: IsoDay | undefined): Understood | undefined {
  const { rest, action } = shifted(said, shifts)
  const reading = readingOf(rest, today)
  if (reading) return { reading, action }
  const bare = action === 'none' ? shifted(said, [bareShift]) : undefined
  const found = bare && bare.action !== 'none' ? readingOf(bare.rest, today) : undefined
  return found && bare && { reading: { near: shapesOf(found) }, action: bare.action }
}

/** What was said, as a rule that it surely means, or as rules that are near it. */
export type Said = { readonly ok: Rule } | { readonly offers: readonly Rule[] }

/**
 * Reads a rule as people say it in Finnish, Swedish and English: `2 pankkipäivää ennen palkkapäivää klo 12`. What can mean
 * several things, or only nearly one that can be said, is offered and never read. Undefined where a word is not known or the
 * sentence is not.
 * @param today from which day on "every second Friday" is offered; without it nothing is
 */
export function readSaid(text: string, today?: IsoDay): Said | undefined {
  const told = toldShift(plain(text))
  const heard = hear(told?.rest ?? text)
  if (!heard) return undefined
  const inTold = told && readingOf(heard.said, today)
  const understood = told ? inTold && { reading: inTold, action: told.action } : understand(heard.said, today)
  if (!understood) return undefined
  const { reading, action = 'none' } = understood
  const rules = shapesOf(reading)
    .map((shape): Rule => ({
      rule: 'rule' in shape ? shape.rule : shape,
      non_business_day: 'rule' in shape && action === 'none' ? shape.non_business_day : { action },
      ...(heard.time !== undefined && { time: heard.time }),
    }))
    .filter((rule) => checkRule(rule).length === 0)
  const [first] = rules
  if (first === undefined) return undefined
  return 'sure' in reading && !heard.loose ? { ok: first } : { offers: rules }
}
