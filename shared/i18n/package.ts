import { eventKinds } from '../domain/calendar/rules/event-kinds.ts'
import type { CodeWords } from '../domain/handover/tables.ts'
import type { PackageWords } from '../domain/handover/words.ts'
import { type Language, languages } from '../domain/words.ts'
import { calendarWords } from './calendar.ts'
import { attachments } from './attachments.ts'
import { authorisations } from './authorisations.ts'
import { clients } from './clients.ts'
import { encounters } from './encounters.ts'
import { feedback } from './feedback.ts'
import { meetingWords } from './meeting-words.ts'
import { information } from './information.ts'
import { retention } from './retention.ts'
import { responsibilities } from './responsibilities.ts'
import { engagements } from './engagements.ts'
import { runNotes } from './run-notes.ts'
import { documents } from './documents.ts'
import { instructions } from './instructions.ts'
import { packageColumns } from './package-columns.ts'
import { packageTables } from './package-tables.ts'
import { labelsOf } from './records.ts'
import { planContentValues } from './plan-content-values.ts'
import { planValues as plans } from './plan-values.ts'
import { packagePages } from './package-pages.ts'
import { packageReceipts } from './package-receipts.ts'

type Reasons = PackageWords['reasons']
type Parts = Pick<PackageWords, 'parts' | 'states' | 'reasons' | 'inWords'> & {
  /** What is said otherwise to whoever makes the package. */
  readonly toSender: Partial<Reasons>
  readonly sides: { readonly provider: string; readonly client: string; readonly both: string }
  readonly systems: Readonly<Record<string, string>>
  readonly atProvider: string
  readonly agendaItem: string
}

const fi: Parts = {
  parts: {
    client: 'Asiakkaan tiedot kokonaisuudessaan',
    contacts: 'Yhteyshenkilöt',
    responsibilities: 'Vastuuhenkilöt',
    engagements: 'Sopimukset ja liitteet',
    services: 'Palvelut',
    paygroups: 'Palkkaryhmät',
    cutoffs: 'Aineisto- ja hyväksyntäpäivät',
    events: 'Tapahtumat',
    'deadlines-open': 'Avoimet määräpäivät',
    'deadlines-history': 'Tehdyt ja ohitetut määräpäivät',
    calendar: 'Kalenteritiedosto',
    instructions: 'Ohjeet ja prosessikortit',
    sheet: 'Asiakasohje (PDF)',
    systems: 'Järjestelmät',
    'client-notes': 'Sisäiset muistiinpanot asiakkaasta',
    'contact-notes': 'Sisäiset muistiinpanot yhteyshenkilöistä',
    'deadline-notes': 'Sisäiset muistiinpanot määräpäivistä',
    'internal-encounters': 'Vain toimistolle kirjatut yhteydenotot',
    'internal-feedback': 'Vain toimistolle kirjatut palautteet',
    'internal-meetings': 'Vain toimistolle kirjatut tapaamisten kohdat',
    'internal-attachments': 'Vain toimistolle tarkoitetut liitteet',
    'contract-attachments': 'Luovuttajan sopimusten liitetiedostot',
    information: 'Tietokartta',
    encounters: 'Yhteydenotot',
    'process-cards': 'Prosessikortit',
    internal: 'Toimiston sisäiset tiedot',
    lifecycle: 'Asiakassuhteen vaihe ja syyt',
    prices: 'Hinnat',
    balances: 'Kertymät, lomasaldot ja muut saldot',
    employees: 'Työntekijöiden tiedot',
    ending: 'Luovutettavat ryhmät ja luovutussuunnitelma',
    matrix: 'Vastuumatriisi ja sovitut versiot',
    feedback: 'Palautteet ja reklamaatiot',
    surveys: 'Tyytyväisyyskyselyt',
    meetings: 'Tapaamiset ja muistiot',
    mandates: 'Valtuudet',
    reconciliation: 'Täsmäytys',
    retention: 'Säilytysajat',
    attachments: 'Liitteet',
  },
  states: { included: 'Mukana', empty: 'Tyhjä', 'held-back': 'Ei luovuteta', 'not-kept': 'Ei paketissa' },
  reasons: {
    'none-recorded': 'Mitään ei ole kirjattu.',
    'internal-note': 'Luovuttajan sisäinen tieto.',
    profile: 'Ei kuulu uudelle palveluntuottajalle.',
    'in-contract': 'Hinnat ovat sopimuksessa.',
    'left-out': 'Jätetty pois paketista.',
    'held-earlier': 'Edellinen luovuttaja ei antanut näitä.',
    'number-taken': 'Asiakasnumero oli jo käytössä: asiakas sai seuraavan vapaan numeron.',
    'in-payroll-system': 'Tiedot ovat palkkaohjelmassa ja siirtyvät sieltä.',
    'not-in-package': 'Nämä eivät ole paketissa. Pyydä ne erikseen.',
    'of-sender': 'Koskevat luovuttajan omaa palvelua ja jäävät luovuttajalle.',
  },
  toSender: {
    'internal-note': 'Toimiston sisäinen tieto.',
    'not-in-package': 'Nämä eivät ole paketissa. Luovuta ne vastaanottajalle erikseen.',
    'of-sender': 'Koskevat toimiston omaa palvelua ja jäävät toimistolle.',
  },
  inWords: (title) => [`${title} (sanoin)`, 'Edellisen sarakkeen koodi asiakkaan kielellä'],
  atProvider: 'Palveluntuottajan luona',
  agendaItem: 'Asiakohta',
  sides: { provider: 'Palveluntuottaja', client: 'Asiakas', both: 'Palveluntuottaja ja asiakas' },
  systems: {
    'payroll-system': 'Palkkaohjelma',
    'hr-system': 'Henkilöstöjärjestelmä',
    'material-channel': 'Aineiston kanava',
  },
}

const sv: Parts = {
  parts: {
    client: 'Kundens uppgifter i sin helhet',
    contacts: 'Kontaktpersoner',
    responsibilities: 'Ansvariga personer',
    engagements: 'Avtal och bilagor',
    services: 'Tjänster',
    paygroups: 'Lönegrupper',
    cutoffs: 'Inlämnings- och godkännandedagar',
    events: 'Händelser',
    'deadlines-open': 'Öppna tidsfrister',
    'deadlines-history': 'Utförda och överhoppade tidsfrister',
    calendar: 'Kalenderfil',
    instructions: 'Instruktioner och processkort',
    sheet: 'Kundinstruktion (PDF)',
    systems: 'System',
    'client-notes': 'Interna anteckningar om kunden',
    'contact-notes': 'Interna anteckningar om kontaktpersoner',
    'deadline-notes': 'Interna anteckningar om tidsfrister',
    'internal-encounters': 'Kontakter endast för byrån',
    'internal-feedback': 'Respons endast för byrån',
    'internal-meetings': 'Punkter från möten endast för byrån',
    'internal-attachments': 'Bilagor endast för byrån',
    'contract-attachments': 'Filer som hör till överlämnarens avtal',
    information: 'Informationskarta',
    encounters: 'Kontakter',
    'process-cards': 'Processkort',
    internal: 'Byråns interna uppgifter',
    lifecycle: 'Kundrelationens skede och orsaker',
    prices: 'Priser',
    balances: 'Ackumulerade belopp, semestersaldon och andra saldon',
    employees: 'Uppgifter om arbetstagare',
    ending: 'Grupper som överlämnas och överlämningsplanen',
    matrix: 'Ansvarsmatris och överenskomna versioner',
    feedback: 'Respons och reklamationer',
    surveys: 'Kundnöjdhetsenkäter',
    meetings: 'Möten och protokoll',
    mandates: 'Fullmakter',
    reconciliation: 'Avstämning',
    retention: 'Bevaringstider',
    attachments: 'Bilagor',
  },
  states: { included: 'Med', empty: 'Tom', 'held-back': 'Lämnas inte', 'not-kept': 'Inte i paketet' },
  reasons: {
    'none-recorded': 'Ingenting har antecknats.',
    'internal-note': 'Överlämnarens interna uppgift.',
    profile: 'Hör inte till den nya serviceproducenten.',
    'in-contract': 'Priserna finns i avtalet.',
    'left-out': 'Utelämnad ur paketet.',
    'held-earlier': 'Den föregående överlämnaren gav inte dessa.',
    'number-taken': 'Kundnumret var redan i bruk: kunden fick nästa lediga nummer.',
    'in-payroll-system': 'Uppgifterna finns i löneprogrammet och flyttas därifrån.',
    'not-in-package': 'Dessa finns inte i paketet. Be om dem separat.',
    'of-sender': 'Gäller överlämnarens egen tjänst och stannar hos överlämnaren.',
  },
  toSender: {
    'internal-note': 'Byråns interna uppgift.',
    'not-in-package': 'Dessa finns inte i paketet. Överlämna dem till mottagaren separat.',
    'of-sender': 'Gäller byråns egen tjänst och stannar hos byrån.',
  },
  inWords: (title) => [`${title} (i ord)`, 'Föregående kolumns kod på kundens språk'],
  atProvider: 'Hos serviceproducenten',
  agendaItem: 'Punkt',
  sides: { provider: 'Serviceproducenten', client: 'Kunden', both: 'Serviceproducenten och kunden' },
  systems: {
    'payroll-system': 'Löneprogram',
    'hr-system': 'Personalsystem',
    'material-channel': 'Kanal för underlaget',
  },
}

const en: Parts = {
  parts: {
    client: 'The whole record of the client',
    contacts: 'Contact persons',
    responsibilities: 'Responsible people',
    engagements: 'Contracts and appendices',
    services: 'Services',
    paygroups: 'Pay groups',
    cutoffs: 'Cut-off days for material and approval',
    events: 'Events',
    'deadlines-open': 'Open deadlines',
    'deadlines-history': 'Deadlines done and skipped',
    calendar: 'Calendar file',
    instructions: 'Instructions and process cards',
    sheet: 'Client instruction (PDF)',
    systems: 'Systems',
    'client-notes': 'Internal notes on the client',
    'contact-notes': 'Internal notes on contact persons',
    'deadline-notes': 'Internal notes on deadlines',
    'internal-encounters': 'Encounters for the firm alone',
    'internal-feedback': 'Feedback for the firm alone',
    'internal-meetings': 'Items of meetings for the firm alone',
    'internal-attachments': 'Attachments for the firm alone',
    'contract-attachments': "Files of the sender's contracts",
    information: 'Information map',
    encounters: 'Encounters',
    'process-cards': 'Process cards',
    internal: "The firm's internal data",
    lifecycle: 'State of the client relationship, and reasons',
    prices: 'Prices',
    balances: 'Year-to-date amounts, holiday balances and other balances',
    employees: "Employees' data",
    ending: 'Groups handed over, and the plan of the handover',
    matrix: 'Responsibility matrix',
    feedback: 'Feedback and complaints',
    surveys: 'Satisfaction surveys',
    meetings: 'Meetings and minutes',
    mandates: 'Authorisations',
    reconciliation: 'Reconciliation',
    retention: 'Retention times',
    attachments: 'Attachments',
  },
  states: { included: 'Included', empty: 'Empty', 'held-back': 'Held back', 'not-kept': 'Not in the package' },
  reasons: {
    'none-recorded': 'Nothing has been recorded.',
    'internal-note': 'Internal to the sender.',
    profile: 'Not for the new provider.',
    'in-contract': 'The prices are in the contract.',
    'left-out': 'Left out of the package.',
    'held-earlier': 'The sender before did not hand these over.',
    'number-taken': 'The client number was in use already: the client got the next free one.',
    'in-payroll-system': 'It is in the payroll software and travels from there.',
    'not-in-package': 'These are not in the package. Ask for them separately.',
    'of-sender': "They are about the sender's own service and stay with the sender.",
  },
  toSender: {
    'internal-note': 'Internal to the firm.',
    'not-in-package': 'These are not in the package. Hand them over to the recipient separately.',
    'of-sender': "They are about the firm's own service and stay with the firm.",
  },
  inWords: (title) => [`${title} (in words)`, "The code of the column before in the client's language"],
  atProvider: "At the provider's",
  agendaItem: 'Item',
  sides: { provider: 'The provider', client: 'The client', both: 'The provider and the client' },
  systems: {
    'payroll-system': 'Payroll software',
    'hr-system': 'HR system',
    'material-channel': 'Channel of material',
  },
}

const own: Readonly<Record<Language, Parts>> = { fi, sv, en }

/** The codes of the tables in words: the same as on the screens, seen from outside where a screen says "we". */
const codesOf = (language: Language): CodeWords => ({
  contactRoles: clients[language].contactRoles,
  assignmentRoles: clients[language].assignmentRoles,
  frequencies: clients[language].frequencies,
  payForms: runNotes[language].payForms,
  cutoffKinds: clients[language].cutoffKinds,
  eventKinds: Object.fromEntries(eventKinds.map(({ kind, name }) => [kind, name[language]])),
  sides: own[language].sides,
  statuses: calendarWords[language].statuses,
  categories: calendarWords[language].categories,
  confidences: calendarWords[language].confidences,
  audiences: instructions[language].audiences,
  parts: responsibilities[language].parts,
  systemKinds: own[language].systems,
  contractKinds: engagements[language].contractKinds,
  billings: engagements[language].billings,
  appendixKinds: engagements[language].appendixKinds,
  serviceKinds: engagements[language].serviceKinds,
  encounterKinds: encounters[language].kinds,
  matterKinds: feedback[language].kinds,
  matterStates: feedback[language].states,
  meetingKinds: meetingWords[language].kinds,
  meetingStates: meetingWords[language].states,
  meetingWays: { ...meetingWords[language].ways, 'at-ours': own[language].atProvider },
  agendaSections: meetingWords[language].sections,
  minuteKinds: { line: own[language].agendaItem, ...meetingWords[language].notes },
  heldGroups: own[language].parts,
  retentionClasses: attachments[language].classes,
  materials: retention[language].materials,
  keptStates: retention[language].keptStates,
  handoverItems: planContentValues[language].handoverItems,
  reconciledWith: planContentValues[language].reconciledWith,
  payKinds: planContentValues[language].payKinds,
  standings: planContentValues[language].lineStates,
  itemStates: planContentValues[language].itemStates,
  planSides: {
    provider: own[language].sides.provider,
    client: own[language].sides.client,
    other: plans[language].others.end,
  },
  taskStates: planContentValues[language].taskStates,
  initiatives: { client: own[language].sides.client, firm: own[language].sides.provider },
  informationKinds: information[language].kinds,
  keptBy: { ...information[language].keptBy, ours: own[language].sides.provider },
  knownStates: information[language].known,
  authorisationKinds: authorisations[language].kinds,
  authorisationStates: authorisations[language].states,
  cancellers: {
    client: own[language].sides.client,
    provider: own[language].sides.provider,
    other: authorisations[language].cancellers.other,
  },
})

function wordsOf(language: Language): PackageWords {
  const { parts, states, reasons, toSender, inWords } = own[language]
  const page = packagePages[language]
  const facts = { ...page.facts, business_id: labelsOf('client', language).business_id }
  return {
    parts,
    states,
    reasons,
    senderReasons: { ...reasons, ...toSender },
    inWords,
    page: { ...page, facts },
    receipt: packageReceipts[language],
    months: documents[language].months,
    tables: packageTables[language],
    columns: packageColumns[language],
    codes: codesOf(language),
  }
}

/** Every word of a handover package besides the firm's and the client's own text, by the client's language. */
export const packageWords = Object.fromEntries(languages.map((language) => [language, wordsOf(language)])) as Readonly<
  Record<Language, PackageWords>
>

/** Lines of `bag-info.txt` for whoever opens the package with nothing but a file manager. */
export const packageReadme: readonly string[] = [
  'Avaa data/index.html selaimella. Taulukot (data/csv) avautuvat taulukkolaskennalla.',
  'Öppna data/index.html i en webbläsare. Tabellerna (data/csv) öppnas i ett kalkylprogram.',
  'Open data/index.html in a browser. The tables (data/csv) open in a spreadsheet.',
]
