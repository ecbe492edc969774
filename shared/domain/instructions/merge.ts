import type { Audience } from '../instructions.ts'
import { textParts, type TextPart, type Texts } from './templates.ts'

/** What of an item a template gives, and people may change. */
export const givenFields = ['section', 'what', 'how', 'due_rule', 'due_words', 'cutoff', 'responsible'] as const
export type GivenField = (typeof givenFields)[number]
export type GivenValues = Readonly<Record<GivenField, string>>
/** An item as a template gives it to a client, whose own days it follows. */
export type OfferedItem = GivenValues & { readonly key: string; readonly audience: Audience }
/** An item as it was given, and the row it became. */
export type GivenItem = OfferedItem & { readonly id: string }
export type Given = { readonly items: readonly GivenItem[]; readonly texts: Texts }
export type Offered = { readonly items: readonly OfferedItem[]; readonly texts: Texts }
export type Mine = { readonly items: ReadonlyMap<string, GivenValues>; readonly texts: Texts }

/**
 * One thing in which a newer template differs from what a client has. `usual`: nothing of the client's own is lost by taking
 * it; what was changed for the client stays unless somebody chooses otherwise.
 */
export type Renewal = {
  /** Names it in a choice. */
  readonly id: string
  readonly kind: 'new' | 'changed' | 'removed' | 'text'
  readonly key: string
  readonly field: GivenField | TextPart | null
  /** The item, by what is to be done now. */
  readonly what: string
  readonly audience: Audience
  readonly given: string
  readonly mine: string
  readonly offered: string
  readonly usual: boolean
}

/**
 * What a newer template offers a client, field by field against what the client has and what it was given. What is alike
 * already, and what somebody has removed here, is not offered.
 */
export function renewals(given: Given, mine: Mine, offered: Offered): Renewal[] {
  const was = new Map(given.items.map((item) => [item.key, item]))
  const will = new Set(offered.items.map(({ key }) => key))
  const changed = offered.items.flatMap((item): Renewal[] => {
    const before = was.get(item.key)
    const now = before && mine.items.get(before.id)
    const { key, audience } = item
    if (!before)
      return [
        {
          id: `${key}/new`,
          kind: 'new',
          key,
          field: null,
          what: item.what,
          audience,
          given: '',
          mine: '',
          offered: item.how,
          usual: true,
        },
      ]
    if (!now) return []
    return givenFields
      .filter((field) => item[field] !== before[field] && item[field] !== now[field])
      .map((field) => ({
        id: `${key}/${field}`,
        kind: 'changed',
        key,
        field,
        what: now.what,
        audience,
        given: before[field],
        mine: now[field],
        offered: item[field],
        usual: now[field] === before[field],
      }))
  })
  const removed = given.items.flatMap(({ key, id, audience }): Renewal[] => {
    const now = mine.items.get(id)
    if (will.has(key) || !now) return []
    return [
      {
        id: `${key}/removed`,
        kind: 'removed',
        key,
        field: null,
        what: now.what,
        audience,
        given: '',
        mine: now.how,
        offered: '',
        usual: false,
      },
    ]
  })
  const texts = textParts
    .filter((part) => offered.texts[part] !== given.texts[part] && offered.texts[part] !== mine.texts[part])
    .map((part): Renewal => ({
      id: `text/${part}`,
      kind: 'text',
      key: 'text',
      field: part,
      what: '',
      audience: 'client',
      given: given.texts[part],
      mine: mine.texts[part],
      offered: offered.texts[part],
      usual: mine.texts[part] === given.texts[part],
    }))
  return [...changed, ...removed, ...texts]
}
