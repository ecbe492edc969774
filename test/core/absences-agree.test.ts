// @module-tag slow
/** Whoever is away, and whoever stands in for whom: what is told before, in the list and on the calendar is one answer. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Item } from '../../shared/api/items.ts'
import { isInformation } from '../../shared/domain/calendar/marks/information.ts'
import { aClient, anAbsence, anAssignment, aPayGroup, aPerson, type Saved } from '../builders/clients.ts'
import { failing, type TestCore } from '../builders/core.ts'
import { count } from '../builders/endure.ts'
import { aFirm } from '../builders/firm.ts'
import { sayRule } from '../builders/rules.ts'

const TODAY = '2027-01-12'
const names = ['Aino', 'Bertta', 'Cecilia', 'Daavid'] as const
const [PEOPLE, CLIENTS] = [names.length, 3]

const anyPerson = fc.nat(PEOPLE - 1)
const team = fc.record({
  responsible: anyPerson,
  deputy: fc.option(anyPerson, { freq: 8 }),
  manager: fc.option(anyPerson),
})
const absence = fc.record({
  person: anyPerson,
  first: fc.integer({ min: 0, max: 10 }),
  length: fc.integer({ min: 2, max: 14 }),
  all: fc.option(anyPerson),
  one: fc.option(fc.record({ client: fc.nat(CLIENTS - 1), person: anyPerson })),
})
const firm = fc.record({
  teams: fc.array(team, { minLength: CLIENTS, maxLength: CLIENTS }),
  absences: fc.array(absence, { minLength: 4, maxLength: 8 }),
  gifts: fc.array(fc.tuple(anyPerson, fc.nat(40)), { maxLength: 6 }),
})
type Team = typeof team extends fc.Arbitrary<infer T> ? T : never

const dayAt = (offset: number) => new Date(Date.UTC(2027, 0, 8 + offset)).toISOString().slice(0, 10)
const workDay = (due: string) => (due > TODAY ? due : TODAY)
const open = ({ status, rule }: Item) => status !== 'done' && status !== 'skipped' && !isInformation(rule)
const keyOf = ({ client_id, key }: Item) => `${client_id} ${key}`

async function filled(core: TestCore, teams: readonly Team[]) {
  const people: Saved[] = []
  for (const name of names)
    people.push(
      await aPerson()
        .with({ name, initials: name.slice(0, 2) })
        .in(core.api),
    )
  const clients: Saved[] = []
  for (const [at, { responsible, deputy, manager }] of teams.entries()) {
    const client = await aClient()
      .with({ name: `Asiakas ${at}`, clock_start: '2026-12-01' })
      .in(core.api)
    clients.push(client)
    await aPayGroup(client).in(core.api)
    const assign = async (who: number | null, role: 'responsible' | 'deputy' | 'account-manager') => {
      const person = who === null ? undefined : people[who]
      if (person) await anAssignment(client, person).with({ role }).in(core.api)
    }
    await assign(responsible, 'responsible')
    await assign(deputy === responsible ? null : deputy, 'deputy')
    await assign(manager, 'account-manager')
    await sayRule(core.api, client.id, 'tax-employer-contributions-payment', { role: 'account-manager' })
  }
  return { people, clients }
}

const counted = (keys: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]))

/** Some of the work is given to colleagues beforehand. */
it('tells of an absence the same before it is saved, in the list, on Today and in the calendar', async () => {
  const seen = { given: 0, moved: 0, bare: 0, asDeputy: 0, refused: 0 }
  const property = fc.asyncProperty(firm, async ({ teams, absences, gifts }) => {
    const core = await aFirm()
    const { people, clients } = await filled(core, teams)
    const id = (all: readonly Saved[], at: number) => all[at]?.id ?? ''
    const list = async (personId?: string) => {
      const asked = { from: '2026-12-01', to: '2027-03-31', language: 'fi', ...(personId && { personId }) } as const
      return (await core.api.calendar.list(asked)).items.filter(open)
    }
    for (const [person, at] of gifts) {
      const [item] = (await list()).slice(at)
      if (!item) continue
      const items = [{ client_id: item.client_id, key: item.key }]
      await core.api.marks.give({ items, personId: id(people, person) })
      seen.given++
    }
    for (const one of absences) {
      const [first_day, last_day] = [dayAt(one.first), dayAt(one.first + one.length)]
      const deputies = [
        ...(one.all === null ? [] : [{ client_id: null, person_id: id(people, one.all) }]),
        ...(one.one === null
          ? []
          : [{ client_id: id(clients, one.one.client), person_id: id(people, one.one.person) }]),
      ]
      const person_id = id(people, one.person)
      const fields = { ...anAbsence({ id: person_id, version: 1 }).fields, first_day, last_day, deputies }
      const during = ({ due }: Item) => workDay(due) >= first_day && workDay(due) <= last_day
      const theirs = (await list(person_id)).filter(during)
      const preview = await core.api.people.previewAbsence(fields)
      const saved = await core.api.people.saveAbsence(fields).catch((error: unknown) => failing(Promise.reject(error)))
      if ('code' in saved) {
        // Overlaps, or names somebody who is away all along.
        expect(saved.code).toBe('invalid')
        seen.refused++
        continue
      }
      // What was the person's, or would have been as a deputy, is what the absence moves.
      const sum = (pick: (line: (typeof preview.clients)[number]) => number) =>
        preview.clients.reduce((total, line) => total + pick(line), 0)
      expect(sum(({ items, overdue }) => items + overdue)).toBe(theirs.length)
      const after = new Map((await list()).map((item) => [keyOf(item), item]))
      const moved = theirs.flatMap((item) => after.get(keyOf(item)) ?? [])
      expect(moved.map((item) => item.away)).toEqual(theirs.map(() => true))
      const done = moved.filter((item) => item.stand_in !== '')
      expect(sum(({ uncovered }) => uncovered)).toBe(moved.length - done.length)
      // The load that was told is what stands in the deputies' names.
      const load = preview.deputies.map(({ person, weeks }) => [
        person,
        weeks.reduce((all, { items }) => all + items, 0),
      ])
      expect(Object.fromEntries(load.filter(([, items]) => items !== 0))).toEqual(
        counted(done.map((item) => item.stand_in)),
      )
      for (const { person_id: deputy, person } of preview.deputies) {
        const { items } = await core.api.calendar.today({ language: 'fi', days: 60, personId: deputy })
        const own = new Set(items.map(keyOf))
        expect(done.filter((item) => item.stand_in === person && !own.has(keyOf(item)))).toEqual([])
      }
      seen.moved += moved.length
      seen.bare += preview.uncovered
      if (theirs.some((item) => item.person !== names[one.person])) seen.asDeputy++
    }
    // Once all are known, the list tells what the look before would, of each of them.
    for (const line of await core.api.people.absences({ past: false })) {
      const { person_id, first_day, last_day, deputies } = line
      const preview = await core.api.people.previewAbsence({ id: line.id, person_id, first_day, last_day, deputies })
      expect(line.uncovered).toBe(preview.uncovered)
      expect(line.standIns).toEqual(preview.deputies.map(({ weeks: _, ...one }) => one))
      const bare = preview.clients.filter((one) => one.uncovered > 0)
      expect(bare.filter((one) => one.bare === null)).toEqual([])
    }
    await core.close()
  })
  await fc.assert(property, { numRuns: count(6, 200), seed: 20_270_112, endOnFailure: true })
  // A property of nothing would hold as well.
  expect(Object.values(seen).filter((times) => times < 3)).toEqual([])
}, 600_000)
