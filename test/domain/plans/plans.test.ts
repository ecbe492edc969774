import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlanTemplates } from '../../../electron/core/plans/templates.ts'
import { createDayOffs } from '../../../shared/domain/calendar/days/daysoff.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { timelinePicture } from '../../../shared/domain/documents/plan-picture.ts'
import { dueDay, nominalDay } from '../../../shared/domain/plans/dates.ts'
import { blockersOf, isCircular, type Ordered, progressOf } from '../../../shared/domain/plans/order.ts'
import { kindOf, planTemplates, taskIn, taskKey, tasksOf } from '../../../shared/domain/plans/plan.ts'
import { daysFrom } from '../../../shared/domain/plans/task-rule.ts'
import { timelineOf } from '../../../shared/domain/plans/timeline.ts'
import { formatTime, readTime } from '../../../shared/domain/plans/typed-time.ts'
import { languages } from '../../../shared/domain/words.ts'
import { resources } from '../../builders/core.ts'

const book = createPlanTemplates(resources)()
const dayOffs = createDayOffs()

describe('the templates that ship', () => {
  it('say every task in three languages, each after tasks that its own template has and that are due no later', () => {
    for (const template of planTemplates) {
      const tasks = tasksOf(book, template, 'fi')
      expect(tasks.length).toBeGreaterThan(12)
      const days = new Map(tasks.map(({ key, days }) => [key, days]))
      for (const { key, after, days: at } of tasks)
        for (const first of after) expect(days.get(first), `${template} ${key} after ${first}`).toBeLessThanOrEqual(at)
      for (const language of languages)
        expect(new Set(tasksOf(book, template, language).map(({ text }) => text)).size).toBe(tasks.length)
    }
  })

  it('cancel authorisations after the last report and the evidence in every end', () => {
    for (const template of planTemplates.filter((one) => kindOf(one) === 'end')) {
      const parts = tasksOf(book, template, 'en').map(({ part }) => part)
      for (const part of ['last-report', 'evidence', 'cancel-authorisations', 'retention'] as const)
        expect(parts, template).toContain(part)
    }
  })

  it('name no phase that is not described', () => {
    const named = new Set(book.tasks.map(({ phase }) => phase))
    expect([...named].toSorted()).toEqual(Object.keys(book.phases).toSorted())
    expect(readFileSync(join(resources, 'plans/templates.json'), 'utf8')).not.toMatch(/TODO|\?\?/)
  })
})

describe('when a task is due', () => {
  it('counts from the anchor, back over days off before it and on over them after it', () => {
    // 14.2.2027 is a Sunday.
    expect(dueDay({ rule: daysFrom(-1), day: null }, '2027-02-15', dayOffs)).toBe('2027-02-12')
    expect(dueDay({ rule: daysFrom(5), day: null }, '2027-02-15', dayOffs)).toBe('2027-02-22')
    expect(nominalDay({ rule: daysFrom(5), day: null }, '2027-02-15', dayOffs)).toBe('2027-02-20')
    expect(nominalDay({ rule: daysFrom(5), day: '2027-01-11' }, '2027-02-15', dayOffs)).toBe('2027-01-11')
  })

  it('moves by as much as the anchor does, in calendar days', () => {
    const day = fc.integer({ min: dayOf('2020-01-01'), max: dayOf('2035-12-31') })
    fc.assert(
      fc.property(day, fc.integer({ min: -300, max: 300 }), fc.integer({ min: -60, max: 60 }), (anchor, far, by) => {
        const of = (at: number) => dayOf(nominalDay({ rule: daysFrom(far), day: null }, isoOf(at), dayOffs))
        expect(of(anchor + by) - of(anchor)).toBe(by)
      }),
    )
  })

  it.each(languages)('is typed and told in %s as the same distance', (language) => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), (days) => {
        const rule = daysFrom(days)
        expect(readTime(formatTime(rule, language))).toEqual(rule)
      }),
    )
  })

  it('is a day too, and nothing else', () => {
    expect(readTime('24.3.2027')?.rule).toEqual({ type: 'once', day: '2027-03-24' })
    expect(formatTime(readTime('24.3.2027') ?? daysFrom(0), 'fi')).toBe('24.3.2027')
    expect(readTime('+5tp')?.rule).toMatchObject({ offset: { days: 5, count: 'business' } })
    expect(readTime('0')).toEqual(daysFrom(0))
    for (const typed of ['25.k.v', 'maksupäivä-2pp', 'joskus', '-x', '[muu]+1pv', '-14pv aikaisintaan -20pv'])
      expect(readTime(typed), typed).toBeUndefined()
  })
})

describe('the order of tasks', () => {
  const task = (id: string, more: Partial<Ordered> = {}): Ordered => ({
    id,
    text: id,
    part: 'plain',
    after: [],
    settled: false,
    ...more,
  })

  it('holds a task up until those before it are settled', () => {
    const first = task('a')
    const second = task('b', { after: ['a', 'gone'] })
    expect(blockersOf(second, [first, second])).toEqual([first])
    expect(blockersOf(second, [task('a', { settled: true }), second])).toEqual([])
  })

  it('holds the cancelling of authorisations up until everything is filed and saved, whatever the plan says', () => {
    const cancel = task('cancel', { part: 'cancel-authorisations' })
    const others = [task('file', { part: 'last-report' }), task('save', { part: 'evidence' }), task('other')]
    expect(blockersOf(cancel, [...others, cancel]).map(({ id }) => id)).toEqual(['file', 'save'])
  })

  it('finds a task that would come after itself', () => {
    const tasks = [task('a'), task('b', { after: ['a'] }), task('c', { after: ['b'] })]
    expect(isCircular('a', ['c'], tasks)).toBe(true)
    expect(isCircular('c', ['a', 'b'], tasks)).toBe(false)
    expect(isCircular('a', ['a'], tasks)).toBe(true)
  })

  it('counts what is settled and what is late', () => {
    expect(progressOf(['done', 'skipped', 'overdue', 'waiting'].map((status) => ({ status })))).toEqual({
      total: 4,
      settled: 2,
      late: 1,
    })
  })
})

it('knows its tasks by their keys', () => {
  const id = '019b0000-0000-7000-8000-000000000000'
  expect(taskIn(taskKey(id))).toBe(id)
  expect([taskIn('plan-x'), taskIn(`task-${id}`), taskIn(`plan-${id}x`)]).toEqual([undefined, undefined, undefined])
})

it('draws every phase within the picture, with nothing of the texts as marks', () => {
  const day = fc.integer({ min: dayOf('2026-01-01'), max: dayOf('2028-12-31') }).map(isoOf)
  const task = fc.record({
    phase: fc.constantFrom('<b>', 'Ohjeet & co', 'x'),
    due: day,
    status: fc.constantFrom('done', 'overdue', 'planned'),
  })
  fc.assert(
    fc.property(fc.array(task, { minLength: 1, maxLength: 30 }), day, day, (tasks, anchor, today) => {
      const line = timelineOf(tasks, anchor, today)
      for (const { from, to, settled, total } of line.bars) {
        expect(from >= 0 && to <= 1 && from <= to && settled <= total).toBe(true)
      }
      expect(line.bars.reduce((sum, { total }) => sum + total, 0)).toBe(tasks.length)
      const svg = timelinePicture(line, { accent: '#123456', today: 'nyt', anchor: '<i>', dayOf: (iso) => iso })
      expect(svg).not.toMatch(/<b>|<i>|& co|NaN|Infinity/)
    }),
    { numRuns: 60 },
  )
})
