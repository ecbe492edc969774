import { describe, expect, it } from 'vitest'
import { greyAreas, type Judged } from '../../../shared/domain/responsibilities/grey-areas.ts'
import { byService, movedWithin } from '../../../shared/domain/responsibilities/parts.ts'

const clear: Judged = {
  provider: 'does-answers',
  provider_name: 'Petri Palkka',
  provider_gone: false,
  client: 'informed',
  client_name: '',
  client_gone: false,
  other: 'none',
  other_name: '',
}
const kinds = (step: Partial<Judged>) =>
  greyAreas({ ...clear, ...step }).map(({ kind, side }) => (side === null ? kind : `${kind} ${side}`))

describe('a step is a grey area where', () => {
  it('nobody, or more than one, answers for it', () => {
    expect(kinds({})).toEqual([])
    expect(kinds({ provider: 'does' })).toEqual(['nobody-answers'])
    expect(kinds({ client: 'answers', client_name: 'Saija' })).toEqual(['several-answer'])
    expect(kinds({ provider: 'does', client: 'answers', client_name: 'Saija' })).toEqual([])
  })

  it('nobody does it', () => {
    expect(kinds({ provider: 'answers' })).toEqual(['nobody-does'])
    expect(kinds({ provider: 'none', client: 'none' })).toEqual(['nobody-answers', 'nobody-does'])
  })

  it('a side that does it or answers for it names no person; whoever is told or asked needs none', () => {
    expect(kinds({ provider_name: ' ' })).toEqual(['no-person provider'])
    expect(kinds({ other: 'consulted' })).toEqual([])
    expect(kinds({ other: 'does' })).toEqual(['no-person other'])
  })

  it('the person named left, in whatever part', () => {
    expect(greyAreas({ ...clear, provider_gone: true })).toEqual([
      { kind: 'person-left', side: 'provider', name: 'Petri Palkka' },
    ])
    expect(kinds({ client_name: 'Saija', client_gone: true })).toEqual(['person-left client'])
    expect(kinds({ client: 'none', client_name: 'Saija', client_gone: true })).toEqual([])
  })
})

describe('steps', () => {
  const steps = [
    { id: 'a', service: 'Palkat' },
    { id: 'b', service: 'Lomat' },
    { id: 'c', service: 'Palkat' },
  ]
  it('stand under their service where its first one does', () => {
    expect(byService(steps).map(({ service, steps: its }) => [service, its.map(({ id }) => id)])).toEqual([
      ['Palkat', ['a', 'c']],
      ['Lomat', ['b']],
    ])
  })
  it('move within their service only', () => {
    expect(movedWithin(steps, 'c', -1)).toEqual(['c', 'a', 'b'])
    expect(movedWithin(steps, 'b', 1)).toEqual(['a', 'c', 'b'])
    expect(movedWithin(steps, 'x', 1)).toEqual(['a', 'c', 'b'])
  })
})
