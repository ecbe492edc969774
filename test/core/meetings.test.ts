/** Meetings: booked into the year, an agenda that fills itself, minutes, actions that are followed, papers. */
import type { InputOf } from '../../shared/api/names.ts'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MeetingNote } from '../../shared/api/meetings.ts'
import {
  aClient,
  aContact,
  aMatter,
  aMeeting,
  anAssignment,
  anEncounter,
  aPayGroup,
  aPerson,
  type Saved,
} from '../builders/clients.ts'
import { failing, finished, type TestCore } from '../builders/core.ts'
import { aFirm } from '../builders/firm.ts'
import { aRunNote } from '../builders/rules.ts'

let core: TestCore
let client: Saved
beforeEach(async () => {
  core = await aFirm()
  client = await aClient()
    .with({ number: '7', name: 'Päiväkoti Ässä Oy', state_since: '2026-01-01', clock_start: '2026-01-01' })
    .in(core.api)
})
afterEach(() => core.close())

const list = async (more: object = {}) => (await core.api.meetings.list({ ...more })).rows
const get = (id: string) => core.api.meetings.get({ id })
const year = async (from = '2026-01-01', to = '2028-12-31') =>
  (await core.api.calendar.list({ client: '7', from, to, language: 'fi' })).items
const reviews = async () =>
  (await year()).filter(({ rule }) => rule === 'annual-review-meeting' || rule.startsWith('meeting-'))
const hold = async (id: string, day: string) => {
  const { meeting } = await get(id)
  return core.api.meetings.hold({ id, version: meeting.version, day, participants: meeting.participants })
}
const line = async (id: string, source: string) => (await get(id)).lines.find((one) => one.source === source)
const action = (meeting: Saved, text: string, day: string, whose = 'client' as const) =>
  core.api.meetings.saveNote({
    meeting_id: meeting.id,
    source: 'standing:next',
    kind: 'action',
    text,
    internal: false,
    next: { day, whose },
  })

describe('in the client’s year', () => {
  it('a meeting is dated work at its time, changed and taken back with the meeting alone', async () => {
    const { id } = await aMeeting(client).with({ kind: 'follow-up' }).in(core.api)
    const find = async () => (await year()).filter(({ rule }) => rule === `meeting-${id}`)
    expect(await find()).toMatchObject([{ name: 'Seurantapalaveri', due: '2027-02-16', time: '12:00' }])
    const { rows } = await core.api.rules.list({ client: '7', language: 'fi' }).then((all) => ({ rows: all }))
    expect(JSON.stringify(rows)).not.toContain('meeting-')
    await core.api.history.undo({})
    expect(await find()).toEqual([])
  })

  it('a review that is booked stands once, and the next is counted from the day it was held', async () => {
    const before = (await reviews()).map(({ rule }) => rule)
    expect(before).toContain('annual-review-meeting')
    const { id } = await aMeeting(client).in(core.api)
    expect((await reviews()).map(({ rule, due }) => [rule.slice(0, 8), due])).toEqual([
      ['meeting-', '2027-02-16'],
      ['annual-r', '2028-02-16'],
    ])
    await core.api.meetings.save({ ...(await bare(id)), day: '2027-01-11' })
    await hold(id, '2027-01-11')
    expect((await reviews()).map(({ rule, due, status }) => [rule.slice(0, 8), due, status])).toEqual([
      ['meeting-', '2027-01-11', 'done'],
      ['annual-r', '2028-01-11', 'planned'],
    ])
  })

  it('a review that is cancelled is asked for again', async () => {
    const { id, version } = await aMeeting(client).in(core.api)
    await core.api.meetings.cancel({ id, version, reason: 'Asiakas sairastui' })
    expect(await list()).toMatchObject([{ state: 'cancelled', reason: 'Asiakas sairastui' }])
    const open = (await reviews()).filter(({ rule }) => rule === 'annual-review-meeting')
    expect(open[0]?.due).not.toBe('2028-02-16')
    await core.api.meetings.reopen({ id, version })
    expect(await list()).toMatchObject([{ state: 'planned' }])
  })

  it('what is marked there tells how the meeting stands, and moving it there moves it', async () => {
    const { id } = await aMeeting(client).in(core.api)
    const key = `meeting-${id}@2027-02-16`
    const mark = (more: Omit<InputOf<'marks.mark'>, 'items'>) =>
      core.api.marks.mark({ items: [{ client_id: client.id, key }], ...more })
    await mark({ state: 'moved', moved_to: '2027-03-02', reason: 'Loma' })
    expect(await list()).toMatchObject([{ state: 'planned', day: '2027-03-02' }])
    // Saved as it is shown it stays there; put on a third day it is planned there.
    await core.api.meetings.save({ ...(await bare(id)), place: 'Meillä' })
    expect(await list()).toMatchObject([{ day: '2027-03-02', place: 'Meillä' }])
    await core.api.meetings.save({ ...(await bare(id)), day: '2027-03-09' })
    expect((await reviews())[0]).toMatchObject({ due: '2027-03-09', mark: null })
  })

  it('one that was held and is noted afterwards makes nothing of its time late', async () => {
    const late = async () => (await core.api.calendar.today({ language: 'fi', days: 7 })).items.map(({ key }) => key)
    const before = await late()
    const { id } = await aMeeting(client).with({ kind: 'follow-up', day: '2026-05-04' }).in(core.api)
    await hold(id, '2026-05-04')
    expect(await late()).toEqual(before)
    expect(await list({ states: ['held'] })).toMatchObject([{ day: '2026-05-04', state: 'held' }])
    expect(await list({ states: ['planned'] })).toEqual([])
  })
})

/** As a form would send it again. */
async function bare(id: string) {
  const { meeting } = await get(id)
  const { client_id, version, kind, day, time, way, place, participants } = meeting
  return { id, version, client_id, kind, day, time, way, place, participants }
}

describe('who takes part', () => {
  it('is proposed from both sides, and told where a seat is empty', async () => {
    const petri = await aPerson().with({ name: 'Petri Palkka' }).in(core.api)
    await anAssignment(client, petri).in(core.api)
    await aContact(client).with({ name: 'Saija Berg' }).in(core.api)
    const start = await core.api.meetings.start({ client: '7', kind: 'review' })
    expect(start.participants.map(({ name, roles }) => [name, roles])).toEqual([
      ['Petri Palkka', ['responsible']],
      ['Saija Berg', ['contact']],
    ])
    await aMeeting(client).with({ participants: start.participants }).in(core.api)
    expect(await list()).toMatchObject([{ missing: ['decider'] }])
    await aContact(client).with({ name: 'Tove Ek', role: 'managing-director' }).in(core.api)
    const again = await core.api.meetings.start({ client: '7', kind: 'review' })
    expect(again.participants.map(({ name }) => name)).toContain('Tove Ek')
  })

  it('the next one is proposed by the shortest interval of the client’s groups, on a working day', async () => {
    await core.api.engagements.saveTarget({ field: 'key', review_months: 6 })
    await core.api.engagements.group({ clients: [client.id], field: 'key' })
    const { id } = await aMeeting(client).with({ day: '2026-11-14' }).in(core.api)
    await hold(id, '2026-11-14')
    expect(await core.api.meetings.start({ client: '7', kind: 'review' })).toMatchObject({
      last: '2026-11-14',
      months: 6,
      // 14 May 2027 is the Friday after Ascension Day.
      by: '2027-05-14',
    })
  })
})

describe('the agenda', () => {
  const span = { from: '2026-01-01', to: '2026-12-31' }

  it('is kept line by line when the meeting is marked held in the year, and comes undone with the mark', async () => {
    await aPayGroup(client).in(core.api)
    const { id } = await aMeeting(client).with({ day: '2027-01-11' }).in(core.api)
    const before = (await get(id)).lines
    expect(before.length).toBeGreaterThan(2)
    const key = `meeting-${id}@2027-01-11`
    await core.api.marks.mark({ items: [{ client_id: client.id, key }], state: 'done', day: '2027-01-11' })
    const kept = async () => (await get(id)).lines.filter((line) => line.kept !== null)
    expect((await get(id)).meeting.state).toBe('held')
    expect(await kept()).toHaveLength(before.length)
    await core.api.history.undo({})
    expect(await kept()).toEqual([])
    expect((await get(id)).meeting.state).toBe('planned')
  })

  it('tells of the period what the lists show of it', async () => {
    const petri = await aPerson().in(core.api)
    await anAssignment(client, petri).in(core.api)
    await aPayGroup(client).in(core.api)
    const items = (await year('2026-01-01', '2026-12-31')).filter(({ run, rule }) => run !== '' && rule !== 'payday')
    for (const [at, item] of items.slice(0, 30).entries())
      await core.api.marks.mark({
        items: [{ client_id: client.id, key: item.key }],
        state: 'done',
        day: at % 3 === 0 ? '2027-01-08' : item.due,
      })
    const { id } = await aMeeting(client).in(core.api)
    const { period, lines } = await get(id)
    const late = await core.api.late.history({ client: '7', ...period, language: 'fi' })
    const by = (side: string) => late.lines.filter((one) => one.late > 0 && one.by === side && one.state !== 'change')
    const rows = (source: string) => lines.find((one) => one.source === source)?.rows ?? []
    expect(by('client').length).toBeGreaterThan(3)
    expect(rows('late:client').toSorted()).toEqual(
      by('client')
        .map(({ key }) => key)
        .toSorted(),
    )
    expect(rows('late:provider').toSorted()).toEqual(
      by('provider')
        .map(({ key }) => key)
        .toSorted(),
    )
    const [figures] = late.clients
    expect(lines.find((one) => one.source === 'late:figures')?.text).toContain(
      `: ${figures?.due}, ajallaan ${figures?.onTime}`,
    )
  })

  it('has the open steps of encounters, for us alone those that are; what is done leaves it', async () => {
    const next = { text: 'Lähetä tuntilistat', day: '2027-01-15', whose: 'client' as const }
    await anEncounter(client).with({ next }).in(core.api)
    await anEncounter(client)
      .with({ next: { ...next, text: 'Tarkista hinta' }, internal: true })
      .in(core.api)
    const { id } = await aMeeting(client).in(core.api)
    const steps = async () => (await get(id)).lines.filter(({ source }) => source.startsWith('encounter:'))
    expect((await steps()).map(({ text, internal }) => [text.includes('Lähetä tuntilistat'), internal])).toEqual([
      [true, false],
      [false, true],
    ])
    for (const item of (await year()).filter(({ rule }) => rule.startsWith('task-')))
      await core.api.marks.mark({ items: [{ client_id: client.id, key: item.key }], state: 'done' })
    expect(await steps()).toEqual([])
  })

  it('has late changes of runs and paydays that were on another day', async () => {
    await aPayGroup(client).in(core.api)
    const payday = (await year(span.from, span.to)).find(({ rule, due }) => rule === 'payday' && due > '2026-06-01')!
    await core.api.runs.movePayday({ client_id: client.id, payday: payday.key, day: '2026-06-29', reason: 'Juhannus' })
    await core.api.runs.note({
      client_id: client.id,
      run: payday.run,
      ...aRunNote,
      kind: 'change',
      text: 'Tunteja lisää',
      day: '2026-06-29',
    })
    const { id } = await aMeeting(client).in(core.api)
    expect((await line(id, 'runs:exceptions'))?.text).toContain('Juhannus')
    expect((await line(id, 'runs:changes'))?.text).toContain('Tunteja lisää')
  })

  it('has what the client told us in the period, praise first, for us alone what is', async () => {
    const told = (title: string, more: object) =>
      aMatter(client)
        .with({ title, opened_day: '2027-01-08', opened_time: '09:00', ...more })
        .in(core.api)
    await told('Lomaraha puuttui', { kind: 'complaint' })
    await told('Nopea vastaus', { kind: 'praise' })
    await told('Hinta', { kind: 'wish', internal: true })
    await told('Vanha', { kind: 'wish', opened_day: '2025-01-08' })
    const { id } = await aMeeting(client).in(core.api)
    const lines = (await get(id)).lines.filter(({ section }) => section === 'feedback')
    expect(lines.map(({ text, internal }) => [text, internal])).toEqual([
      ['Kiitos 8.1.2027: Nopea vastaus', false],
      ['Reklamaatio 8.1.2027: Lomaraha puuttui', false],
      ['Toive 8.1.2027: Hinta', true],
    ])
  })

  it('keeps what somebody made of a line, and follows what happens in the others', async () => {
    const { id } = await aMeeting(client).in(core.api)
    const say = (source: string, more: object) =>
      core.api.meetings.saveLine({
        meeting_id: id,
        source,
        section: 'practice',
        text: '',
        dropped: false,
        internal: false,
        ...more,
      })
    await say('standing:review:smooth', { text: 'Tuntilistat myöhästyvät' })
    await say('standing:review:wishes', { dropped: true })
    await core.api.meetings.saveLine({
      meeting_id: id,
      section: 'other',
      text: 'Uusi toimipiste',
      dropped: false,
      internal: true,
    })
    const shown = (await get(id)).lines
    expect(shown.find(({ source }) => source === 'standing:review:smooth')).toMatchObject({
      text: 'Tuntilistat myöhästyvät',
      edited: true,
    })
    expect(shown.find(({ source }) => source === 'standing:review:wishes')).toMatchObject({ dropped: true })
    expect(shown.filter(({ source }) => source.startsWith('own:'))).toMatchObject([
      { text: 'Uusi toimipiste', internal: true },
    ])
    expect(await failing(say('standing:review:smooth', { text: 'toinen' }))).toMatchObject({ code: 'conflict' })
    await core.api.meetings.moveLine({ meeting_id: id, source: 'standing:next', to: 0 })
    expect((await get(id)).lines[0]?.source).toBe('standing:next')
    await core.api.history.undo({})
    expect((await get(id)).lines[0]?.source).not.toBe('standing:next')
  })

  it('is kept as it was once the meeting was held', async () => {
    const { id } = await aMeeting(client).with({ day: '2027-01-11' }).in(core.api)
    const before = (await get(id)).lines.map(({ source, text }) => [source, text])
    await hold(id, '2027-01-11')
    await anEncounter(client)
      .with({ next: { text: 'Myöhemmin', day: '2027-01-15', whose: 'client' } })
      .in(core.api)
    expect((await get(id)).lines.map(({ source, text }) => [source, text])).toEqual(before)
    await core.api.history.undo({})
    await core.api.history.undo({})
    expect(await list()).toMatchObject([{ state: 'planned' }])
  })
})

describe('the minutes', () => {
  const open = async () => (await core.api.meetings.actions({ client: '7' })).map(({ text }) => text)

  it('hold actions that are work of the year, followed until they are done, and on the next agenda while they are not', async () => {
    const meeting = await aMeeting(client).with({ day: '2027-01-11' }).in(core.api)
    await action(meeting, 'Ilmoittaa uuden toimipisteen', '2027-02-01')
    await action(meeting, 'Päivittää ohje', '2027-01-29')
    expect(await open()).toEqual(['Päivittää ohje', 'Ilmoittaa uuden toimipisteen'])
    expect(await list()).toMatchObject([{ actions: 2, open: 2 }])
    const work = (await year()).filter(({ rule }) => rule.startsWith('task-'))
    expect(work.map(({ name, responsible }) => [name, responsible])).toEqual([
      ['Päivittää ohje', 'client'],
      ['Ilmoittaa uuden toimipisteen', 'client'],
    ])
    expect(await core.api.meetings.ofWork({ client: '7', key: work[0]!.rule })).toMatchObject({ id: meeting.id })
    await core.api.marks.mark({
      items: [{ client_id: client.id, key: work[0]!.key }],
      state: 'done',
    })
    expect(await open()).toEqual(['Ilmoittaa uuden toimipisteen'])
    await hold(meeting.id, '2027-01-11')
    const next = await aMeeting(client).with({ kind: 'follow-up', day: '2027-03-01' }).in(core.api)
    const lines = (await get(next.id)).lines.filter(({ section }) => section === 'actions')
    expect(lines.map(({ text }) => text.split('\n')[0])).toEqual([
      'Toimenpide 11.1.2027: Ilmoittaa uuden toimipisteen (Asiakas, 1.2.2027)',
    ])
  })

  it('take an action back with its work, and ask an action for a day', async () => {
    const meeting = await aMeeting(client).in(core.api)
    const bad = {
      meeting_id: meeting.id,
      source: 'standing:next',
      kind: 'action' as const,
      text: 'x',
      internal: false,
      next: null,
    }
    expect(await failing(core.api.meetings.saveNote(bad))).toMatchObject({
      code: 'invalid',
      fields: { next_day: 'required' },
    })
    const saved = await action(meeting, 'Väärin kirjattu', '2027-02-01')
    await core.api.meetings.removeNote(saved)
    expect((await year()).filter(({ rule }) => rule.startsWith('task-'))).toEqual([])
    await core.api.history.undo({})
    const [note] = (await get(meeting.id)).notes as MeetingNote[]
    expect(note?.next).toMatchObject({ text: 'Väärin kirjattu' })
  })

  it('go to the bin with their meeting, while what was promised stays; one undo brings all back', async () => {
    const meeting = await aMeeting(client).in(core.api)
    await action(meeting, 'Lähettää lista', '2027-02-01')
    const [row] = await list()
    await core.api.meetings.remove({ id: row!.id, version: row!.version })
    expect(await list()).toEqual([])
    expect((await year()).filter(({ rule }) => rule.startsWith('task-'))).toHaveLength(1)
    await core.api.history.undo({})
    expect((await get(meeting.id)).notes).toHaveLength(1)
  })
})

describe('the papers', () => {
  it('are in the client’s language and hold nothing that is for us alone', async () => {
    const meeting = await aMeeting(client).with({ day: '2027-01-11' }).in(core.api)
    await core.api.meetings.saveLine({
      meeting_id: meeting.id,
      section: 'other',
      text: 'SALAISUUS',
      dropped: false,
      internal: true,
    })
    await action(meeting, 'Lähettää tuntilistat ajoissa', '2027-02-01')
    expect(await failing(finished(core.api.meetings.print({ id: meeting.id, paper: 'minutes' })))).toMatchObject({
      reason: 'not-held',
    })
    await hold(meeting.id, '2027-01-11')
    for (const paper of ['agenda', 'minutes'] as const) {
      const file = await finished(core.api.meetings.print({ id: meeting.id, paper }))
      expect(
        readFileSync(core.files.path(file.token, file.name) ?? '')
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
    const mail = await finished(core.api.meetings.letter({ id: meeting.id, paper: 'minutes', language: 'sv' }))
    const text = readFileSync(core.files.path(mail.token, mail.name) ?? '', 'latin1')
    expect(text).toContain('X-Unsent: 1')
    expect(text).toMatch(/Content-Type: application\/pdf; name="protokoll-7-2027-01-11\.pdf"/)
    const [, pdf = ''] = /base64\r\n\r\n([\w+/=\r\n]+?)\r\n--/.exec(text) ?? []
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  })
})
