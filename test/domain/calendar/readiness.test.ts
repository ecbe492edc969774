import { describe, expect, it } from 'vitest'
import { passedWhen, readiness, type RunPart } from '../../../shared/domain/calendar/runs/readiness.ts'

const steps = (
  done: readonly RunPart[],
  parts: readonly RunPart[] = ['material', 'calculation', 'approval', 'other'],
) => parts.map((part) => ({ part, done: done.includes(part) }))
const note = (kind: string, outcome = 'open') => ({ kind, outcome })

describe('where a run stands', () => {
  it.each([
    [[], 'material'],
    [['material'], 'ready'],
    [['material', 'calculation'], 'approval'],
    [['material', 'calculation', 'approval'], 'cleared'],
    [['material', 'calculation', 'approval', 'other'], 'done'],
  ] as const)('goes by its steps: %j is %s', (done, state) => {
    expect(readiness(steps(done), []).state).toBe(state)
  })

  it('asks for no approval that was not agreed, and knows runs without a step for the calculation', () => {
    expect(readiness(steps(['material', 'calculation'], ['material', 'calculation', 'other']), []).state).toBe(
      'cleared',
    )
    expect(readiness(steps(['material'], ['material', 'approval', 'other']), []).state).toBe('ready')
    expect(readiness(steps(['material', 'approval'], ['material', 'approval', 'other']), []).state).toBe('cleared')
  })

  it('is held up by what is missing, and by a change that nobody has decided about, whatever the steps say', () => {
    const all = steps(['material', 'calculation', 'approval', 'other'])
    expect(readiness(all, [note('missing')])).toEqual({ state: 'missing', missing: 1, changes: 0, instructions: 0 })
    expect(readiness(all, [note('change')]).state).toBe('change')
    for (const outcome of ['taken', 'next', 'dropped'])
      expect(readiness(all, [note('missing', outcome), note('change', outcome)]).state).toBe('done')
    expect(readiness(steps([]), [note('instruction'), note('arrived'), note('approval')])).toEqual({
      state: 'material',
      missing: 0,
      changes: 0,
      instructions: 1,
    })
  })
})

describe('what comes after the last day', () => {
  const days = [{ day: '2027-01-08', time: '12:00' }, { day: '2027-01-11' }]
  it.each([
    ['2027-01-08', '13:00', null],
    ['2027-01-11', '', null],
    // A last day without a time lasts until its end.
    ['2027-01-11', '23:59', null],
    ['2027-01-12', '', '2027-01-11'],
  ])('%s %s: %s', (day, time, after) => expect(passedWhen({ day, time }, days)).toBe(after))

  it('is known to the minute where a time was agreed, and asks for none where nothing was', () => {
    const noon = [{ day: '2027-01-11', time: '12:00' }]
    expect(passedWhen({ day: '2027-01-11', time: '12:00' }, noon)).toBeNull()
    expect(passedWhen({ day: '2027-01-11', time: '12:01' }, noon)).toBe('2027-01-11')
    expect(passedWhen({ day: '2027-01-11', time: '' }, noon)).toBeNull()
    expect(passedWhen({ day: '2027-01-12', time: '' }, [])).toBeNull()
  })
})
