import type { PageWords, ReceiptWords } from '../domain/handover/words.ts'
import type { Language } from '../domain/words.ts'

type Page = Omit<PageWords, 'facts'> & { readonly facts: Omit<PageWords['facts'], 'business_id'> }
type Pages = { readonly page: Page; readonly receipt: ReceiptWords }

const fi: Pages = {
  page: {
    kind: 'Luovutusaineisto',
    skip: 'Siirry sisältöön',
    client: 'Asiakas',
    onThisPage: 'Tällä sivulla',
    facts: {
      sender: 'Luovuttaja',
      recipient: 'Vastaanottaja',
      day: 'Luovutuspäivä',
    },
    check: {
      heading: 'Onko aineisto ehjä?',
      text: 'Avaa komentorivi kansiossa, jossa manifest-sha256.txt on, ja anna komento.',
      result: 'Jokaisen rivin lopussa pitää lukea OK.',
    },
    deadlines: {
      heading: 'Seuraavat määräpäivät',
      none: 'Ei määräpäiviä.',
      more: 'Kaikki määräpäivät perusteluineen 18 kuukautta eteenpäin',
    },
    contacts: {
      heading: 'Asiakkaan yhteyshenkilöt',
      none: 'Yhteyshenkilöitä ei ole kirjattu.',
      deputy: 'varahenkilö',
      valid: (from, until) => `voimassa ${from}–${until}`,
    },
    people: { heading: 'Kuka tekee mitäkin', none: 'Vastuuhenkilöitä ei ole kirjattu.' },
    matrix: { heading: 'Vastuumatriisi', none: 'Vastuunjakoa ei ole kirjattu.', others: 'Muut' },
    agreed: {
      heading: 'Sopimus ja palvelut',
      none: 'Sopimuksia ja palveluja ei ole kirjattu.',
      services: 'Palvelut',
    },
    groups: {
      heading: 'Palkkaryhmät',
      none: 'Palkkaryhmiä ei ole kirjattu.',
      cutoffs: 'Aineisto- ja hyväksyntäpäivät',
    },
    information: { heading: 'Tietokartta', none: 'Tietokartta on tyhjä.' },
    mandates: {
      heading: 'Valtuudet',
      none: 'Valtuuksia ei ole kirjattu.',
      text: 'Valtuudet on annettu luovuttajalle. Hae omat ennen ensimmäistä ilmoitusta.',
    },
    feedback: { heading: 'Palautteet', none: 'Palautteita ei ole kirjattu.', more: 'Kaikki palautteet' },
    encounters: { heading: 'Yhteydenotot', none: 'Yhteydenottoja ei ole kirjattu.', more: 'Kaikki yhteydenotot' },
    employer: {
      heading: 'Työnantajatiedot',
      none: 'Työnantajatietoja ei kysytä tässä maassa.',
      assumed: 'Ei kirjattu: ohjelman oletus',
    },
    open: {
      heading: 'Avoinna: myöhässä, odottaa tai siirretty',
      none: 'Mitään ei ole myöhässä, odottamassa eikä siirretty.',
      moved: 'Siirretty',
      since: (day) => `${day} alkaen`,
    },
    contents: {
      heading: 'Mitä aineistossa on',
      text: 'Taulukot avautuvat taulukkolaskennalla, kalenteri kalenteriohjelmalla ja yhteystiedot osoitekirjalla.',
      part: 'Osa',
      files: 'Tiedostot',
      rows: 'Rivejä',
      state: 'Tila',
    },
    missing: {
      heading: 'Mitä aineistossa ei ole',
      text: 'Näin tiedät, ettei puuttuva ole vain unohtunut.',
      reason: 'Miksi',
      count: 'Määrä',
    },
    back: {
      heading: 'Kuittaus',
      text: 'Luovutus on valmis, kun vastaanottaja on merkinnyt jokaisen kohdan saaduksi, puuttuvaksi tai lukukelvottomaksi ja palauttanut kuittauksen.',
      link: 'Avaa kuittauslomake',
    },
    guide: {
      heading: 'Sarakkeiden merkitys',
      text: 'Samat selitykset ovat koneluettavina tiedostossa datapackage.json.',
      column: 'Sarake',
      type: 'Tyyppi',
      meaning: 'Merkitys',
    },
    types: {
      text: 'teksti',
      integer: 'kokonaisluku',
      boolean: 'true tai false',
      date: 'päivä',
      datetime: 'hetki (UTC)',
    },
    more: {
      record: 'koko tietue, jonka toinen Vuosikello ottaa vastaan',
      tables: 'taulukoiden kuvaus (Data Package)',
      schema: 'tietueen rakenne (JSON Schema)',
    },
  },
  receipt: {
    kind: 'Vastaanottokuittaus',
    text: 'Merkitse jokainen kohta, täytä alaosa ja palauta kuittaus luovuttajalle: tulosta tai tallenna PDF-tiedostoksi. Saman voi täyttää tiedostoon receipt.json.',
    columns: {
      part: 'Kohta',
      files: 'Tiedostot',
      rows: 'Rivejä',
      received: 'Saatu',
      missing: 'Puuttuu',
      unreadable: 'Lukukelvoton',
      remark: 'Huomautus',
    },
    about: (part, what) => `${part}: ${what}`,
    by: 'Vastaanottajan nimi',
    on: 'Päivä',
    signature: 'Allekirjoitus',
    toIndex: 'Takaisin aineistoon',
  },
}

const sv: Pages = {
  page: {
    kind: 'Överlämningspaket',
    skip: 'Till innehållet',
    client: 'Kund',
    onThisPage: 'På den här sidan',
    facts: {
      sender: 'Överlämnare',
      recipient: 'Mottagare',
      day: 'Överlämningsdag',
    },
    check: {
      heading: 'Är paketet oskadat?',
      text: 'Öppna kommandoraden i mappen där manifest-sha256.txt finns och ge kommandot.',
      result: 'Varje rad ska sluta med OK.',
    },
    deadlines: {
      heading: 'Närmaste tidsfrister',
      none: 'Inga tidsfrister.',
      more: 'Alla tidsfrister med motiveringar 18 månader framåt',
    },
    contacts: {
      heading: 'Kundens kontaktpersoner',
      none: 'Inga kontaktpersoner har antecknats.',
      deputy: 'ersättare',
      valid: (from, until) => `gäller ${from}–${until}`,
    },
    people: { heading: 'Vem gör vad', none: 'Inga ansvariga personer har antecknats.' },
    matrix: { heading: 'Ansvarsmatris', none: 'Ansvarsfördelningen är inte antecknad.', others: 'Övriga' },
    agreed: {
      heading: 'Avtal och tjänster',
      none: 'Inga avtal eller tjänster har antecknats.',
      services: 'Tjänster',
    },
    groups: {
      heading: 'Lönegrupper',
      none: 'Inga lönegrupper har antecknats.',
      cutoffs: 'Inlämnings- och godkännandedagar',
    },
    information: { heading: 'Informationskarta', none: 'Informationskartan är tom.' },
    mandates: {
      heading: 'Fullmakter',
      none: 'Inga fullmakter har antecknats.',
      text: 'Fullmakterna har beviljats överlämnaren. Ansök om egna före den första anmälan.',
    },
    feedback: { heading: 'Respons', none: 'Ingen respons har antecknats.', more: 'All respons' },
    encounters: { heading: 'Kontakter', none: 'Inga kontakter har antecknats.', more: 'Alla kontakter' },
    employer: {
      heading: 'Arbetsgivaruppgifter',
      none: 'Arbetsgivaruppgifter frågas inte i det här landet.',
      assumed: 'Inte antecknat: programmets standardvärde',
    },
    open: {
      heading: 'Öppet: försenat, väntar eller flyttat',
      none: 'Ingenting är försenat, väntar eller är flyttat.',
      moved: 'Flyttad',
      since: (day) => `sedan ${day}`,
    },
    contents: {
      heading: 'Vad paketet innehåller',
      text: 'Tabellerna öppnas i ett kalkylprogram, kalendern i ett kalenderprogram och kontakterna i en adressbok.',
      part: 'Del',
      files: 'Filer',
      rows: 'Rader',
      state: 'Status',
    },
    missing: {
      heading: 'Vad paketet inte innehåller',
      text: 'Så att du vet att det som saknas inte bara är bortglömt.',
      reason: 'Varför',
      count: 'Antal',
    },
    back: {
      heading: 'Kvittering',
      text: 'Överlämningen är klar när mottagaren har markerat varje punkt som mottagen, saknad eller oläslig och returnerat kvitteringen.',
      link: 'Öppna kvitteringsblanketten',
    },
    guide: {
      heading: 'Kolumnernas betydelse',
      text: 'Samma förklaringar finns i maskinläsbar form i filen datapackage.json.',
      column: 'Kolumn',
      type: 'Typ',
      meaning: 'Betydelse',
    },
    types: { text: 'text', integer: 'heltal', boolean: 'true eller false', date: 'dag', datetime: 'tidpunkt (UTC)' },
    more: {
      record: 'hela posten, som ett annat Vuosikello kan ta emot',
      tables: 'beskrivning av tabellerna (Data Package)',
      schema: 'postens struktur (JSON Schema)',
    },
  },
  receipt: {
    kind: 'Mottagningskvittering',
    text: 'Markera varje punkt, fyll i nedre delen och returnera kvitteringen till överlämnaren: skriv ut den eller spara den som PDF. Samma uppgifter kan fyllas i i filen receipt.json.',
    columns: {
      part: 'Punkt',
      files: 'Filer',
      rows: 'Rader',
      received: 'Mottagen',
      missing: 'Saknas',
      unreadable: 'Oläslig',
      remark: 'Anmärkning',
    },
    about: (part, what) => `${part}: ${what}`,
    by: 'Mottagarens namn',
    on: 'Dag',
    signature: 'Underskrift',
    toIndex: 'Tillbaka till paketet',
  },
}

const en: Pages = {
  page: {
    kind: 'Handover package',
    skip: 'To the contents',
    client: 'Client',
    onThisPage: 'On this page',
    facts: {
      sender: 'Sender',
      recipient: 'Recipient',
      day: 'Day of handover',
    },
    check: {
      heading: 'Is the package intact?',
      text: 'Open a command line in the folder that holds manifest-sha256.txt and give the command.',
      result: 'Every line must end in OK.',
    },
    deadlines: {
      heading: 'Next deadlines',
      none: 'No deadlines.',
      more: 'All deadlines with explanations, 18 months ahead',
    },
    contacts: {
      heading: "The client's contact persons",
      none: 'No contact persons have been recorded.',
      deputy: 'deputy',
      valid: (from, until) => `valid ${from}–${until}`,
    },
    people: { heading: 'Who does what', none: 'No responsible people have been recorded.' },
    matrix: { heading: 'Responsibility matrix', none: 'No responsibility split has been recorded.', others: 'Others' },
    agreed: {
      heading: 'Contract and services',
      none: 'No contracts or services have been recorded.',
      services: 'Services',
    },
    groups: { heading: 'Pay groups', none: 'No pay groups have been recorded.', cutoffs: 'Cut-off days' },
    information: { heading: 'Information map', none: 'The information map is empty.' },
    mandates: {
      heading: 'Authorisations',
      none: 'No authorisations have been recorded.',
      text: 'The authorisations were granted to the sender. Apply for your own before the first report.',
    },
    feedback: { heading: 'Feedback', none: 'No feedback has been recorded.', more: 'All feedback' },
    encounters: { heading: 'Encounters', none: 'No encounters have been recorded.', more: 'All encounters' },
    employer: {
      heading: 'Employer details',
      none: 'No employer details are asked in this country.',
      assumed: "Not recorded: the program's default",
    },
    open: {
      heading: 'Open: late, waiting or moved',
      none: 'Nothing is late, waiting or moved.',
      moved: 'Moved',
      since: (day) => `since ${day}`,
    },
    contents: {
      heading: 'What the package holds',
      text: 'The tables open in a spreadsheet, the calendar in a calendar program and the contacts in an address book.',
      part: 'Part',
      files: 'Files',
      rows: 'Rows',
      state: 'State',
    },
    missing: {
      heading: 'What the package does not hold',
      text: 'So that you know that what is missing has not simply been forgotten.',
      reason: 'Why',
      count: 'Count',
    },
    back: {
      heading: 'Receipt',
      text: 'The handover is complete when the recipient has marked every item as received, missing or unreadable, and returned the receipt.',
      link: 'Open the receipt form',
    },
    guide: {
      heading: 'Meaning of the columns',
      text: 'The same explanations stand in machine-readable form in datapackage.json.',
      column: 'Column',
      type: 'Type',
      meaning: 'Meaning',
    },
    types: { text: 'text', integer: 'whole number', boolean: 'true or false', date: 'date', datetime: 'instant (UTC)' },
    more: {
      record: 'the whole record, for another copy of Vuosikello',
      tables: 'description of the tables (Data Package)',
      schema: 'structure of the record (JSON Schema)',
    },
  },
  receipt: {
    kind: 'Receipt',
    text: 'Mark every item, fill in the lower part and return the receipt to the sender: print it or save it as PDF. The same can be filled in in receipt.json.',
    columns: {
      part: 'Item',
      files: 'Files',
      rows: 'Rows',
      received: 'Received',
      missing: 'Missing',
      unreadable: 'Unreadable',
      remark: 'Remark',
    },
    about: (part, what) => `${part}: ${what}`,
    by: 'Name of the recipient',
    on: 'Date',
    signature: 'Signature',
    toIndex: 'Back to the package',
  },
}

/** The texts of `index.html` and `receipt.html`. */
export const packagePages: Readonly<Record<Language, Pages>> = { fi, sv, en }
