/** Numbers as words, plain: how many (`viisi`, `fem`, `five`) and which (`viidennen`, `femte`, `fifth`). */

const cardinals: readonly (readonly string[])[] = [
  ['yksi', 'yhden', 'en', 'ett', 'one', 'a'],
  ['kaksi', 'kahden', 'tva', 'two'],
  ['kolme', 'kolmen', 'tre', 'three'],
  ['nelja', 'neljan', 'fyra', 'four'],
  ['viisi', 'viiden', 'fem', 'five'],
  ['kuusi', 'kuuden', 'sex', 'six'],
  ['seitseman', 'sju', 'seven'],
  ['kahdeksan', 'atta', 'eight'],
  ['yhdeksan', 'nio', 'nine'],
  ['kymmenen', 'tio', 'ten'],
  ['yksitoista', 'yhdentoista', 'elva', 'eleven'],
  ['kaksitoista', 'kahdentoista', 'tolv', 'twelve'],
  ['kolmetoista', 'kolmentoista', 'tretton', 'thirteen'],
  ['neljatoista', 'neljantoista', 'fjorton', 'fourteen'],
  ['viisitoista', 'viidentoista', 'femton', 'fifteen'],
]

const swedish =
  'forsta andra tredje fjarde femte sjatte sjunde attonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde'
const english =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'

/** What Finnish ordinals begin with, from the second on; as the first part of a compound the first is `yhde`. */
const stems = ['yhde', 'kahde', 'kolma', 'nelja', 'viide', 'kuude', 'seitsema', 'kahdeksa', 'yhdeksa', 'kymmene']
const endings = '(?:s|nnen|ntena|nteen|tta)'
const single: readonly (readonly [RegExp, number])[] = [
  [/^(ensimmai(nen|sen|sena|seen|sta)|eka(na|n)?)$/, 1],
  [/^(toi(nen|sen|sena|seen|sta)|toka(na|n)?)$/, 2],
  ...stems
    .map((stem, at): readonly [RegExp, number] => [new RegExp(`^${stem}${endings}$`), at + 1])
    .filter(([, value]) => value > 2),
  ...stems.slice(0, 9).map((stem, at): readonly [RegExp, number] => [new RegExp(`^${stem}${endings}toista$`), at + 11]),
  [/^kahde(s|nnen|ntena|nteen|tta)kymmene\1$/, 20],
  [/^kolma(s|nnen|ntena|nteen|tta)kymmene\1$/, 30],
]
const named = new Map<string, number>()
for (const list of [swedish, english]) for (const [at, word] of list.split(' ').entries()) named.set(word, at + 1)
for (const [tens, value] of [
  ['tjugo', 20],
  ['trettio', 30],
] as const)
  for (const [at, word] of swedish.split(' ').slice(0, 9).entries()) named.set(`${tens}${word}`, value + at + 1)
named.set('trettionde', 30)
named.set('thirtieth', 30)

/** Which one a word means. */
function ordinalOf(word: string): number | undefined {
  const known = named.get(word) ?? single.find(([form]) => form.test(word))?.[1]
  if (known !== undefined) return known
  // "Kahdeskymmenesviides": tens, and the rest of it.
  const [, rest] = /^(?:kahde\w+?|kolma\w+?)kymmene(?:s|nnen|ntena|nteen|tta)(\w+)$/.exec(word) ?? []
  const ones = rest === undefined ? undefined : ordinalOf(rest)
  return ones !== undefined && ones < 10 ? (word.startsWith('kahde') ? 20 : 30) + ones : undefined
}

/**
 * A number word as a concept. With a nought before it (`#02`, `#02.`), as a word alone ("toinen", "en") is no day of the
 * month; from the sixth on it is hardly anything else.
 */
export function numberConcept(word: string): string | undefined {
  const which = ordinalOf(word)
  if (which !== undefined) return which > 5 ? `#${which}.` : `#0${which}.`
  const many = cardinals.findIndex((list) => list.includes(word))
  return many < 0 ? undefined : `#0${many + 1}`
}
