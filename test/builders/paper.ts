import { formatDay } from '../../shared/domain/calendar/days/format-day.ts'
import { dayFrom, isoOf } from '../../shared/domain/calendar/days/days.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import type { Language } from '../../shared/domain/words.ts'
import { documents } from '../../shared/i18n/documents.ts'
import { prints } from '../../shared/i18n/prints.ts'
import { ui } from '../../shared/i18n/ui.ts'
import { run } from '../core/documents/tools.ts'

/** What a PDF says: line by line as it lies on the page, or in the order in which it is read. */
export const textOf = (path: string, order: 'layout' | 'raw'): string =>
  run('pdftotext', [`-${order}`, path, '-']).replaceAll('\u00a0', ' ')

/** What a PDF says above its foot, which every page has anew: the margin it stands in is 13 mm high (`paper.typ`). */
function aboveFoot(path: string): string {
  const [, width = '', height = ''] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(run('pdfinfo', [path])) ?? []
  const inside = Math.floor(Number(height) - (13 / 25.4) * 72)
  const box = ['-x', '0', '-y', '0', '-W', String(Math.ceil(Number(width))), '-H', String(inside)]
  return run('pdftotext', ['-raw', ...box, path, '-']).replaceAll('\u00a0', ' ')
}

/** A text without what a line's end may have put in or taken away. */
export const bare = (text: string): string => text.replaceAll(/[\s-]/g, '')

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
/** The longest first: `ti 12.` is not `ti 1` and something. */
const anyOf = (texts: Iterable<string>) =>
  [...new Set(texts)]
    .toSorted((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')

/** Every day of a year as paper writes it beside a name, by how it is written. */
const written = new Map<string, RegExp>()
const days = (year: number) =>
  Array.from({ length: 366 }, (_, at) => isoOf(dayFrom(year, 1, 1) + at)).filter((day) => day.startsWith(String(year)))
function daysIn(language: Language): RegExp {
  const known = written.get(language)
  if (known) return known
  const all = [2026, 2027, 2028]
    .flatMap(days)
    .flatMap((day) => [formatDay(day, language, 'dated'), formatDay(day, language, 'list')])
  const made = new RegExp(String.raw`(?<![\p{L}\d])(?:${anyOf(all)})(?!\d)`, 'gu')
  written.set(language, made)
  return made
}

/** The days with their weekdays that a text names, in its order. */
export const daysNamed = (text: string, language: Language): string[] =>
  [...text.matchAll(daysIn(language))].map(([day]) => day)

/** Whether a day of a paper, with its year or without, is this one. */
export const isDay = (named: string | undefined, day: IsoDay, language: Language): boolean =>
  named === formatDay(day, language, 'dated') || named === formatDay(day, language, 'list')

/** What the list of a year says, each as `01-28 ti Palkanmaksupäivä` without spaces; feasts are taken out by their names. */
export function yearSays(
  path: string,
  language: Language,
  feasts: readonly string[],
  groups: readonly string[],
): string[] {
  const months = ui[language].months.split(' ')
  const { dayOfMonth } = prints[language]
  const day = (number: number, weekday: string) => dayOfMonth(number, weekday).replaceAll('\u00a0', ' ')
  const numbers = Array.from({ length: 31 }, (_, at) => at + 1)
  const token = anyOf(documents[language].short_weekdays.flatMap((weekday) => numbers.map((n) => day(n, weekday))))
  const list = new RegExp(
    String.raw`(?<![\p{L}\d])((?:${token})(?: \(\d+\))?(?:, (?:${token})(?: \(\d+\))?)*)(?!\d) `,
    'gu',
  )
  const said: string[] = []
  let month = -1
  const parts: string[][] = months.map(() => [])
  for (const line of aboveFoot(path).split(/[\n\f]/)) {
    if (months.includes(line)) month = months.indexOf(line)
    else if (!/ · .*2027$/.test(line) && !line.includes(' 2027: ')) parts[month]?.push(line)
  }
  for (const [at, lines] of parts.entries()) {
    const text = `${lines.join(' ')} `
    const found = [...text.matchAll(list)]
    for (const [index, match] of found.entries()) {
      const until = found[index + 1]?.index ?? text.length
      let what = text.slice(match.index + match[0].length, until).trim()
      for (const group of groups) if (what.endsWith(` ${group}`)) what = what.slice(0, -group.length - 1)
      if (feasts.includes(what.replace(/,$/, ''))) continue
      for (const one of (match[1] ?? '').replaceAll(/ \(\d+\)/g, '').split(', '))
        said.push(`${at + 1} ${one} ${bare(what)}`)
    }
  }
  return said
}
