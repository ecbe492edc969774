/** For any pay group, list, timetable, instruction sheet, letter and calendar file tell the same days for the same payday. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FileRef } from '../../shared/api/values.ts'
import { formatDay } from '../../shared/domain/calendar/days/format-day.ts'
import { exported, readCalendar } from '../builders/calendar-file.ts'
import { aClient, anInstruction, aPayGroup } from '../builders/clients.ts'
import { finished } from '../builders/core.ts'
import { count } from '../builders/endure.ts'
import { aFirm } from '../builders/firm.ts'
import { run } from './documents/tools.ts'
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
const group = fc.record({
  payday: paydays,
  cutoffs: fc.array(lastDays, { minLength: 1, maxLength: 3 }),
  moved: fc.option(fc.integer({ min: -9, max: 9 }).filter((days) => days !== 0)),
})

it('list, timetable, instruction sheet, letter and calendar file tell the same days for the same payday', async () => {
  let [counted, moved] = [0, 0]
  await fc.assert(
    fc.asyncProperty(group, async (one) => {
      const core = await aFirm()
      try {
        const client = await aClient().in(core.api)
        const cutoffs = one.cutoffs.map((rule, at) => ({
          kind: 'material' as const,
          name: `Lista ${at + 1}`,
          responsible: 'client' as const,
          rule: typed(rule),
        }))
        await aPayGroup(client)
          .with({ payday: typed(one.payday), cutoffs })
          .in(core.api)
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
        const told = readCalendar(text).map(({ day, summary }) => `${day} ${summary.replace(/^.*?: /, '')}`)
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
        await anInstruction(client).with({ due_rule: '', cutoff: 'Lista 1' }).in(core.api)
        const [written] = (await core.api.instructions.get({ client: client.id, language: 'fi' })).items
        const dues = inTimetable.filter((item) => item.name === 'Aineisto: Lista 1').map(({ due }) => due)
        expect(written?.next).toEqual([...new Set(dues)].slice(0, 3))
      } finally {
        await core.close()
      }
    }),
    { numRuns: count(6, 60), seed: 20270112 },
  )
  expect(counted).toBeGreaterThan(count(60, 600))
  expect(moved).toBeGreaterThan(2)
})
