import { isCountryCode } from '../../../shared/domain/calendar/countries/country.ts'
import { clientFacts } from '../../../shared/domain/calendar/rules/facts.ts'
import type { Known } from '../../../shared/domain/imports/known.ts'
import { plainWords } from '../../../shared/domain/imports/table.ts'
import { languages } from '../../../shared/domain/words.ts'
import { countryName } from '../../../shared/i18n/countries.ts'
import { valueOf as wordOfValue } from '../../../shared/i18n/record-values.ts'
import type { Field, Vocabulary } from '../../../shared/records/field.ts'

const industries = clientFacts.find(({ key }) => key === 'industry')
const industryCodes = industries?.type === 'choice' ? industries.choices.map(({ value }) => value) : []

/** What people write beside the program's own words, with its value. */
const others: Partial<Record<Vocabulary, Readonly<Record<string, string>>>> = {
  forms: {
    osakeyhtiö: 'oy',
    aktiebolag: 'oy',
    ab: 'oy',
    'julkinen osakeyhtiö': 'oyj',
    abp: 'oyj',
    kommandiittiyhtiö: 'ky',
    kommanditbolag: 'ky',
    kb: 'ky',
    'avoin yhtiö': 'ay',
    'öppet bolag': 'ay',
    toiminimi: 'tmi',
    'yksityinen elinkeinonharjoittaja': 'tmi',
    firma: 'tmi',
    yhdistys: 'ry',
    förening: 'ry',
    rf: 'ry',
    osuuskunta: 'osk',
    andelslag: 'osk',
    säätiö: 'foundation',
    stiftelse: 'foundation',
    seurakunta: 'parish',
    församling: 'parish',
    kotitalous: 'household',
    hushåll: 'household',
  },
  languages: {
    suomeksi: 'fi',
    fin: 'fi',
    ruotsiksi: 'sv',
    swe: 'sv',
    se: 'sv',
    englanniksi: 'en',
    eng: 'en',
    gb: 'en',
  },
  channels: { 's-posti': 'email', sähköpostilla: 'email', mail: 'email', paperilla: 'paper', järjestelmä: 'software' },
  frequencies: {
    kuukausi: 'monthly',
    kk: 'monthly',
    '1 kk': 'monthly',
    'kerran kuussa': 'monthly',
    månad: 'monthly',
    month: 'monthly',
    '2 x kk': 'twice-a-month',
    puolikuukausi: 'twice-a-month',
    'kaksi kertaa kuussa': 'twice-a-month',
    '2 vk': 'two-weekly',
    '2 viikkoa': 'two-weekly',
    '2 veckor': 'two-weekly',
    viikko: 'weekly',
    vecka: 'weekly',
    week: 'weekly',
  },
}

/** A value by its words in any of the three languages; each vocabulary is turned around once. */
export function valueInWords(countries: readonly string[]): Known['valueOf'] {
  const dictionaries = new Map<string, ReadonlyMap<string, string>>()
  return ({ words: vocabulary, values }: Pick<Field, 'words' | 'values'>, plain) => {
    if (vocabulary === undefined) return undefined
    if (vocabulary === 'countries' && isCountryCode(plain)) return plain
    const known = dictionaries.get(vocabulary) ?? turned(vocabulary, values ?? codesOf(vocabulary, countries))
    dictionaries.set(vocabulary, known)
    return known.get(plain)
  }
}

function codesOf(vocabulary: Vocabulary, countries: readonly string[]): readonly string[] {
  return vocabulary === 'countries' ? countries : vocabulary === 'industries' ? industryCodes : []
}

function turned(vocabulary: Vocabulary, values: readonly string[]): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  const put = (word: string, value: string) => {
    if (!said.has(plainWords(word))) said.set(plainWords(word), value)
  }
  for (const language of languages)
    for (const value of values)
      put(vocabulary === 'countries' ? countryName(value, language) : wordOfValue(vocabulary, value, language), value)
  for (const [word, value] of Object.entries(others[vocabulary] ?? {})) put(word, value)
  return said
}
