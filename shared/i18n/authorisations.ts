import { endIn } from '../domain/authorisations/authorisation.ts'
import type { Words } from '../domain/words.ts'
import { messages } from './messages.ts'

/** What clients have authorised us for. */
export const authorisations = messages(
  {
    kinds: {
      'report-wages': 'Suomi.fi: palkkatietojen ilmoittaminen',
      'view-wages': 'Suomi.fi: palkkatietojen katselu',
      'report-benefits': 'Suomi.fi: etuustietojen ilmoittaminen',
      'view-benefits': 'Suomi.fi: etuustietojen katselu',
      'handle-log': 'Suomi.fi: lokitietojen käsittely',
      'interface-reports': 'Suomi.fi: rajapinta- ja raportointitiedot',
      tax: 'Suomi.fi: veroasiat',
      bank: 'Pankki',
      pension: 'Työeläkeyhtiö',
      insurer: 'Vakuutusyhtiö',
      kela: 'Kela',
      unions: 'Ammattiliitot',
      statistics: 'Tilastokyselyt',
      own: 'Muu valtuus',
    },
    states: { granted: 'Annettu', asked: 'Pyydetty', 'to-cancel': 'Peruutettava', cancelled: 'Peruutettu' },
    cancellers: { client: 'Asiakas', provider: 'Me', other: 'Muu' },
    heading: 'Valtuudet',
    one: 'Valtuus',
    add: 'Lisää valtuus',
    remove: 'Poista valtuus',
    firm: 'Toimisto',
    left: (name: string) => `${name} (lähtenyt)`,
    empty: 'Valtuuksia ei ole kirjattu',
    emptyNext: 'Kirjaa Suomi.fi-valtuudet, pankki, vakuutusyhtiöt ja Kela: mitä on annettu, kenelle ja mihin asti.',
    missing: (kinds: string) => `Palvelut tarvitsevat lisäksi: ${kinds}.`,
    order:
      'Valtuudet peruutetaan vasta, kun viimeiset ilmoitukset ja korjaukset on tehty ja todisteet tallennettu. Asiakas peruuttaa.',
    columns: {
      what: 'Valtuus',
      state: 'Tila',
      holder: 'Haltija',
      granted: 'Annettu',
      until: 'Voimassa asti',
      cancels: 'Peruuttaja',
    },
    over: 'Päättynyt',
    help: {
      name: 'Esimerkiksi pankin tai yhtiön nimi. Ei salasanoja eikä tunnuksia.',
      person_id: 'Tyhjä: toimisto.',
      valid_until: 'Tyhjä: toistaiseksi. Muistutetaan vuosikellossa.',
    },
    itemText: 'Päivä tulee valtuuden päättymisestä. Muuta se valtuudessa.',
    open: 'Avaa valtuudet',
  },
  {
    kinds: {
      'report-wages': 'Suomi.fi: anmälan av löneuppgifter',
      'view-wages': 'Suomi.fi: granskning av löneuppgifter',
      'report-benefits': 'Suomi.fi: anmälan av förmånsuppgifter',
      'view-benefits': 'Suomi.fi: granskning av förmånsuppgifter',
      'handle-log': 'Suomi.fi: behandling av logguppgifter',
      'interface-reports': 'Suomi.fi: gränssnitts- och rapporteringsuppgifter',
      tax: 'Suomi.fi: skatteärenden',
      bank: 'Bank',
      pension: 'Arbetspensionsbolag',
      insurer: 'Försäkringsbolag',
      kela: 'FPA',
      unions: 'Fackförbund',
      statistics: 'Statistiska enkäter',
      own: 'Annan fullmakt',
    },
    states: { granted: 'Beviljad', asked: 'Begärd', 'to-cancel': 'Ska återkallas', cancelled: 'Återkallad' },
    cancellers: { client: 'Kunden', provider: 'Vi', other: 'Annan' },
    heading: 'Fullmakter',
    one: 'Fullmakt',
    add: 'Lägg till fullmakt',
    remove: 'Ta bort fullmakten',
    firm: 'Byrån',
    left: (name: string) => `${name} (har slutat)`,
    empty: 'Inga fullmakter har antecknats',
    emptyNext:
      'Anteckna Suomi.fi-fullmakter, bank, försäkringsbolag och FPA: vad som har beviljats, till vem och hur länge.',
    missing: (kinds: string) => `Tjänsterna behöver dessutom: ${kinds}.`,
    order:
      'Fullmakterna återkallas först när de sista anmälningarna och rättelserna är gjorda och bevisen sparade. Kunden återkallar dem.',
    columns: {
      what: 'Fullmakt',
      state: 'Status',
      holder: 'Innehavare',
      granted: 'Beviljad',
      until: 'I kraft till',
      cancels: 'Återkallas av',
    },
    over: 'Upphört',
    help: {
      name: 'Till exempel bankens eller bolagets namn. Inga lösenord eller koder.',
      person_id: 'Tom: byrån.',
      valid_until: 'Tom: tills vidare. Årsklockan påminner.',
    },
    itemText: 'Dagen kommer från att fullmakten upphör. Ändra den i fullmakten.',
    open: 'Öppna fullmakterna',
  },
  {
    kinds: {
      'report-wages': 'Suomi.fi: reporting wages',
      'view-wages': 'Suomi.fi: viewing wages',
      'report-benefits': 'Suomi.fi: reporting benefits',
      'view-benefits': 'Suomi.fi: viewing benefits',
      'handle-log': 'Suomi.fi: handling the log',
      'interface-reports': 'Suomi.fi: interface and reporting data',
      tax: 'Suomi.fi: tax matters',
      bank: 'Bank',
      pension: 'Pension company',
      insurer: 'Insurance company',
      kela: 'Kela',
      unions: 'Trade unions',
      statistics: 'Statistical inquiries',
      own: 'Other authorisation',
    },
    states: { granted: 'Granted', asked: 'Asked for', 'to-cancel': 'To be cancelled', cancelled: 'Cancelled' },
    cancellers: { client: 'The client', provider: 'We', other: 'Somebody else' },
    heading: 'Authorisations',
    one: 'Authorisation',
    add: 'Add authorisation',
    remove: 'Remove authorisation',
    firm: 'The firm',
    left: (name: string) => `${name} (has left)`,
    empty: 'No authorisations are recorded',
    emptyNext: 'Record Suomi.fi mandates, bank, insurers and Kela: what was granted, to whom and until when.',
    missing: (kinds: string) => `The services also need: ${kinds}.`,
    order:
      'Authorisations are cancelled only when the last reports and corrections are made and the evidence is saved. The client cancels.',
    columns: {
      what: 'Authorisation',
      state: 'State',
      holder: 'Holder',
      granted: 'Granted',
      until: 'Valid until',
      cancels: 'Cancelled by',
    },
    over: 'Over',
    help: {
      name: 'For example the name of the bank or company. No passwords or codes.',
      person_id: 'Empty: the firm.',
      valid_until: 'Empty: until further notice. The year clock reminds of it.',
    },
    itemText: 'The day comes from the end of the authorisation. Change it there.',
    open: 'Open the authorisations',
  },
)

const ends: Words = { fi: 'Valtuus päättyy', sv: 'Fullmakten upphör', en: 'Authorisation ends' }

/** What the check before an authorisation's end is called in the year. */
export function endName(kind: keyof (typeof authorisations)['fi']['kinds'], name: string): Words {
  const of = (language: keyof Words) =>
    `${ends[language]}: ${authorisations[language].kinds[kind]}${name === '' ? '' : `, ${name}`}`
  return { fi: of('fi'), sv: of('sv'), en: of('en') }
}

/** The same where it is gone; undefined for the key of any other rule. */
export const endOf = (key: string): Words | undefined => (endIn(key) === undefined ? undefined : ends)
