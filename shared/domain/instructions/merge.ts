import type { Audience } from '../instructions.ts'
import { type Language, languages } from '../words.ts'
import { itemTexts, type OtherItem, type OtherTexts } from './others.ts'
import { textParts, type TextPart, type Texts } from './templates.ts'

/** What of an item a template gives, and people may change. */
export const givenFields = ['section', 'what', 'how', 'due_rule', 'due_words', 'cutoff', 'responsible'] as const
export type GivenField = (typeof givenFields)[number]
export type GivenValues = Readonly<Record<GivenField, string>>
/** An item as a template gives it to a client, whose own days it follows. */
type Beside = { readonly others?: OtherItem | undefined }
export type OfferedItem = GivenValues & Beside & { readonly key: string; readonly audience: Audience }
/** An item as it was given, and the row it became. */
export type GivenItem = OfferedItem & { readonly id: string }
type WithTexts = { readonly texts: Texts; readonly others?: OtherTexts | undefined }
export type Given = WithTexts & { readonly items: readonly GivenItem[] }
export type Offered = WithTexts & { readonly items: readonly OfferedItem[] }
export type Mine = WithTexts & { readonly items: ReadonlyMap<string, GivenValues & Beside> }

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
  /** Of a text beside the client's language: its language. */
  readonly language: Language | null
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
          language: null,
          what: item.what,
          audience,
          given: '',
          mine: '',
          offered: item.how,
          usual: true,
        },
      ]
    if (!now) return []
    const line = (field: GivenField, language: Language | null, three: Three): Renewal[] =>
      isNews(three)
        ? [
            {
              id: [key, language, field].filter(Boolean).join('/'),
              kind: 'changed',
              key,
              field,
              language,
              what: now.what,
              audience,
              ...three,
              usual: three.mine === three.given,
            },
          ]
        : []
    return [
      ...givenFields.flatMap((field) =>
        line(field, null, { given: before[field], mine: now[field], offered: item[field] }),
      ),
      ...languages.flatMap((language) =>
        itemTexts.flatMap((field) =>
          line(field, language, {
            given: before.others?.[language]?.[field] ?? '',
            mine: now.others?.[language]?.[field] ?? '',
            offered: item.others?.[language]?.[field] ?? '',
          }),
        ),
      ),
    ]
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
        language: null,
        what: now.what,
        audience,
        given: '',
        mine: now.how,
        offered: '',
        usual: false,
      },
    ]
  })
  const texts = [null, ...languages].flatMap((language) =>
    textParts.flatMap((part): Renewal[] => {
      const of = (one: WithTexts) => (language === null ? one.texts[part] : (one.others?.[language]?.[part] ?? ''))
      const three = { given: of(given), mine: of(mine), offered: of(offered) }
      if (!isNews(three)) return []
      return [
        {
          id: ['text', language, part].filter(Boolean).join('/'),
          kind: 'text',
          key: 'text',
          field: part,
          language,
          what: '',
          audience: 'client',
          ...three,
          usual: three.mine === three.given,
        },
      ]
    }),
  )
  return [...changed, ...removed, ...texts]
}

type Three = Pick<Renewal, 'given' | 'mine' | 'offered'>
const isNews = ({ given, mine, offered }: Three): boolean => offered !== given && offered !== mine
