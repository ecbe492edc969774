/** How large things are drawn, in thousandths of the wheel's width; what is 0 is not drawn. */
export type Fit = {
  /** Half of the picture's width and height; the wheel's own half is 500. */
  readonly halfWidth: number
  readonly halfHeight: number
  /** One px on screen, one pt on paper. */
  readonly unit: number
  /** Letters: numbers on marks, names beside the wheel, months, weeks, names of rings. */
  readonly digit: number
  readonly label: number
  readonly month: number
  readonly week: number
  readonly ring: number
}

/** Sizes of letters in px or pt: as large as the box allows, from the smallest that is read to one that is enough. */
export type Letters = {
  readonly smallest: number
  readonly digit: number
  readonly label: number
  /** How wide the names beside the wheel are, on each side; 0 for none. */
  readonly beside: number
}

/** Letters on screen and on paper. Numbers smaller than `smallest` are left out rather than drawn. */
export const onScreen: Letters = { smallest: 7.5, digit: 9.5, label: 11.5, beside: 150 }
export const onPaper: Letters = { smallest: 5.5, digit: 6.6, label: 7.4, beside: 128 }

/** From this size of letters on, in px or pt, a number is read. */
export const READ = 5.4
/** Below this width the wheel shows nothing but shapes, and in its middle the year alone. */
const SMALL = 300
/** At this width letters are as `Letters` says; they grow with the wheel up to half as large again. */
const BASE = 520

/**
 * How a wheel fills a box of so many px or pt. Names stand beside it where the box is wide enough for them without the wheel
 * getting smaller by more than an eighth.
 */
export function fitOf(width: number, height: number, letters: Letters): Fit {
  const beside = letters.beside
  const side = Math.max(1, Math.min(width, height))
  const withNames = Math.min(height * 0.965, width - 2 * beside)
  const hasNames = beside > 0 && withNames >= side * 0.875 && side >= SMALL
  const diameter = hasNames ? withNames : side
  const unit = 1000 / diameter
  const grown = Math.min(1.5, Math.max(1, diameter / BASE))
  const sized = (size: number) => (diameter < SMALL ? 0 : size * grown * unit)
  const atMost = (most: number, size: number) =>
    Math.min(most, sized(size)) < READ * unit ? 0 : Math.min(most, sized(size))
  return {
    halfWidth: (width * unit) / 2,
    halfHeight: (height * unit) / 2,
    unit,
    digit: sized(letters.digit),
    label: hasNames ? letters.label * Math.min(1.15, grown) * unit : 0,
    month: Math.min(26, Math.max(18, letters.digit * 1.3 * unit)),
    week: atMost(17, letters.smallest),
    ring: atMost(19, letters.smallest * 1.07),
  }
}
