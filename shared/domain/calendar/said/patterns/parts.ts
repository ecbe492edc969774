import type { IsoDay, Shape } from '../../types.ts'
import type { Reading } from '../readings.ts'

/** What a sentence's named places held. */
export type Parts = Readonly<Record<string, string | undefined>>
/** A sentence that is known, and what it means; nothing where it is none after all. */
export type Pattern = readonly [RegExp, (parts: Parts, today: IsoDay | undefined) => Reading | Shape | undefined]

/**
 * A whole sentence. The same place may stand in several of its alternatives: browsers of before 2024 know no name twice, so
 * from the second time on it has a number, which `heldBy` takes away.
 */
export function build(text: string): RegExp {
  const seen = new Map<string, number>()
  const numbered = text.replaceAll(/\(\?<(\w+)>/g, (_, name: string) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? `(?<${name}>` : `(?<${name}$${times}>`
  })
  return new RegExp(`^(?:${numbered})$`)
}

/** What the named places of a sentence held, whichever alternative it was. */
export function heldBy(groups: Parts = {}): Parts {
  const parts: Record<string, string | undefined> = {}
  for (const [name, held] of Object.entries(groups)) parts[name.replace(/\$\d+$/, '')] ??= held
  return parts
}

export const unit = '(?:DAY|WORK|BANK|WEEK|MONTH|YEAR)'
export const far = String.raw`(?<far>(?:#\d+\.? )?${unit}(?: (?:AND )?#\d+ ${unit})*)`
export const anchor = String.raw`(?<anchor>PAYDAY|EVENT=\S+|FEAST=\S+|FY END|END FY|FY)`
/** Which month: every one where nothing is said. */
export const month =
  '(?<month>(?:EVERY |PAYMONTH )?(?:NEXT |PREV )?MONTH|PAYMONTH NEXT|(?:EVERY )?PAYMONTH|MONTHLY|MONTH NEXT)'
/** The same after its day, where "15 kuukautta" would be a distance. */
export const monthAfter = '(?<month>(?:EVERY |NEXT |PREV |PAYMONTH NEXT )MONTH|(?:EVERY )?PAYMONTH|MONTHLY|MONTH NEXT)'
export const one = String.raw`(?:#[1-9]\d*\.(?: DAY)?|#[1-9]\d*(?! DAY)|LAST(?: DAY)?)`
export const list = `(?<list>${one}(?: AND ${one})*)`
export const nth = String.raw`(?<nth>(?:(?:SECOND|THIRD) )?LAST|#\d+\. LAST|#\d+\.) (?<what>WORK|BANK|WD\d)`
export const weekday = String.raw`WD(?<weekday>\d)`
export const names = String.raw`(?<names>MN\d+(?: AND MN\d+)*)`

export const offsetOf = (text: string | undefined) => {
  const away = text?.includes('NEXT') ? 1 : text?.includes('PREV') ? -1 : 0
  return away === 0 ? {} : { month_offset: away }
}

const fromEnd: Readonly<Record<string, number>> = { LAST: -1, 'SECOND LAST': -2, 'THIRD LAST': -3 }
/** Which one, from the end where it is negative. */
export const numberOf = (text = '') => {
  const number = Number(/\d+/.exec(text)?.[0])
  return fromEnd[text] ?? (text.endsWith(' LAST') ? -number : number)
}
