import type { Language } from '../../words.ts'

/** What a word of the typed language means. Several roles may share a word: `v` is "every year" and the unit of years. */
export type Meaning =
  | 'every-month'
  | 'every-year'
  | 'quarter'
  | 'last'
  | 'days'
  | 'working-days'
  | 'banking-days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'payday'
  | 'material-day'
  | 'approval-day'
  | 'fiscal-year'
  | 'fiscal-year-of'
  | 'end'
  | 'every'
  | 'from'
  | 'one'
  | 'once'
  | 'invoice'
  | 'agreement'
  | 'agreed'
  | 'at-most'
  | 'earliest'
  | 'keep'
  | 'creation'
  | 'banking'
  | 'week'
  | 'even'
  | 'odd'
  | 'at-time'

/** Finnish first: the first word of each row is the one that `formatTyped` writes in Finnish. */
const words: Readonly<Record<Meaning, readonly string[]>> = {
  'every-month': ['k', 'kk', 'kuu', 'kuukausi', 'kuukauden', 'm', 'mån', 'månad', 'month'],
  'every-year': ['v', 'vuosi', 'å', 'år', 'y', 'year'],
  quarter: ['q', 'nelj', 'neljännes', 'vuosineljännes', 'kvartal', 'quarter'],
  last: ['viim', 'viimeinen', 'sista', 'last'],
  days: ['pv', 'päivä', 'päivää', 'd', 'dag', 'dagar', 'day', 'days'],
  'working-days': [
    'tp',
    'työpäivä',
    'työpäivää',
    'ap',
    'arkipäivä',
    'arkipäivää',
    'ad',
    'arbetsdag',
    'arbetsdagar',
    'vardag',
    'vardagar',
    'wd',
  ],
  'banking-days': ['pp', 'pankkipäivä', 'pankkipäivää', 'bankdag', 'bankdagar', 'bankday', 'bankdays'],
  weeks: ['vk', 'viikko', 'viikkoa', 'vecka', 'veckor', 'w', 'week', 'weeks'],
  months: ['kk', 'kuukausi', 'kuukautta', 'k', 'mån', 'månad', 'månader', 'm', 'mo', 'month', 'months'],
  years: ['v', 'vuosi', 'vuotta', 'å', 'år', 'y', 'year', 'years'],
  payday: ['maksupäivä', 'palkanmaksupäivä', 'palkkapäivä', 'lönedag', 'lönebetalningsdag', 'payday'],
  'material-day': ['aineistopäivä', 'inlämningsdag', 'materialday', 'aineisto', 'underlag', 'material'],
  'approval-day': ['hyväksyntäpäivä', 'godkännandedag', 'approvalday', 'hyväksyntä', 'godkännande', 'approval'],
  'fiscal-year': ['tilikausi', 'räkenskapsperiod', 'fy'],
  'fiscal-year-of': ['tilikauden', 'räkenskapsperiodens'],
  end: ['loppu', 'slut', 'end'],
  every: ['joka', 'var', 'varje', 'every'],
  from: ['alkaen', 'från', 'from'],
  one: ['en'],
  once: ['kerran', 'gång', 'once'],
  invoice: ['lasku', 'faktura', 'invoice'],
  agreement: ['tes', 'kollektivavtal', 'cba'],
  agreed: ['sovitaan', 'avtalas', 'agreed'],
  'at-most': ['enintään', 'högst', 'max'],
  earliest: ['aikaisintaan', 'tidigast', 'earliest'],
  keep: ['säilytys', 'bevaring', 'keep'],
  creation: ['luonti', 'tillkomst', 'creation'],
  banking: ['p', 'pp', 'b'],
  week: ['vko', 'vk', 'viikko', 'vecka', 'week', 'w'],
  even: ['parillinen', 'jämn', 'even'],
  odd: ['pariton', 'udda', 'odd'],
  'at-time': ['klo', 'kl', 'at'],
}

/** Monday first; the first word of each is the one written. */
const weekdayWords: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  fi: [
    ['ma', 'maanantai'],
    ['ti', 'tiistai'],
    ['ke', 'keskiviikko'],
    ['to', 'torstai'],
    ['pe', 'perjantai'],
    ['la', 'lauantai'],
    ['su', 'sunnuntai'],
  ],
  sv: [
    ['må', 'mån', 'måndag'],
    ['tis', 'ti', 'tisdag'],
    ['ons', 'on', 'onsdag'],
    ['tors', 'to', 'torsdag'],
    ['fre', 'fr', 'fredag'],
    ['lör', 'lö', 'lördag'],
    ['sön', 'sö', 'söndag'],
  ],
  en: [
    ['mon', 'monday'],
    ['tue', 'tuesday'],
    ['wed', 'wednesday'],
    ['thu', 'thursday'],
    ['fri', 'friday'],
    ['sat', 'saturday'],
    ['sun', 'sunday'],
  ],
}

/** Feasts that rules can hang on, by their ids, as one word each: Finnish, Swedish, English, and what else is read. */
const feastWords: Readonly<Record<string, readonly [string, string, string, ...string[]]>> = {
  'new-years-day': ['uusivuosi', 'nyår', 'newyear', 'uudenvuodenpäivä', 'nyårsdagen'],
  epiphany: ['loppiainen', 'trettondagen', 'epiphany'],
  'good-friday': ['pitkäperjantai', 'långfredagen', 'goodfriday', 'långfredag'],
  'easter-saturday': ['pääsiäislauantai', 'påsklördagen', 'eastersaturday', 'påsklördag'],
  'easter-sunday': ['pääsiäinen', 'påsk', 'easter', 'pääsiäispäivä', 'pääsiäissunnuntai', 'påskdagen', 'påsken'],
  'easter-monday': ['pääsiäismaanantai', 'påskmåndagen', 'eastermonday', 'påskmåndag'],
  'may-day': ['vappu', 'vappen', 'mayday', 'vapunpäivä', 'valborg'],
  'ascension-day': ['helatorstai', 'himmelsfärdsdagen', 'ascension'],
  pentecost: ['helluntai', 'pingst', 'pentecost', 'helluntaipäivä', 'pingstdagen', 'pingsten'],
  'midsummer-eve': ['juhannusaatto', 'midsommarafton', 'midsummereve'],
  'midsummer-day': ['juhannus', 'midsommar', 'midsummer', 'juhannuspäivä', 'midsommardagen', 'midsommaren'],
  'all-saints-day': ['pyhäinpäivä', 'allhelgona', 'allsaints'],
  'independence-day': ['itsenäisyyspäivä', 'självständighetsdagen', 'independenceday'],
  'christmas-eve': ['jouluaatto', 'julafton', 'christmaseve', 'joulunaatto'],
  'christmas-day': ['joulu', 'jul', 'christmas', 'joulupäivä', 'juldagen', 'julen'],
  'boxing-day': ['tapaninpäivä', 'annandagjul', 'boxingday'],
}

/** Words are compared without capitals and without dots and rings, as typed on any keyboard. */
export const plain = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')

const meanings = new Map<Meaning, ReadonlySet<string>>()
const known = new Set<string>()
for (const [meaning, list] of Object.entries(words)) {
  meanings.set(meaning as Meaning, new Set(list.map(plain)))
  for (const word of list) known.add(plain(word))
}
const weekdaysOf = (language: Language): ReadonlyMap<string, number> =>
  new Map(weekdayWords[language].flatMap((list, at) => list.map((word) => [plain(word), at + 1] as const)))
const weekdaysIn = { fi: weekdaysOf('fi'), sv: weekdaysOf('sv'), en: weekdaysOf('en') } as const
const weekdays = new Map([...weekdaysIn.fi, ...weekdaysIn.sv, ...weekdaysIn.en])
for (const word of weekdays.keys()) known.add(word)

const feasts = new Map<string, string>()
for (const [id, list] of Object.entries(feastWords))
  for (const word of list) {
    feasts.set(plain(word), id)
    known.add(plain(word))
  }

/** The feast that a word names. */
export const feastNamed = (word: string): string | undefined => feasts.get(plain(word))
export const means = (word: string, meaning: Meaning) => meanings.get(meaning)?.has(plain(word)) ?? false
/** The weekday that a word names, 1 for Monday: in one language, or in any of the three. */
export const weekdayNamed = (word: string, language?: Language): number | undefined =>
  (language === undefined ? weekdays : weekdaysIn[language]).get(plain(word))
export const isKnownWord = (word: string) => known.has(plain(word))

/** What is written in Swedish and English, in the order of the rows above; each is read back as what it means. */
const others: Readonly<Record<'sv' | 'en', Readonly<Record<Meaning, string>>>> = {
  sv: {
    'every-month': 'm',
    'every-year': 'å',
    quarter: 'q',
    last: 'sista',
    days: 'd',
    'working-days': 'ad',
    'banking-days': 'bankdagar',
    weeks: 'veckor',
    months: 'mån',
    years: 'å',
    payday: 'lönedag',
    'material-day': 'inlämningsdag',
    'approval-day': 'godkännandedag',
    'fiscal-year': 'räkenskapsperiod',
    'fiscal-year-of': 'räkenskapsperiodens',
    end: 'slut',
    every: 'var',
    from: 'från',
    one: 'en',
    once: 'en gång',
    invoice: 'faktura',
    agreement: 'kollektivavtal',
    agreed: 'avtalas',
    'at-most': 'högst',
    earliest: 'tidigast',
    keep: 'bevaring',
    creation: 'tillkomst',
    banking: 'b',
    week: 'vecka',
    even: 'jämn',
    odd: 'udda',
    'at-time': 'kl',
  },
  en: {
    'every-month': 'm',
    'every-year': 'y',
    quarter: 'q',
    last: 'last',
    days: 'd',
    'working-days': 'wd',
    'banking-days': 'bankdays',
    weeks: 'weeks',
    months: 'mo',
    years: 'y',
    payday: 'payday',
    'material-day': 'materialday',
    'approval-day': 'approvalday',
    'fiscal-year': 'fy',
    'fiscal-year-of': 'fy',
    end: 'end',
    every: 'every',
    from: 'from',
    one: 'en',
    once: 'once',
    invoice: 'invoice',
    agreement: 'cba',
    agreed: 'agreed',
    'at-most': 'max',
    earliest: 'earliest',
    keep: 'keep',
    creation: 'creation',
    banking: 'b',
    week: 'week',
    even: 'even',
    odd: 'odd',
    'at-time': 'at',
  },
}

/** The words that `formatTyped` writes in a language. */
export const writer = (language: Language) => ({
  word: (meaning: Meaning): string => (language === 'fi' ? (words[meaning][0] ?? '') : others[language][meaning]),
  /** After "every": `2. vk`, `2. vecka`, `2 weeks`. */
  weeks: (count: number): string =>
    ({ fi: `${count}. vk`, sv: `${count}. vecka`, en: `${count} ${count === 1 ? 'week' : 'weeks'}` })[language],
  feast: (id: string): string => feastWords[id]?.[{ fi: 0, sv: 1, en: 2 }[language]] ?? id,
  weekday: (weekday: number): string => weekdayWords[language][weekday - 1]?.[0] ?? '',
})
export type Writer = ReturnType<typeof writer>
