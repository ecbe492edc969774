import { clockText } from '../domain/calendar/days/clock-text.ts'
import type { DocumentWords } from '../domain/documents/words.ts'
import type { Language } from '../domain/words.ts'

const english_months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const numeric = (day: number, month: number, year: number) => `${day}.${month}.${year}`
const english = (day: number, month: number, year: number) =>
  `${day}\u00a0${english_months[month - 1]?.slice(0, 3)}\u00a0${year}`

/** "a, b and c" with the language's word for "and". */
const listed = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`

const fi: DocumentWords = {
  weekdays: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'],
  short_weekdays: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  months: [
    'tammikuu',
    'helmikuu',
    'maaliskuu',
    'huhtikuu',
    'toukokuu',
    'kesäkuu',
    'heinäkuu',
    'elokuu',
    'syyskuu',
    'lokakuu',
    'marraskuu',
    'joulukuu',
  ],
  date: numeric,
  short_date: numeric,
  day_month: (day, month) => `${day}.${month}.`,
  clock: (time) => clockText(time, 'fi').replace(' ', '\u00a0'),
  business_id: 'Y-tunnus',
  client_number: 'Asiakasnumero',
  address: 'Postiosoite',
  page: { before: 'sivu ', between: ' / ', after: '' },
  version: (number, date) => (number === 0 ? `Luonnos ${date}` : `Versio ${number}, ${date}`),
  draftAfter: (number) => `Luonnos, muutettu version ${number} jälkeen`,
  holdsFrom: (date) => `voimassa ${date} alkaen`,
  followed: (number, date) => `versio ${number} tulee voimaan ${date}`,
  replaced: (number, date) => `korvattu ${date} versiolla ${number}`,
  sheet: {
    kind: 'Asiakasohje',
    fact: { version: 'Versio', contact: 'Yhteyshenkilö' },
    contacts: 'Yhteyshenkilöt',
    contact: { role: 'Rooli', name: 'Nimi', reach: 'Yhteystiedot', deputy: 'Varahenkilö' },
    timetable: 'Palkka-aikataulu',
    pay: {
      period: 'Palkkakausi',
      payday: 'Palkanmaksupäivä',
      last: 'Viimeistään',
      from: 'Alkaen',
      until: (day) => `Taulukossa ovat palkanmaksupäivät ${day} asti.`,
      usual: (day) => `poikkeus, muuten ${day}`,
    },
    instructions: 'Ohjeet',
    item: {
      what: 'Mitä',
      how: 'Miten',
      by: 'Mihin mennessä',
      who: 'Kuka',
      see_timetable: (columns) => `Palkka-aikataulu: ${columns.map((name) => `”${name}”`).join(', ')}`,
      as_above: 'Samoin kuin edellä',
    },
    exceptions: 'Poikkeustilanteet',
    exception: { situation: 'Tilanne', action: 'Mitä tehdään' },
    responsibilities: 'Vastuunjako',
    responsibility: { task: 'Työvaihe', client: 'Asiakas', firm: 'Palveluntuottaja' },
    duty: { does: 'tekee', answers: 'vastaa', approves: 'hyväksyy', checks: 'tarkistaa', advises: 'neuvoo' },
    feedback: 'Palaute',
    feedback_to: (person, ways) =>
      `Kiitokset, toiveet ja reklamaatiot ottaa vastaan ${person}${ways.length > 0 ? `: ${ways.join(', ')}` : ''}.`,
    feedback_any: (ways) => `Kiitokset, toiveet ja reklamaatiot: ${ways.join(', ')}.`,
    answer_in: (days) =>
      days === 1
        ? 'Palautteeseen vastataan seuraavana työpäivänä.'
        : `Palautteeseen vastataan ${days} työpäivän kuluessa.`,
    review: 'Ohjeen läpikäynti',
    reviewed: (date, people) => `Ohje on käyty läpi ${date}: ${listed(people, 'ja')}.`,
    review_ask:
      'Ohje käydään läpi yhdessä. Muutoksista ja yhteyshenkilön vaihtumisesta ilmoitetaan toiselle osapuolelle.',
    review_day: 'Päivämäärä',
    review_client: 'Asiakkaan puolesta',
    review_firm: 'Palveluntuottajan puolesta',
  },
}

const sv: DocumentWords = {
  weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  short_weekdays: ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'],
  months: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  date: numeric,
  short_date: numeric,
  day_month: (day, month) => `${day}.${month}.`,
  clock: (time) => clockText(time, 'sv').replace(' ', '\u00a0'),
  business_id: 'FO-nummer',
  client_number: 'Kundnummer',
  address: 'Postadress',
  page: { before: 'sida ', between: ' / ', after: '' },
  version: (number, date) => (number === 0 ? `Utkast ${date}` : `Version ${number}, ${date}`),
  draftAfter: (number) => `Utkast, ändrad efter version ${number}`,
  holdsFrom: (date) => `i kraft från ${date}`,
  followed: (number, date) => `version ${number} i kraft från ${date}`,
  replaced: (number, date) => `ersatt ${date} av version ${number}`,
  sheet: {
    kind: 'Kundinstruktion',
    fact: { version: 'Version', contact: 'Kontaktperson' },
    contacts: 'Kontaktpersoner',
    contact: { role: 'Roll', name: 'Namn', reach: 'Kontaktuppgifter', deputy: 'Ersättare' },
    timetable: 'Lönetidtabell',
    pay: {
      period: 'Löneperiod',
      payday: 'Lönebetalningsdag',
      last: 'Senast',
      from: 'Från',
      until: (day) => `I tabellen finns lönebetalningsdagarna till och med ${day}.`,
      usual: (day) => `undantag, annars ${day}`,
    },
    instructions: 'Instruktioner',
    item: {
      what: 'Vad',
      how: 'Hur',
      by: 'Senast',
      who: 'Vem',
      see_timetable: (columns) => `Lönetidtabellen: ${columns.map((name) => `”${name}”`).join(', ')}`,
      as_above: 'Som ovan',
    },
    exceptions: 'Undantagssituationer',
    exception: { situation: 'Situation', action: 'Vad som görs' },
    responsibilities: 'Ansvarsfördelning',
    responsibility: { task: 'Arbetsskede', client: 'Kund', firm: 'Serviceproducent' },
    duty: { does: 'utför', answers: 'ansvarar', approves: 'godkänner', checks: 'kontrollerar', advises: 'ger råd' },
    feedback: 'Respons',
    feedback_to: (person, ways) =>
      `Beröm, önskemål och reklamationer tas emot av ${person}${ways.length > 0 ? `: ${ways.join(', ')}` : ''}.`,
    feedback_any: (ways) => `Beröm, önskemål och reklamationer: ${ways.join(', ')}.`,
    answer_in: (days) =>
      days === 1 ? 'Responsen besvaras följande arbetsdag.' : `Responsen besvaras inom ${days} arbetsdagar.`,
    review: 'Genomgång av instruktionen',
    reviewed: (date, people) => `Instruktionen har gåtts igenom ${date}: ${listed(people, 'och')}.`,
    review_ask: 'Instruktionen gås igenom tillsammans. Ändringar och byte av kontaktperson meddelas den andra parten.',
    review_day: 'Datum',
    review_client: 'För kunden',
    review_firm: 'För serviceproducenten',
  },
}

const en: DocumentWords = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  short_weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: english_months,
  date: (day, month, year) => `${day} ${english_months[month - 1]} ${year}`,
  short_date: english,
  day_month: (day, month) => `${day} ${english_months[month - 1]?.slice(0, 3)}`,
  clock: (time) => clockText(time, 'en'),
  business_id: 'Business ID',
  client_number: 'Client number',
  address: 'Postal address',
  page: { before: 'page ', between: ' of ', after: '' },
  version: (number, date) => (number === 0 ? `Draft ${date}` : `Version ${number}, ${date}`),
  draftAfter: (number) => `Draft, changed after version ${number}`,
  holdsFrom: (date) => `in force from ${date}`,
  followed: (number, date) => `version ${number} in force from ${date}`,
  replaced: (number, date) => `replaced on ${date} by version ${number}`,
  sheet: {
    kind: 'Client instruction',
    fact: { version: 'Version', contact: 'Contact person' },
    contacts: 'Contact persons',
    contact: { role: 'Role', name: 'Name', reach: 'Contact details', deputy: 'Deputy' },
    timetable: 'Payroll timetable',
    pay: {
      period: 'Pay period',
      payday: 'Payday',
      last: 'By',
      from: 'From',
      until: (day) => `The table has the paydays until ${day}.`,
      usual: (day) => `exception, otherwise ${day}`,
    },
    instructions: 'Instructions',
    item: {
      what: 'What',
      how: 'How',
      by: 'By when',
      who: 'Who',
      see_timetable: (columns) => `Payroll timetable: ${columns.map((name) => `“${name}”`).join(', ')}`,
      as_above: 'As above',
    },
    exceptions: 'Exceptional situations',
    exception: { situation: 'Situation', action: 'What is done' },
    responsibilities: 'Division of responsibilities',
    responsibility: { task: 'Step', client: 'Client', firm: 'Service provider' },
    duty: { does: 'does', answers: 'is responsible', approves: 'approves', checks: 'checks', advises: 'advises' },
    feedback: 'Feedback',
    feedback_to: (person, ways) =>
      `Thanks, wishes and complaints are received by ${person}${ways.length > 0 ? `: ${ways.join(', ')}` : ''}.`,
    feedback_any: (ways) => `Thanks, wishes and complaints: ${ways.join(', ')}.`,
    answer_in: (days) =>
      days === 1
        ? 'Feedback is answered on the following working day.'
        : `Feedback is answered within ${days} working days.`,
    review: 'Going through the instruction',
    reviewed: (date, people) => `The instruction was gone through on ${date}: ${listed(people, 'and')}.`,
    review_ask:
      'The instruction is gone through together. Each side tells the other about changes and about a new contact person.',
    review_day: 'Date',
    review_client: 'For the client',
    review_firm: 'For the service provider',
  },
}

/** Every word that a produced document contains besides the firm's and the client's own text. */
export const documents: Readonly<Record<Language, DocumentWords>> = { fi, sv, en }
