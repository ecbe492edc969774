import { choicesOf, type Landing } from '../domain/plans/interview.ts'
import type { Service } from '../domain/responsibilities/templates.ts'
import { entryOf, type Language } from '../domain/words.ts'
import { authorisations } from './authorisations.ts'
import { counted } from './counted.ts'
import { information } from './information.ts'
import { messages } from './messages.ts'
import { labelsOf } from './records.ts'
import { valueOf } from './record-values.ts'
import { responsibilityTemplates } from './responsibility-templates.ts'

const fi = {
  title: 'Perustietohaastattelu',
  view: 'Perustiedot',
  file: 'perustietolomake',
  print: 'Tulosta tyhjä lomake',
  onlyOpen: 'Vain avoimet',
  open: (count: number, all: number) =>
    count === 0 ? `Kaikki ${all} kysyttyä on kirjattu.` : `Avoinna ${count}/${all}.`,
  fill: 'Täytä',
  next: 'Täytä seuraava avoin osa',
  allTold: 'Kaikki on kirjattu',
  allToldText: 'Haastattelun jokaisella kysymyksellä on vastaus tai tieto, ettei sitä ole.',
  saved: (count: number, open: number) =>
    `${counted(count, 'vastaus kirjattu', 'vastausta kirjattu')}, kysymättä ${open}`,
  none: 'Ei ole',
  told: 'Kirjattu',
  toldHelp: (where: string) => `Muutetaan kohdassa ${where}.`,
  columns: { question: 'Kysymys', told: 'Kirjattu tieto', state: 'Tila', where: 'Mihin' },
  states: { open: 'avoin', told: 'kirjattu', none: 'ei ole' },
  where: {
    client: 'Perustiedot',
    contact: 'Yhteyshenkilöt',
    group: 'Palkkaryhmät',
    authorisation: 'Valtuudet',
    information: 'Tietokartta',
    responsibility: 'Vastuunjako',
  },
  people: {
    main: 'Yhteyshenkilö palkka-asioissa',
    deputy: 'Kuka vastaa, kun yhteyshenkilö on poissa',
    approver: 'Palkkojen hyväksyjä',
    'managing-director': 'Toimitusjohtaja',
    'hr-manager': 'Henkilöstöasioista vastaava',
    bookkeeper: 'Kirjanpitäjä',
  },
  group: 'Palkkaryhmä ja sen päivät',
  second: 'Toinen palkkaryhmä ja sen päivät',
  others: 'Muut palkkaryhmät ja niiden päivät',
  groupHelp: 'Esimerkiksi Kuukausipalkat. Neljäs ja sitä seuraavat lisätään asiakkaan tietoihin.',
  labels: {
    name: 'Nimi',
    phone: 'Puhelin',
    email: 'Sähköposti',
    frequency: 'Maksuväli',
    payday: 'Palkanmaksupäivä',
    material: 'Aineisto viimeistään',
    approval: 'Hyväksyntä viimeistään',
    company: 'Pankki, yhtiö tai liitto',
    state: 'Valtuus',
    where: 'Missä tieto on',
    keeper: 'Ylläpitäjä',
    who: 'Kuka tekee',
  },
  given: { granted: 'Annettu', asked: 'Pyydetään asiakkaalta' },
  paper: {
    kind: 'Perustietolomake',
    intro: 'Täytetään asiakkaan kanssa haltuunoton alussa. Ei henkilötunnuksia, palkkoja eikä salasanoja.',
    none: 'Ei ole',
    sections: {
      company: { title: 'Yritys', ask: 'Mikä yritys, montako työntekijää ja mitä sopimuksia noudatetaan?' },
      people: { title: 'Yhteyshenkilöt', ask: 'Keneltä kysytään, kuka sijaistaa ja kuka hyväksyy?' },
      pay: { title: 'Palkanmaksu', ask: 'Milloin palkat maksetaan ja mitä on sovittu?' },
      systems: {
        title: 'Ohjelmat ja vakuutukset',
        ask: 'Missä ohjelmissa tiedot ovat ja missä yhtiöissä vakuutukset?',
      },
      authorisations: { title: 'Valtuudet', ask: 'Mitä asiakas on valtuuttanut toimiston tekemään?' },
      information: { title: 'Missä tiedot ovat', ask: 'Missä mikin tieto on ja kuka sitä ylläpitää?' },
      responsibilities: { title: 'Kuka tekee mitä', ask: 'Kummalle kukin vaihe kuuluu?' },
    },
    lines: {
      name: 'Nimi',
      phone: 'Puhelin',
      email: 'Sähköposti',
      payday: 'Maksupäivä',
      material: 'Aineisto',
      approval: 'Hyväksyntä',
      granted: 'Annettu',
      asked: 'Pyydetään',
      who: 'Henkilö',
      where: 'Missä',
      keeper: 'Ylläpitäjä',
      company: 'Pankki, yhtiö tai liitto',
    },
    who: { provider: 'Toimisto', client: 'Asiakas' },
    signs: 'Läpikäynti',
    signed: { day: 'Päivämäärä', client: 'Asiakkaan puolesta', provider: 'Palveluntuottajan puolesta' },
  },
}

/** The base-data interview: its screen, and the form on paper. */
export const interviewWords = messages(
  fi,
  {
    title: 'Intervju om grunduppgifter',
    view: 'Grunduppgifter',
    file: 'grunduppgifter',
    print: 'Skriv ut en tom blankett',
    onlyOpen: 'Bara öppna',
    open: (count, all) => (count === 0 ? `Alla ${all} frågor är besvarade.` : `Öppna ${count}/${all}.`),
    fill: 'Fyll i',
    next: 'Fyll i nästa öppna del',
    allTold: 'Allt är antecknat',
    allToldText: 'Varje fråga i intervjun har ett svar eller uppgiften att det inte finns.',
    saved: (count, open) => `Antecknade svar: ${count}. Kvar att fråga: ${open}.`,
    none: 'Finns inte',
    told: 'Antecknat',
    toldHelp: (where) => `Ändras under ${where}.`,
    columns: { question: 'Fråga', told: 'Antecknad uppgift', state: 'Status', where: 'Vart' },
    states: { open: 'öppen', told: 'antecknad', none: 'finns inte' },
    where: {
      client: 'Grunduppgifter',
      contact: 'Kontaktpersoner',
      group: 'Lönegrupper',
      authorisation: 'Fullmakter',
      information: 'Informationskarta',
      responsibility: 'Ansvarsfördelning',
    },
    people: {
      main: 'Kontaktperson i löneärenden',
      deputy: 'Vem som svarar när kontaktpersonen är borta',
      approver: 'Den som godkänner lönerna',
      'managing-director': 'Verkställande direktör',
      'hr-manager': 'Ansvarig för personalärenden',
      bookkeeper: 'Bokförare',
    },
    group: 'Lönegruppen och dess dagar',
    second: 'Den andra lönegruppen och dess dagar',
    others: 'Övriga lönegrupper och deras dagar',
    groupHelp: 'Till exempel Månadslöner. En fjärde och följande läggs till i kundens uppgifter.',
    labels: {
      name: 'Namn',
      phone: 'Telefon',
      email: 'E-post',
      frequency: 'Betalningsintervall',
      payday: 'Lönebetalningsdag',
      material: 'Underlag senast',
      approval: 'Godkännande senast',
      company: 'Bank, bolag eller förbund',
      state: 'Fullmakt',
      where: 'Var uppgiften finns',
      keeper: 'Ansvarig för uppgiften',
      who: 'Vem utför',
    },
    given: { granted: 'Given', asked: 'Begärs av kunden' },
    paper: {
      kind: 'Blankett för grunduppgifter',
      intro: 'Fylls i med kunden när övertagandet börjar. Inga personbeteckningar, löner eller lösenord.',
      none: 'Finns inte',
      sections: {
        company: { title: 'Företaget', ask: 'Vilket företag, hur många anställda och vilka avtal följs?' },
        people: { title: 'Kontaktpersoner', ask: 'Vem frågar man, vem ersätter och vem godkänner?' },
        pay: { title: 'Lönebetalning', ask: 'När betalas lönerna och vad har avtalats?' },
        systems: {
          title: 'Program och försäkringar',
          ask: 'I vilka program finns uppgifterna och i vilka bolag försäkringarna?',
        },
        authorisations: { title: 'Fullmakter', ask: 'Vad har kunden gett byrån fullmakt att göra?' },
        information: { title: 'Var uppgifterna finns', ask: 'Var finns varje uppgift och vem håller den aktuell?' },
        responsibilities: { title: 'Vem gör vad', ask: 'Vems är varje steg?' },
      },
      lines: {
        name: 'Namn',
        phone: 'Telefon',
        email: 'E-post',
        payday: 'Lönedag',
        material: 'Underlag',
        approval: 'Godkännande',
        granted: 'Given',
        asked: 'Begärs',
        who: 'Person',
        where: 'Var',
        keeper: 'Ansvarig',
        company: 'Bank, bolag eller förbund',
      },
      who: { provider: 'Byrån', client: 'Kunden' },
      signs: 'Genomgång',
      signed: { day: 'Datum', client: 'För kunden', provider: 'För serviceproducenten' },
    },
  },
  {
    title: 'Base-data interview',
    view: 'Base data',
    file: 'base-data-form',
    print: 'Print an empty form',
    onlyOpen: 'Open only',
    open: (count, all) => (count === 0 ? `All ${all} questions are answered.` : `Open ${count}/${all}.`),
    fill: 'Fill in',
    next: 'Fill in the next open part',
    allTold: 'Everything is recorded',
    allToldText: 'Each question of the interview has an answer, or it is known that there is none.',
    saved: (count, open) => `${counted(count, 'answer recorded', 'answers recorded')}, ${open} still to ask`,
    none: 'There is none',
    told: 'Recorded',
    toldHelp: (where) => `Changed under ${where}.`,
    columns: { question: 'Question', told: 'Recorded', state: 'State', where: 'Where to' },
    states: { open: 'open', told: 'recorded', none: 'there is none' },
    where: {
      client: 'Base data',
      contact: 'Contacts',
      group: 'Pay groups',
      authorisation: 'Authorisations',
      information: 'Information map',
      responsibility: 'Responsibilities',
    },
    people: {
      main: 'Contact person in payroll matters',
      deputy: 'Who answers when the contact person is away',
      approver: 'Who approves the pay',
      'managing-director': 'Managing director',
      'hr-manager': 'Who is in charge of personnel',
      bookkeeper: 'Bookkeeper',
    },
    group: 'The pay group and its days',
    second: 'The second pay group and its days',
    others: 'Other pay groups and their days',
    groupHelp: 'For example Monthly pay. A fourth and further ones are added in the client’s data.',
    labels: {
      name: 'Name',
      phone: 'Phone',
      email: 'E-mail',
      frequency: 'Frequency',
      payday: 'Payday',
      material: 'Material by',
      approval: 'Approval by',
      company: 'Bank, company or union',
      state: 'Authorisation',
      where: 'Where it is kept',
      keeper: 'Kept up by',
      who: 'Who does it',
    },
    given: { granted: 'Granted', asked: 'Asked of the client' },
    paper: {
      kind: 'Base-data form',
      intro: 'Filled in with the client when the takeover begins. No identity codes, wages or passwords.',
      none: 'There is none',
      sections: {
        company: { title: 'Company', ask: 'Which company, how many employees, and which agreements apply?' },
        people: { title: 'Contacts', ask: 'Who is asked, who stands in and who approves?' },
        pay: { title: 'Paying wages', ask: 'When are wages paid, and what was agreed?' },
        systems: { title: 'Systems and insurance', ask: 'Which systems hold the data, and which companies insure?' },
        authorisations: { title: 'Authorisations', ask: 'What has the client authorised the firm to do?' },
        information: { title: 'Where information is', ask: 'Where is each piece of information, and who keeps it up?' },
        responsibilities: { title: 'Who does what', ask: 'Whose is each step?' },
      },
      lines: {
        name: 'Name',
        phone: 'Phone',
        email: 'E-mail',
        payday: 'Payday',
        material: 'Material',
        approval: 'Approval',
        granted: 'Granted',
        asked: 'Asked for',
        who: 'Person',
        where: 'Where',
        keeper: 'Kept up by',
        company: 'Bank, company or union',
      },
      who: { provider: 'The firm', client: 'The client' },
      signs: 'Gone through',
      signed: { day: 'Date', client: 'For the client', provider: 'For the provider' },
    },
  },
)

/** What a question asks for, in words: those of what its answer becomes. */
export function questionText(lands: Landing, language: Language): string {
  const words = interviewWords[language]
  switch (lands.into) {
    case 'client':
      return labelsOf('client', language)[lands.field]
    case 'contact':
      return words.people[lands.person]
    case 'group':
      return lands.at === 0 ? words.group : lands.at === 1 ? words.second : words.others
    case 'authorisation':
      return authorisations[language].kinds[lands.kind]
    case 'information':
      return information[language].kinds[lands.kind]
    case 'responsibility': {
      const [service = '', step = ''] = lands.step.split('.')
      const texts: Readonly<Record<string, string>> = responsibilityTemplates[language][service as Service].steps
      return entryOf(texts, step) ?? step
    }
  }
}

/** The boxes of a question on paper that has a few answers; one that has many is written. */
export function questionChoices(lands: Landing, language: Language): readonly string[] {
  const values = lands.into === 'client' && lands.field === 'channel' ? choicesOf(lands.field) : undefined
  return (values ?? []).map((value) => valueOf('channels', value, language))
}
