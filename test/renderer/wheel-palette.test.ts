import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inks } from '../../shared/domain/wheel/paper.ts'

const css = readFileSync(`${process.cwd()}/renderer/calendar/wheel/wheel.module.css`, 'utf8')
const colours = [...css.matchAll(/--ring-\d: (#[0-9a-f]{6});/g)].map(([, colour = '']) => colour)
const schemes = { light: colours.slice(0, 7), dark: colours.slice(7, 14), paper: [...inks] }
const grounds = { light: '#f3f1ec', dark: '#0f1722', paper: '#f3f5f7' }

type Rgb = readonly [number, number, number]
const linear = (colour: string): Rgb => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return [r, g, b]
}
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** Machado, Oliveira and Fernandes 2009, severity 1: what each kind of colour blindness leaves of linear sRGB. */
const sights: Readonly<Record<string, readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}
const seen = (rgb: Rgb, rows: readonly Rgb[]): number[] =>
  rows.map((row) => Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])))

/** CIE L*a*b* of linear sRGB, D65. */
function lab([r = 0, g = 0, b = 0]: readonly number[]): number[] {
  const f = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)))

describe.each(Object.entries(schemes))('the rings’ colours (%s)', (scheme, all) => {
  test('are seven, each 3 : 1 on its ground', () => {
    expect(all).toHaveLength(7)
    const ground = luminance(linear(grounds[scheme as keyof typeof grounds]))
    for (const colour of all) {
      const own = luminance(linear(colour))
      const contrast = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05)
      expect(contrast, colour).toBeGreaterThan(3)
    }
  })

  test.each(Object.entries(sights))('neighbours are told apart by %s sight', (_, rows) => {
    const looks = all.map((colour) => lab(seen(linear(colour), rows)))
    looks.forEach((look, at) => {
      const next = looks[at + 1]
      if (next) expect(distance(look, next), `${all[at]} ${all[at + 1]}`).toBeGreaterThan(15)
    })
  })
})
