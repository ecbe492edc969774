// @module-tag slow
/** Calendar files in programs that are not ours: taken in twice, and again after a change. */
import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exported } from '../../builders/calendar-file.ts'
import { type CalendarProgram, calcurse, khal, present, radicale } from '../../builders/calendar-programs.ts'
import { aClient, aPayGroup, type Saved } from '../../builders/clients.ts'
import { aCore, finished, type TestCore } from '../../builders/core.ts'
import { some } from '../../builders/endure.ts'

let core: TestCore
let client: Saved
/** A client's file and the firm's, before a date was moved and after. */
const files: Record<'before' | 'after' | 'firm' | 'todos', string> = { before: '', after: '', firm: '', todos: '' }
const span = { from: '2027-01-01', to: '2027-02-28' }
/** What the program itself says that each file holds. */
const held = (at: keyof typeof files): string[] =>
  [
    ...readFileSync(files[at], 'utf8')
      .replaceAll('\r\n ', '')
      .matchAll(/^(?:DTSTART|DUE);VALUE=DATE:(\d{4})(\d\d)(\d\d)[\s\S]*?^SUMMARY:(.*)\r$/gm),
  ]
    .map(([, year, month, day, summary]) => `${year}-${month}-${day} ${summary?.replaceAll(/\\([,;\\])/g, '$1')}`)
    .toSorted()

beforeAll(async () => {
  core = await aCore()
  await finished(core.api.storage.create({ file: ':memory:', firm: 'Palkkatalo Oy', language: 'fi', person: 'Aino' }))
  client = await aClient().with({ number: '010', name: 'Kahvila Äyräs, ja; muut' }).in(core.api)
  await aPayGroup(client).in(core.api)
  await aPayGroup(await aClient().with({ number: '011' }).in(core.api)).in(core.api)
  const keep = async (name: keyof typeof files, input: Parameters<typeof exported>[1]) => {
    const { path } = await exported(core, input)
    files[name] = `${path}.${name}.ics`
    copyFileSync(path, files[name])
  }
  await keep('before', { ...span, client: '010', names: 'name' })
  await keep('firm', span)
  await keep('todos', { ...span, client: '010', as: 'todos' })
  const { items } = await core.api.calendar.list({ language: 'fi', ...span, client: '010' })
  const payday = items.find(({ category }) => category === 'pay-date')
  if (!payday) throw new Error('no payday')
  await core.api.marks.mark({
    items: [{ client_id: client.id, key: payday.key }],
    state: 'moved',
    moved_to: '2027-02-02',
    reason: 'Pankki',
  })
  await keep('after', { ...span, client: '010', names: 'name' })
})
afterAll(() => core.close())

it('has something to show: the dates before and after differ in one', () => {
  expect(held('before').length).toBeGreaterThan(15)
  expect(held('after')).toHaveLength(held('before').length)
  expect(held('after').filter((line) => !held('before').includes(line))).toHaveLength(1)
})

const programs = [
  // khal shows no tasks.
  { name: 'khal', open: khal, takes: some(['before', 'firm'] as const) },
  { name: 'radicale', open: radicale, takes: some(['todos', 'before', 'firm'] as const) },
] as const

describe.each(programs)('$name', ({ name, open, takes }) => {
  const { found, note } = present(name)
  it.skipIf(!found).each(takes)(`takes a file twice and doubles nothing: %s${note}`, (at) =>
    using(open, async (program) => {
      for (let time = 0; time < 2; time++) {
        await program.take(files[at])
        expect(await program.holds()).toEqual(held(at))
      }
    }),
  )
  it.skipIf(!found)(`moves what was moved${note}`, () =>
    using(open, async (program) => {
      await program.take(files.before)
      await program.take(files.after)
      expect(await program.holds()).toEqual(held('after'))
    }),
  )
})

describe('radicale', () => {
  const { found, note } = present('radicale')
  it.skipIf(!found)(`would refuse an identity that stands twice${note}`, () =>
    using(radicale, async (program) => {
      const text = readFileSync(files.before, 'utf8')
      const event = /BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/.exec(text)?.[0] ?? ''
      const doubled = `${files.before}.doubled`
      writeFileSync(doubled, text.replace('END:VCALENDAR\r\n', ''))
      appendFileSync(doubled, `${event}END:VCALENDAR\r\n`)
      await expect(program.take(doubled)).rejects.toThrow('400')
    }),
  )
})

describe('calcurse', () => {
  const { found, note } = present('calcurse')
  // It knows no identities and adds whatever it is given, so that only reading is asked of it.
  it.skipIf(!found).each(some(['before', 'firm'] as const))(`reads every event: %s${note}`, (at) =>
    using(calcurse, async (program) => {
      await program.take(files[at])
      expect(await program.holds()).toEqual(held(at))
    }),
  )
})

async function using(
  open: () => CalendarProgram | Promise<CalendarProgram>,
  work: (program: CalendarProgram) => Promise<void>,
) {
  const program = await open()
  try {
    await work(program)
  } finally {
    await program.stop()
  }
}
