import type { PictureWords } from '../domain/wheel/picture.ts'
import type { Middle } from '../domain/wheel/centre.ts'
import { progresses, type Ring, type Wheel } from '../domain/wheel/types.ts'
import { entryOf, type Language, wordOf } from '../domain/words.ts'
import { calendarWords } from './calendar.ts'
import { ui } from './ui.ts'
import { wheel as messages } from './wheel.ts'

/** What a wheel is told in, on screen and on paper. */
export type WheelTold = (typeof messages)[Language] & {
  readonly longMonths: readonly string[]
  readonly categories: Readonly<Record<string, string>>
}

/** The words of a wheel in a language. */
export const wordsOf = (language: Language): WheelTold => ({
  ...messages[language],
  longMonths: ui[language].months.split(' '),
  categories: calendarWords[language].categories,
})

function ringName({ group, isOther, categories }: Ring, words: WheelTold): string {
  if (group !== undefined) return group === '' ? words.otherGroups : group
  return isOther ? words.other : wordOf(words.categories, categories[0] ?? '')
}

/** What the rings are called, in their order. */
export const ringNamesIn = (wheel: Wheel, words: WheelTold): readonly string[] =>
  wheel.rings.map((ring) => ringName(ring, words))

/** The counts of a wheel as lines of its middle: late ones only where there are any. */
export const countsIn = ({ counts }: Wheel, words: WheelTold): Middle['lines'] =>
  progresses
    .filter((progress) => progress !== 'late' || counts.late > 0)
    .map((progress) => ({
      text: words.counted[progress](counts[progress]),
      look: progress === 'open' ? 'centre' : `count-${progress}`,
    }))

/** The words of the picture; in its middle the name, the year and, unless other lines are given, how much there is. */
export const pictureWords = (
  wheel: Wheel,
  name: string,
  words: WheelTold,
  lines: Middle['lines'] = countsIn(wheel, words),
): PictureWords => ({
  months: words.longMonths,
  rings: wheel.rings.map((ring) =>
    ring.group === undefined && !ring.isOther
      ? (entryOf<string>(words.rings, ring.categories[0] ?? '') ?? ringName(ring, words))
      : ringName(ring, words),
  ),
  seasons: words.seasons,
  middle: { name, year: String(wheel.year), lines },
})
