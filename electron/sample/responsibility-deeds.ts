import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { needsPerson, type Part, type Step } from '../../shared/domain/responsibilities/parts.ts'
import { templateOf, usualServices } from '../../shared/domain/responsibilities/templates.ts'
import { responsibilityTemplates } from '../../shared/i18n/responsibility-templates.ts'
import type { Teller } from './client-deeds.ts'
import type { Span } from './client-rows.ts'
import { instantOn } from './days.ts'
import { type Deed, insert, update } from './deed.ts'
import { people } from './people.ts'
import type { ClientSpec } from './spec.ts'

type Met = { readonly id: string; readonly name: string }
type About = { readonly id: string; readonly span: Span; readonly began: IsoDay; readonly contact: Met | undefined }

/**
 * The responsibility matrix of a client, begun from the templates. One that was agreed has been changed since, and is a draft
 * again; one of a takeover has two grey areas: nobody answers for the statistics, and nobody is named who approves.
 */
export function responsibilityDeeds(spec: ClientSpec, about: About, { days, id, person }: Teller): Deed[] {
  const { matrix } = spec
  const { contact } = about
  if (!matrix || !contact) return []
  const who = spec.team.responsible ?? 'petri'
  const us = { id: person[who], name: people[who].name }
  const made = days.plus(matrix === 'grey' ? about.began : about.span.start, 8)
  const at = instantOn(made, days.today, `matrix ${spec.number}`)
  const words = responsibilityTemplates[spec.language ?? 'fi']
  const steps = usualServices.flatMap((service) => {
    const { name, steps: its } = templateOf(service, words)
    const texts: Readonly<Record<string, string>> = words[service].steps
    const keys = Object.keys(texts)
    return its.map((step, n) => ({ key: keys[n] ?? '', service: name, ...step }))
  })
  const rows = steps.map(({ key, service, step, provider = 'none', client = 'none', other = 'none' }, position) => {
    const theirs: Part = matrix === 'grey' && key === 'statistics' ? 'informed' : client
    const isNamed = needsPerson(theirs) && !(matrix === 'grey' && key === 'approval')
    return {
      id: id(at),
      client_id: about.id,
      service,
      step,
      provider,
      provider_person: needsPerson(provider) ? us.id : null,
      client: theirs,
      client_person: isNamed ? contact.id : null,
      other,
      other_name: '',
      note: '',
      position,
    }
  })
  const deeds: Deed[] = [
    {
      at,
      person: us.name,
      command: 'responsibilities.start',
      steps: rows.map((row) => insert('responsibility', row)),
    },
  ]
  if (matrix === 'grey') return deeds
  const inWords = rows.map(({ client_id: _, provider_person, client_person, position: __, ...row }): Step => ({
    ...row,
    provider_name: provider_person === null ? '' : us.name,
    client_name: client_person === null ? '' : contact.name,
  }))
  const day = days.plus(made, 12)
  const agreed = instantOn(day, days.today, `agreed ${spec.number}`)
  deeds.push({
    at: agreed,
    person: us.name,
    command: 'responsibilities.agree',
    steps: [
      insert('responsibility_version', {
        id: id(agreed),
        client_id: about.id,
        number: 1,
        day,
        provider: us.name,
        client: contact.name,
        way: 'meeting',
        note: '',
        steps_json: JSON.stringify(inWords),
      }),
    ],
  })
  const changed = rows.find((_, n) => steps[n]?.key === 'questions')
  if (changed)
    deeds.push({
      at: instantOn(days.plus(days.today, -20), days.today, `matrix changed ${spec.number}`),
      person: us.name,
      command: 'responsibilities.save',
      steps: [update('responsibility', changed.id, 1, { provider: 'does', provider_person: us.id, client: 'answers' })],
    })
  return deeds
}
