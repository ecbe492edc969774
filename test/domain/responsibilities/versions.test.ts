import { describe, expect, it } from 'vitest'
import type { Step } from '../../../shared/domain/responsibilities/parts.ts'
import { type Service, serviceSteps, services, templateOf } from '../../../shared/domain/responsibilities/templates.ts'
import { differenceOf, saysTheSame } from '../../../shared/domain/responsibilities/versions.ts'
import { languages } from '../../../shared/domain/words.ts'
import { greyAreas } from '../../../shared/domain/responsibilities/grey-areas.ts'
import { responsibilityTemplates } from '../../../shared/i18n/responsibility-templates.ts'

const aStep = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  service: 'Palkat',
  step: `Vaihe ${id}`,
  note: '',
  provider: 'does-answers',
  provider_name: 'Petri',
  client: 'informed',
  client_name: '',
  other: 'none',
  other_name: '',
  ...more,
})

describe('the difference between two versions', () => {
  const [a, b, c] = [aStep('a'), aStep('b'), aStep('c')]

  it('tells what came, went and changed, and nothing of what is the same', () => {
    const other = { ...b, client: 'answers', client_name: 'Saija', note: 'Viikoittain' } as const
    expect(differenceOf([a, b, c], [other, a, aStep('d')])).toEqual([
      { kind: 'changed', step: other, before: b, fields: ['client', 'note'] },
      { kind: 'added', step: aStep('d'), fields: [] },
      { kind: 'removed', step: c, fields: [] },
    ])
  })

  it('is another person in the same part, and not another order', () => {
    expect(differenceOf([a], [{ ...a, provider_name: 'Anna' }])).toMatchObject([{ fields: ['provider'] }])
    expect(saysTheSame([a, b], [b, a])).toBe(true)
    expect(saysTheSame([a, b], [a])).toBe(false)
    expect(saysTheSame([a], [{ ...a, step: 'Toinen' }])).toBe(false)
  })
})

const fi = (service: Service) => templateOf(service, responsibilityTemplates.fi).steps

describe('the templates', () => {
  it('have a text for every step in every language, and no two of a service alike', () => {
    for (const language of languages)
      for (const service of services) {
        const { name, steps } = templateOf(service, responsibilityTemplates[language])
        expect(name).not.toBe('')
        expect(steps).toHaveLength(Object.keys(serviceSteps[service]).length)
        expect(new Set(steps.map(({ step }) => step)).size).toBe(steps.length)
        expect(steps.every(({ step }) => step !== '' && step.length <= 300)).toBe(true)
      }
  })

  it('leave nothing unclear but who it is', () => {
    for (const service of services)
      for (const { step, provider = 'none', client = 'none', other = 'none' } of fi(service)) {
        const named = { provider_name: 'x', client_name: 'x', other_name: 'x' }
        const judged = { provider, client, other, ...named, provider_gone: false, client_gone: false }
        expect([step, greyAreas(judged)]).toEqual([step, []])
      }
  })
})
