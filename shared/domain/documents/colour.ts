/** The firm has chosen no colour: a calm blue-green, 7.6:1 on white. */
export const defaultAccent = '#1d5c6b'

/** WCAG 2.2, 1.4.3: text up to 18 pt needs at least this contrast with its ground (level AA). */
const leastContrast = 4.5

type Rgb = readonly [number, number, number]

function parse(colour: string): Rgb | undefined {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1)
  if (digits === undefined) return undefined
  const [red = 0, green = 0, blue = 0] = digits.map((hex) => Number.parseInt(hex, 16))
  return [red, green, blue]
}

const format = (rgb: Rgb): string => `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`

/** WCAG's relative luminance of an sRGB colour: 0 for black, 1 for white. */
function luminance(rgb: Rgb): number {
  const linear = (part: number) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2])
}

/** Contrast ratio with white, 1 to 21; `undefined` for what is not `#rrggbb`. Source: WCAG 2.2, definitions. */
export function contrastOnWhite(colour: string): number | undefined {
  const rgb = parse(colour)
  return rgb === undefined ? undefined : 1.05 / (luminance(rgb) + 0.05)
}

/**
 * The firm's own colour, darkened in small steps until text in it is readable on white paper (WCAG AA, 4.5:1). What is
 * not a colour gives the default: a sheet must be printed even if somebody wrote "blue" in the settings.
 */
export function readableOnWhite(colour: string | undefined): string {
  let rgb = colour === undefined ? undefined : parse(colour.trim())
  if (rgb === undefined) return defaultAccent
  while (1.05 / (luminance(rgb) + 0.05) < leastContrast) {
    const [red, green, blue]: Rgb = rgb
    rgb = [Math.floor(red * 0.95), Math.floor(green * 0.95), Math.floor(blue * 0.95)]
  }
  return format(rgb)
}
