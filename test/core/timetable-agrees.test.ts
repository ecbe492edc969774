// @module-tag slow
/**
 * For any pay groups of a client, list, form, timetable, instruction sheet, letter, calendar file and package tell the same
 * days for the same payday.
 */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FileRef } from '../../shared/api/values.ts'
import { formatDay } from '../../shared/domain/calendar/days/format-day.ts'
import { exported, readCalendar } from '../builders/calendar-file.ts'
import { aClient, anInstruction, aPayGroup } from '../builders/clients.ts'
import { finished } from '../builders/core.ts'
import { count, enduring } from '../builders/endure.ts'
import { aFirm } from '../builders/firm.ts'
import {
  cutoffWindow,
  heldPaydays,
  paydayLines,
  paydayWindow,
  shownPaydays,
} from '../../renderer/clients/page/paydays.ts'
import { run } from './documents/tools.ts'
import { open, textOf as textOfFile } from './handover/bags.ts'
import { brought } from './handover/firms.ts'
import { typedRule as typed } from '../builders/rules.ts'

const paydays = fc.oneof(
  fc.integer({ min: 1, max: 31 }).map((day) => `${day}.k <p`),
  fc.constantFrom('viim.k <p', 'viim.tp.k', 'joka 1. vk alkaen 8.1.2027 <p', 'joka 2. vk alkaen 14.1.2027 <p'),
)
const lastDays = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((days) => `maksupäivä-${days}tp`),
  fc.integer({ min: 1, max: 28 }).map((day) => `${day}.k <`),
  fc.integer({ min: 1, max: 28 }).map((day) => `${day}.k-1 <`),
)
const group = fc.record({ payday: paydays, cutoffs: fc.array(lastDays, { minLength: 1, maxLength: 3 }) })
const ofAClient = fc.record({
  groups: fc.array(group, { minLength: 1, maxLength: 3 }),
  moved: fc.option(fc.integer({ min: -9, max: 9 }).filter((days) => days !== 0)),
})
const CLOCK_START = '2027-01-01'
const whole = { begins: '', ends: '' }
/** What a line is about, whatever stands around it. */
const nameIn = (text: string) => /Aineisto: Lista \d\.\d|Palkanmaksupäivä/.exec(text)?.[0] ?? ''
/** A client's only group is not named. */
const isOf = (run: { readonly group: string }, name: string) => run.group === name || run.group === ''
/** The column of the package's table of deadlines. */
const NAME = 2

it('every place tells the same days for the same payday, whatever pay groups a client has', async () => {
  let [counted, inForms, moved, several, taken] = [0, 0, 0, 0, 0]
  await fc.assert(
    fc.asyncProperty(ofAClient, async (one) => {
      const core = await aFirm()
      try {
        const client = await aClient().in(core.api)
        const groups = one.groups.map(({ payday, cutoffs }, which) => ({
          name: `Ryhmä ${which + 1}`,
          payday: typed(payday),
          cutoffs: cutoffs.map((rule, at) => ({
            kind: 'material' as const,
            name: `Lista ${which + 1}.${at + 1}`,
            responsible: 'client' as const,
            rule: typed(rule),
          })),
        }))
        for (const [position, fields] of groups.entries())
          await aPayGroup(client)
            .with({ ...fields, position })
            .in(core.api)
        if (groups.length > 1) several++
        const span = { client: client.id, language: 'fi', from: '2027-01-12', to: '2028-01-31' } as const
        const [, second] = (await core.api.calendar.list(span)).items.filter(({ rule }) => rule === 'payday')
        if (second && one.moved !== null) {
          const day = new Date(Date.parse(second.due) + one.moved * 86_400_000).toISOString().slice(0, 10)
          await core.api.runs.movePayday({ client_id: client.id, payday: second.key, day, reason: 'Poikkeus' })
          moved++
        }
        const { items, runs } = await core.api.calendar.list(span)
        const inTimetable = items.filter(({ rule, name }) => rule === 'payday' || name.startsWith('Aineisto: Lista'))

        // 1. Every step is in the run of its payday, on the day that the list says.
        for (const item of inTimetable)
          expect(runs.find(({ run: key }) => key === item.run)?.steps, item.key).toContainEqual(
            expect.objectContaining({ key: item.key, due: item.due }),
          )

        const textOf = async (job: Parameters<typeof finished<FileRef>>[0]) => {
          const { token, name } = await finished(job)
          return run('pdftotext', ['-layout', core.files.path(token, name) ?? '', '-'])
        }

        // 2. The calendar file has the same days, and no others.
        const { text } = await exported(core, { ...span, only: 'timetable' })
        const told = readCalendar(text).map(({ day, summary }) => `${day} ${nameIn(summary)}`)
        expect(told.toSorted()).toEqual(inTimetable.map(({ due, name }) => `${due} ${name}`).toSorted())

        // 3. Each line of either paper is a run: its payday, and of each last day the one that the run has.
        const timetable = await textOf(core.api.runs.print({ client: client.id, language: 'fi' }))
        const sheet = await textOf(core.api.instructions.print({ client: client.id, language: 'fi' }))
        const shown = runs
          .filter(({ payday }) => payday >= '2027-01-12')
          .toSorted((a, b) => (a.payday < b.payday ? -1 : 1))
        for (const { payday, steps } of shown.slice(0, 6)) {
          const day = formatDay(payday, 'fi', 'dated')
          for (const paper of [timetable, sheet]) {
            const line = paper.split('\n').filter((each) => each.includes(day))
            expect(line.length, `${day}\n${paper}`).toBeGreaterThan(0)
            for (const step of steps.filter((each) => each.name.startsWith('Aineisto: Lista'))) {
              expect(line.join('\n'), step.name).toContain(formatDay(step.due, 'fi', 'dated'))
              counted++
            }
          }
        }

        // 4. The letter asks for the same day, for the same pay, and says which pay is on another day this once.
        for (const { payday, usual, steps } of shown.slice(0, 3).map((line) => ({
          ...line,
          usual: items.find(({ key, run: of }) => of === line.run && key.startsWith('payday@'))?.usual,
        })))
          for (const step of steps.filter((each) => each.name.startsWith('Aineisto: Lista'))) {
            const [letter] = await core.api.letters.draft({ items: [{ client_id: client.id, key: step.key }] })
            for (const day of [payday, step.due, ...(usual ? [usual] : [])])
              expect(letter?.body, step.key).toContain(formatDay(day, 'fi', 'dated'))
          }

        // 5. What is written down to be there by such a day has its next ones.
        await anInstruction(client).with({ due_rule: '', cutoff: 'Lista 1.1' }).in(core.api)
        const [written] = (await core.api.instructions.get({ client: client.id, language: 'fi' })).items
        const dues = inTimetable.filter((item) => item.name === 'Aineisto: Lista 1.1').map(({ due }) => due)
        expect(written?.next).toEqual([...new Set(dues)].slice(0, 3))

        // 6. The form of each group shows its next paydays with their last days, as if they were being typed.
        const asked = { language: 'fi', fiscalYearEnd: '12-31', country: 'fi' } as const
        const datesOf = async (input: Omit<Parameters<typeof core.api.rules.test>[0], keyof typeof asked>) =>
          (await core.api.rules.test({ ...input, ...asked })).dates
        for (const { name, payday, cutoffs } of groups) {
          const window = paydayWindow(whole, span.from)
          const known = heldPaydays(await datesOf({ rule: payday, key: 'payday', ...window }), whole)
          const next = known.slice(0, shownPaydays)
          const days = next.map(({ due }) => due)
          const found = []
          for (const { rule } of cutoffs)
            found.push({ rule, dates: await datesOf({ rule, paydays: days, ...cutoffWindow(days) }) })
          const inForm = paydayLines(next, found, known).filter(({ payday: { due } }) => due >= span.from)
          expect(inForm.length).toBeGreaterThan(2)
          for (const line of inForm) {
            const its = shown.find((each) => each.nominal === line.payday.nominal && isOf(each, name))
            // A payday on another day this once is the run's; the form is of the rule.
            if (its === undefined || items.some((item) => item.run === its.run && item.usual !== null)) continue
            expect(line.payday.due).toBe(its.payday)
            for (const [at, { name: called }] of cutoffs.entries()) {
              const day = line.cutoffs[at]?.due ?? ''
              // What lies before the client's clock is no step of a run.
              if (day < CLOCK_START) continue
              const step = its.steps.find((each) => each.name === `Aineisto: ${called}`)
              expect(day, `${name} ${called} ${line.payday.due}`).toBe(step?.due)
              inForms++
            }
          }
        }

        // 7. The package has them in its table and its calendar, and once taken in its record makes the same.
        const { file } = await finished(
          core.api.handover.export({ client: client.id, profile: 'successor', day: span.from }),
        )
        const bytes = core.files.read(file)
        const bag = await open(bytes)
        const ours = (what: readonly string[]) =>
          what.filter((line) => / (Lista|Palkanmaksupäivä)/.test(line)).toSorted()
        const until = (day: string) => day >= span.from && day <= span.to
        const expected = ours(inTimetable.map(({ due, name }) => `${due} ${nameIn(name)}`))
        const table = textOfFile(bag.get('data/csv/deadlines-open.csv')).split('\r\n').slice(1)
        const rows = table.map((row) => row.split(',')).filter(([, due]) => until(due ?? ''))
        expect(ours(rows.map((row) => `${row[1]} ${nameIn(row[NAME] ?? '')}`))).toEqual(expected)
        const calendar = readCalendar(textOfFile(bag.get('data/calendar/deadlines.ics'))).filter(({ day }) =>
          until(day),
        )
        expect(ours(calendar.map(({ day, summary }) => `${day} ${nameIn(summary)}`))).toEqual(expected)
        if (enduring || taken === 0) {
          taken++
          const other = await aFirm()
          await finished(other.api.handover.import({ file: await brought(other, bytes) }))
          const list = await other.api.calendar.list(span)
          expect(ours(list.items.map(({ due, name }) => `${due} ${nameIn(name)}`))).toEqual(expected)
          await other.close()
        }
      } finally {
        await core.close()
      }
    }),
    { numRuns: count(4, 60), seed: 20270112 },
  )
  expect(counted).toBeGreaterThan(count(60, 600))
  expect(inForms).toBeGreaterThan(count(15, 300))
  expect(moved).toBeGreaterThan(count(1, 20))
  expect(several).toBeGreaterThan(count(1, 20))
})
