import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../renderer/app/theme.css', import.meta.url), 'utf8')

/** The colours of one scheme, from the style sheet itself. */
function scheme(selector: string): Readonly<Record<string, string>> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const schemes = { light: scheme(':root'), dark: scheme(":root[data-mantine-color-scheme='dark']") }
const grounds = ['ground', 'sunken', 'raised', 'hover', 'chosen']
const inks = ['text', 'muted', 'accent', 'sign-overdue', 'sign-due', 'sign-planned', 'sign-waiting', 'sign-done']

describe.each(Object.entries(schemes))('%s', (_, colours) => {
  test('has the same colours as the other', () => {
    expect(Object.keys(colours).toSorted()).toEqual(Object.keys(schemes.light).toSorted())
    expect(Object.keys(colours).length).toBeGreaterThan(12)
  })
  test.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)))(
    '%s can be read on %s',
    (ink, ground) => {
      expect(contrast(colours[ink] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
    },
  )
  test.each(['control', 'accent'].flatMap((edge) => grounds.map((ground) => [edge, ground] as const)))(
    '%s shows a control on %s',
    (edge, ground) => {
      expect(contrast(colours[edge] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3)
    },
  )
  test('what is under the pointer is no day off: green-blue, not of the paper', () => {
    const lean = (hex = '') => Number.parseInt(hex.slice(5, 7), 16) - Number.parseInt(hex.slice(1, 3), 16)
    expect(lean(colours['hover']) - lean(colours['sunken'])).toBeGreaterThanOrEqual(12)
    expect(colours['hover']).not.toBe(colours['chosen'])
  })
  test('the text of a filled button can be read, also under the pointer', () => {
    for (const ground of ['accent', 'accent-hover'])
      expect(contrast(colours['on-accent'] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })
})
