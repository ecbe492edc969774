/** What leaves the calendar, read back by a strict parser. */
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { finished, type TestCore } from './core.ts'

export type Read = {
  readonly uid: string
  readonly day: string
  readonly summary: string
  readonly description: string
  readonly status: string
  readonly sequence: number
  readonly stamp: string
  readonly completed: string
  readonly alarms: readonly string[]
}
type Input = Parameters<TestCore['api']['calendar']['export']>[0]

/** The path of a calendar file that was just made. */
export async function exported(core: TestCore, input: Input): Promise<{ name: string; path: string; text: string }> {
  const { token, name } = await finished(core.api.calendar.export(input))
  const path = core.files.path(token, name)
  if (path === undefined) throw new Error('no file')
  return { name, path, text: readFileSync(path, 'utf8') }
}

/** Its events, or its tasks; a line that is not iCalendar throws. */
export function readCalendar(text: string, what: 'vevent' | 'vtodo' = 'vevent'): Read[] {
  return ICAL.Component.fromString(text)
    .getAllSubcomponents(what)
    .map((one) => {
      const of = (property: string) => String(one.getFirstPropertyValue(property) ?? '')
      return {
        uid: of('uid'),
        day: of(what === 'vevent' ? 'dtstart' : 'due'),
        summary: of('summary'),
        description: of('description'),
        status: of('status'),
        sequence: Number(of('sequence')),
        stamp: of('dtstamp'),
        completed: of('completed'),
        alarms: one.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      }
    })
}
