import type { Words } from '../../words.ts'
import { dayFrom, weekdayOf } from './days.ts'
import type { Day } from '../types.ts'

/**
 * What a feast is in law. Church holidays come from the Church Act, the two public holidays from acts of their own, the
 * eves are named by Act 150/1930 s.5; Easter Saturday counts only in the Annual Holidays Act s.4.
 */
export type HolidayKind = 'church-holiday' | 'public-holiday' | 'eve' | 'not-a-public-holiday'

export type Holiday = { readonly id: string; readonly kind: HolidayKind; readonly day: Day; readonly name: Words }

/** Gregorian Easter Sunday, by the method of Meeus, Jones and Butcher. */
export function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const i = Math.floor(c / 4)
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return dayFrom(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}

type Rule = (year: number, easter: Day) => Day

const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    dayFrom(year, month, day)
const fromEaster =
  (days: number): Rule =>
  (_, easter) =>
    easter + days
/** The first Saturday after a date, plus some days. */
const saturdayAfter =
  (month: number, day: number, days = 0): Rule =>
  (year) => {
    const next = dayFrom(year, month, day) + 1
    return next + ((6 - weekdayOf(next) + 7) % 7) + days
  }

const feasts: readonly (readonly [id: string, kind: HolidayKind, rule: Rule, fi: string, sv: string, en: string])[] = [
  ['new-years-day', 'church-holiday', fixed(1, 1), 'uudenvuodenpäivä', 'nyårsdagen', "New Year's Day"],
  ['epiphany', 'church-holiday', fixed(1, 6), 'loppiainen', 'trettondagen', 'Epiphany'],
  ['good-friday', 'church-holiday', fromEaster(-2), 'pitkäperjantai', 'långfredagen', 'Good Friday'],
  ['easter-saturday', 'not-a-public-holiday', fromEaster(-1), 'pääsiäislauantai', 'påsklördagen', 'Easter Saturday'],
  ['easter-sunday', 'church-holiday', fromEaster(0), 'pääsiäispäivä', 'påskdagen', 'Easter Sunday'],
  ['easter-monday', 'church-holiday', fromEaster(1), 'toinen pääsiäispäivä', 'annandag påsk', 'Easter Monday'],
  ['may-day', 'public-holiday', fixed(5, 1), 'vappu', 'första maj', 'May Day'],
  ['ascension-day', 'church-holiday', fromEaster(39), 'helatorstai', 'Kristi himmelsfärdsdag', 'Ascension Day'],
  ['pentecost', 'church-holiday', fromEaster(49), 'helluntaipäivä', 'pingstdagen', 'Pentecost'],
  ['midsummer-eve', 'eve', saturdayAfter(6, 19, -1), 'juhannusaatto', 'midsommarafton', 'Midsummer Eve'],
  ['midsummer-day', 'church-holiday', saturdayAfter(6, 19), 'juhannuspäivä', 'midsommardagen', 'Midsummer Day'],
  ['all-saints-day', 'church-holiday', saturdayAfter(10, 30), 'pyhäinpäivä', 'alla helgons dag', "All Saints' Day"],
  ['independence-day', 'public-holiday', fixed(12, 6), 'itsenäisyyspäivä', 'självständighetsdagen', 'Independence Day'],
  ['christmas-eve', 'eve', fixed(12, 24), 'jouluaatto', 'julafton', 'Christmas Eve'],
  ['christmas-day', 'church-holiday', fixed(12, 25), 'joulupäivä', 'juldagen', 'Christmas Day'],
  ['boxing-day', 'church-holiday', fixed(12, 26), 'tapaninpäivä', 'annandag jul', 'Boxing Day'],
]

const rules: ReadonlyMap<string, Rule> = new Map(feasts.map(([id, , rule]) => [id, rule]))

/** The feasts that are known, in the order of the year. */
export const feastIds: readonly string[] = feasts.map(([id]) => id)
/** Whether a feast with this id is known. */
export const isFeast = (id: string): boolean => rules.has(id)
/** The day of one feast in a year; `NaN` for one that is not known. */
export const feastDay = (id: string, year: number): Day => rules.get(id)?.(year, easterOf(year)) ?? NaN
/** What a feast is called; its id for one that is not known. */
export function feastName(id: string): Words {
  const [, , , fi = id, sv = id, en = id] = feasts.find((feast) => feast[0] === id) ?? []
  return { fi, sv, en }
}

/**
 * The Finnish feasts of a year in the order of the calendar, computed for any year by the rules now in force (the Church
 * Act; acts on May Day and Independence Day). From 1973 until the early 1990s Epiphany and Ascension Day were kept on
 * Saturdays; that is not modelled, as nothing computed here reaches back so far.
 */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterOf(year)
  return feasts
    .map(([id, kind, rule, fi, sv, en]): Holiday => ({ id, kind, day: rule(year, easter), name: { fi, sv, en } }))
    .toSorted((a, b) => a.day - b.day)
}
