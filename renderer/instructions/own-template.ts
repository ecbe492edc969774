import type { Template } from '../../shared/api/instructions.ts'
import type { InputOf } from '../../shared/api/names.ts'
import { formatTyped } from '../../shared/domain/calendar/typed/format.ts'
import { parseTyped } from '../../shared/domain/calendar/typed/typed.ts'
import type { Language } from '../../shared/domain/words.ts'

/** One of the firm's own templates. */
export type OwnTemplate = Template & { readonly own: NonNullable<Template['own']> }
export const withOthers = (item: Template['items'][number]) => ({ ...item, others: item.others ?? {} })

/** All that is sent when something of a template is written anew. */
export const contentOf = ({
  own,
  name,
  items,
  texts,
  others = {},
}: OwnTemplate): InputOf<'instructions.editTemplate'> => ({
  ...own,
  name,
  items: items.map((item) => ({ ...item, others: item.others ?? {} })),
  texts,
  others,
})

/** By when, as a template says it: by a day that will be agreed, or by its own rule. */
export function dueWords(due: string, agreed: Readonly<Record<'material' | 'approval', string>>, language: Language) {
  if (due === 'material' || due === 'approval') return agreed[due]
  const read = due === '' ? undefined : parseTyped(due)
  return read && 'ok' in read ? formatTyped(read.ok, language, 'dotted') : due
}
