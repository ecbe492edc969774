import { ruleOfStep } from '../../shared/domain/encounters/encounter.ts'
import type { Teller } from './client-deeds.ts'
import { instantOn } from './days.ts'
import { type Deed, insert } from './deed.ts'
import { people } from './people.ts'
import type { ClientSpec } from './spec.ts'

type About = { readonly id: string; readonly contacts: readonly { readonly id: string; readonly name: string }[] }

/** When we and the client were in touch, each a deed with the next step that was agreed; and those steps, as rules. */
export function encountersOf(spec: ClientSpec, { id: client_id, contacts }: About, { days, id, person }: Teller) {
  const made = (spec.encounters ?? []).map(({ next, ...one }, n) => {
    const day = days.workdayFrom(one.days)
    const at = instantOn(day, days.today, `encounter ${spec.number} ${n}`)
    const who = one.who ?? spec.team.responsible ?? 'petri'
    const step = next && {
      id: id(at),
      key: `task-${id(at)}`,
      fields: ruleOfStep({ text: next.text, day: days.workdayFrom(next.days), whose: next.whose }),
    }
    const deed: Deed = {
      at,
      person: people[who].name,
      command: 'encounters.save',
      steps: [
        ...(step
          ? [
              insert('rule', {
                id: step.id,
                client_id,
                key: step.key,
                fields_json: JSON.stringify(step.fields),
                valid_from: null,
                valid_until: null,
              }),
            ]
          : []),
        insert('encounter', {
          id: id(at),
          client_id,
          kind: one.kind,
          initiative: one.by,
          day,
          time: one.time ?? '',
          contact_id: contacts.find(({ name }) => name === one.contact)?.id ?? null,
          person_id: person[who],
          text: one.text,
          internal: one.internal ? 1 : 0,
          next_key: step?.key ?? '',
        }),
      ],
    }
    return { deed, step }
  })
  return { deeds: made.map(({ deed }) => deed), steps: made.flatMap(({ step }) => step ?? []) }
}
