import type { Side } from '../calendar/types.ts'
import type { Audience } from '../instructions.ts'
import type { Language } from '../words.ts'
import type { OtherItem, OtherTexts } from './others.ts'

/** A day that the pay groups may have agreed, which an item follows then; or a typed rule; or none. */
export type Due = 'material' | 'approval' | (string & {})

/** An item of a template: in the template's language, and with no client yet. */
export type TemplateItem = {
  /** What it is known by from version to version. */
  readonly key: string
  readonly audience: Audience
  readonly section: string
  readonly what: string
  readonly how: string
  readonly due: Due
  readonly due_words: string
  readonly responsible: Side
  /** Its texts in the languages beside the template's. */
  readonly others?: OtherItem | undefined
}
export const textParts = ['introduction', 'exceptions', 'closing'] as const
export type TextPart = (typeof textParts)[number]
export type Texts = Readonly<Record<TextPart, string>>
export type TemplateContent = {
  readonly items: readonly TemplateItem[]
  readonly texts: Texts
  readonly others?: OtherTexts | undefined
}

/** The kinds of client that the program has a template for. */
export const clientKinds = ['small', 'hourly', 'restaurant', 'association', 'large'] as const
export type ClientKind = (typeof clientKinds)[number]

/** Raised whenever our own templates say something else: clients that began with an older one are offered the new one. */
export const ourNumber = 2

type Layout = readonly (readonly [item: string, section: string, audience: Audience, due: Due, responsible: Side])[]

const people: Layout = [
  ['newEmployee', 'employments', 'client', 'material', 'client'],
  ['leaver', 'employments', 'client', '', 'client'],
  ['payChange', 'employments', 'client', 'material', 'client'],
]
const sick: Layout = [['certificates', 'absences', 'client', '', 'client']]
const ends: Layout = [
  ['approval', 'approval', 'client', 'approval', 'client'],
  ['payment', 'approval', 'client', '', 'client'],
]
const process = (check: string): Layout => [
  ['before', 'process', 'process', '', 'provider'],
  ['access', 'process', 'process', '', 'provider'],
  ['receive', 'process', 'process', '', 'provider'],
  ...(check === '' ? [] : [[check, 'process', 'process', '', 'provider'] as const]),
  ['calculate', 'process', 'process', '', 'provider'],
  ['payslips', 'process', 'process', '', 'provider'],
  ['report', 'process', 'process', 'maksupäivä+5pv >', 'provider'],
  ['voucher', 'process', 'process', '', 'provider'],
]
const exceptions: Layout = [
  ['late', 'exceptions', 'exception', '', 'client'],
  ['contactAway', 'exceptions', 'exception', '', 'client'],
  ['wrongPay', 'exceptions', 'exception', '', 'both'],
  ['holidayPayday', 'exceptions', 'exception', '', 'both'],
  ['suddenEnd', 'exceptions', 'exception', '', 'client'],
]
const accident: Layout = [['accident', 'exceptions', 'exception', '', 'client']]
const down: Layout = [['systemDown', 'exceptions', 'exception', '', 'both']]

/** What each kind of client usually needs (practice, sections 1, 3 and 9). Texts stand in the messages under the same keys. */
export const layouts: Readonly<Record<ClientKind, Layout>> = {
  small: [
    ['hours', 'material', 'client', 'material', 'client'],
    ['nothingNew', 'material', 'client', 'material', 'client'],
    ['absences', 'material', 'client', 'material', 'client'],
    ['holidays', 'material', 'client', 'material', 'client'],
    ...people,
    ['taxCards', 'employments', 'client', '', 'client'],
    ...sick,
    ...ends,
    ['taxes', 'approval', 'client', '', 'client'],
    ...process(''),
    ...exceptions,
  ],
  hourly: [
    ['timeSheets', 'material', 'client', 'material', 'client'],
    ['piecework', 'material', 'client', 'material', 'client'],
    ['travel', 'material', 'client', 'material', 'client'],
    ['absences', 'material', 'client', 'material', 'client'],
    ['holidays', 'material', 'client', 'material', 'client'],
    ...people,
    ['taxNumbers', 'employments', 'client', '', 'client'],
    ['garnishments', 'employments', 'client', '', 'client'],
    ...sick,
    ...ends,
    ...process('hourCheck'),
    ...exceptions,
    ...accident,
  ],
  restaurant: [
    ['shifts', 'material', 'client', 'material', 'client'],
    ['callIns', 'material', 'client', 'material', 'client'],
    ['meals', 'material', 'client', 'material', 'client'],
    ['absences', 'material', 'client', 'material', 'client'],
    ['holidays', 'material', 'client', 'material', 'client'],
    ...people,
    ['taxCards', 'employments', 'client', '', 'client'],
    ...sick,
    ...ends,
    ...process('shiftCheck'),
    ...exceptions,
    ...accident,
  ],
  association: [
    ['fees', 'material', 'client', 'material', 'client'],
    ['hours', 'material', 'client', 'material', 'client'],
    ['absences', 'material', 'client', 'material', 'client'],
    ['decisions', 'employments', 'client', '', 'client'],
    ['newEmployee', 'employments', 'client', 'material', 'client'],
    ['leaver', 'employments', 'client', '', 'client'],
    ['contactChange', 'employments', 'client', '', 'client'],
    ...ends,
    ['taxes', 'approval', 'client', '', 'client'],
    ...process(''),
    ...exceptions,
  ],
  large: [
    ['transfer', 'material', 'client', 'material', 'client'],
    ['approvals', 'material', 'client', 'material', 'client'],
    ['bonuses', 'material', 'client', 'material', 'client'],
    ['travel', 'material', 'client', 'material', 'client'],
    ['absences', 'material', 'client', 'material', 'client'],
    ...people,
    ['familyLeaves', 'absences', 'client', 'material', 'client'],
    ['garnishments', 'employments', 'client', '', 'client'],
    ...sick,
    ...ends,
    ['contactChange', 'approval', 'client', '', 'client'],
    ...process('transferCheck'),
    ...exceptions,
    ...accident,
    ...down,
  ],
}

type Said = Readonly<Record<string, { readonly what: string; readonly how: string }>>
type Words = {
  readonly items: Said
  readonly sections: Readonly<Record<string, string>>
  readonly texts: Pick<Texts, 'introduction' | 'closing'>
}

/** One of our own templates in the words of a language. */
export const ourTemplate = (kind: ClientKind, { items, sections, texts }: Words): TemplateContent => ({
  items: layouts[kind].map(([key, section, audience, due, responsible]) => ({
    key,
    audience,
    section: sections[section] ?? '',
    what: items[key]?.what ?? '',
    how: items[key]?.how ?? '',
    due,
    due_words: '',
    responsible,
  })),
  texts: { introduction: texts.introduction, exceptions: '', closing: texts.closing },
})

/** A template with the texts of the same one in other languages beside it, item by item. */
export const beside = (
  content: TemplateContent,
  others: readonly (readonly [Language, TemplateContent])[],
): TemplateContent => ({
  ...content,
  items: content.items.map((item) => ({
    ...item,
    others: Object.fromEntries(
      others.flatMap(([language, { items }]) => {
        const same = items.find(({ key }) => key === item.key)
        if (!same) return []
        const { section, what, how, due_words } = same
        return [[language, { section, what, how, due_words }]]
      }),
    ),
  })),
  others: Object.fromEntries(others.map(([language, { texts }]) => [language, texts])),
})

/** So many people are mostly kept in an HR system. */
const manyPeople = 80

/** What is known of a client before anything is written. */
type Facts = {
  readonly form: string
  readonly industry: string
  readonly headcount: number
  readonly frequencies: readonly string[]
  readonly pay_forms: readonly string[]
}

/** The kind that a client most likely is: a guess to begin with, and no more. */
export function likelyKind({ form, industry, headcount, frequencies, pay_forms }: Facts): ClientKind {
  if (['ry', 'foundation', 'parish', 'household'].includes(form)) return 'association'
  if (industry === 'association') return 'association'
  if (industry === 'restaurant') return 'restaurant'
  if (headcount >= manyPeople) return 'large'
  const isHourly = pay_forms.some((one) => one !== 'unknown' && one !== 'monthly')
  return isHourly || industry === 'construction' || frequencies.includes('two-weekly') || frequencies.includes('weekly')
    ? 'hourly'
    : 'small'
}
