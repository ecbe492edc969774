import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { instantOn } from './days.ts'
import { type Deed, insert, update } from './deed.ts'
import type { Teller } from './client-deeds.ts'
import { people } from './people.ts'

/** The client of whose instruction the firm made a template of its own. */
export const TEMPLATE_OF = '105'
const name = 'Ravintolat (oma)'
const added = {
  key: 'tips',
  audience: 'client' as const,
  section: 'Palkka-aineisto',
  what: 'Ilmoita palvelurahat',
  how: 'Henkilöittäin euroina, samalla raportilla kuin vuorot.',
  due: '2.tp.k.v',
  due_words: '',
  responsible: 'client' as const,
}

type Row = {
  readonly id: string
  readonly audience: string
  readonly section: string
  readonly what: string
  readonly how: string
  readonly due_rule: string
  readonly due_words: string
  readonly responsible: string
}

/** The firm keeps an instruction as its own template, and its next version asks for one thing more: it is offered to the client. */
export function templateDeeds(
  client_id: string,
  rows: readonly Row[],
  made: IsoDay,
  { days, id }: Pick<Teller, 'days' | 'id'>,
): Deed[] {
  const person = people.marjatta.name
  const renewed = days.plus(days.today, -9)
  const texts = { introduction: '', exceptions: '', closing: '' }
  const [first, second] = [instantOn(made, days.today, 'template 1'), instantOn(renewed, days.today, 'template 2')]
  const template = id(first)
  const keyed = rows.map((row) => ({ ...row, key: id(first) }))
  const items = keyed.map(({ id: _, due_rule: due, ...item }) => ({ ...item, due }))
  const given = { items: keyed.map((item) => ({ ...item, cutoff: '' })), texts }
  const content = (all: readonly object[]) => JSON.stringify({ items: all, texts })
  return [
    {
      at: first,
      person,
      command: 'instructions.saveTemplate',
      steps: [
        insert('instruction_template', {
          id: template,
          name,
          language: 'fi',
          number: 1,
          day: made,
          content_json: content(items),
        }),
        insert('sheet_template', {
          id: id(first),
          client_id,
          template: `firm/${template}`,
          number: 1,
          given_json: JSON.stringify(given),
        }),
      ],
    },
    {
      at: second,
      person,
      command: 'instructions.saveTemplate',
      steps: [
        update('instruction_template', template, 1, {
          number: 2,
          day: renewed,
          content_json: content([...items, added]),
        }),
      ],
    },
  ]
}
