/** What a letter takes of its size, at most, in the typefaces of screen (Inter) and paper (Lato). */
const widthOf = (letter: string): number => {
  if ("ijltfrI.,:;'|!() ".includes(letter)) return 0.37
  if ('mwMW@%—&'.includes(letter)) return 0.95
  if (/[\p{Lu}\d]/u.test(letter)) return 0.7
  return 0.59
}

/** How wide a text may be at most, in the units of its size. */
export const textWidth = (text: string, size: number): number =>
  size * Array.from(text, widthOf).reduce((sum, width) => sum + width, 0)

/** A long name without what stands in brackets, after a dash or after a colon: enough to know it by. */
export const shortName = (name: string): string => {
  const short = name
    .replaceAll(/\s*\([^)]*\)/g, '')
    .split(/ – |: /)[0]
    ?.trim()
  return short === undefined || short === '' ? name : short
}

/** A text in lines no wider than `room`; a word that is wider stands alone. */
export function wrapped(text: string, size: number, room: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(longer, size) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** As much of a text as fits, the rest told by an ellipsis; empty where not even three letters fit. */
export function cutTo(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text
  const letters = Array.from(text)
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size) > room) letters.pop()
  return letters.length < 3 ? '' : `${letters.join('').trimEnd()}…`
}
