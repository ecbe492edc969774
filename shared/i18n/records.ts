import type { Language, Words } from '../domain/words.ts'
import type { records, Table } from '../records/records.ts'
import { instructionRecords } from './instruction-records.ts'
import { responsibilityRecords } from './responsibility-records.ts'
import { engagementRecords } from './engagement-records.ts'
import { attachmentRecords } from './attachment-records.ts'
import { encounterRecords } from './encounter-records.ts'
import { feedbackRecords } from './feedback-records.ts'
import { meetingRecords } from './meeting-records.ts'
import { informationRecords } from './information-records.ts'
import { planRecords } from './plan-records.ts'

/** Finnish, Swedish, English. */
const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

/** The fields that people are told of. */
type Told<T extends Table> = {
  [
    K in keyof (typeof records)[T]['fields'] as (typeof records)[T]['fields'][K] extends { readonly silent: true }
      ? never
      : K
  ]: Words
}
export type RecordWords<T extends Table> = {
  /** What was done to one, as verb and object before its name. */
  readonly insert: Words
  readonly update: Words
  readonly remove: Words
  readonly fields: Told<T>
}

const shared = {
  name: w('Nimi', 'Namn', 'Name'),
  role: w('Rooli', 'Roll', 'Role'),
  email: w('Sähköposti', 'E-post', 'E-mail'),
  phone: w('Puhelin', 'Telefon', 'Phone'),
  note: w('Muistiinpano', 'Anteckning', 'Note'),
  valid_from: w('Alkupäivä', 'Från', 'From'),
  valid_until: w('Loppupäivä', 'Till', 'To'),
  person_id: w('Henkilö', 'Person', 'Person'),
  kind: w('Laji', 'Slag', 'Kind'),
  responsible: w('Kenen vastuulla', 'Vems ansvar', 'Responsible'),
  day: w('Päivä', 'Dag', 'Day'),
  language: w('Asiointikieli', 'Kontaktspråk', 'Contact language'),
  reason: w('Syy', 'Orsak', 'Reason'),
  answer_days: w(
    'Palautteeseen vastataan, työpäivää',
    'Respons besvaras inom, arbetsdagar',
    'Feedback is answered within, working days',
  ),
}
const { valid_from, valid_until } = shared

/** What every record, what is done to one, and each of its fields is called: in forms, the history, packages and exports. */
export const recordWords: { readonly [T in Table]: RecordWords<T> } = {
  firm: {
    insert: w('Perusti toimiston', 'Skapade byrån', 'Set up the firm'),
    update: w('Muutti toimiston tietoja', 'Ändrade byråns uppgifter', "Changed the firm's details"),
    remove: w('Poisti toimiston', 'Tog bort byrån', 'Removed the firm'),
    fields: {
      name: shared.name,
      business_id: w('Y-tunnus', 'FO-nummer', 'Business ID'),
      phone: shared.phone,
      email: shared.email,
      address: w('Osoite', 'Adress', 'Address'),
      language: w('Kieli', 'Språk', 'Language'),
      colour: w('Väri', 'Färg', 'Colour'),
      answer_days: shared.answer_days,
      working_week: w('Työviikko', 'Arbetsvecka', 'Working week'),
      eve_until: w(
        'Auki juhlapyhän aattona, klo',
        'Öppet på helgdagsafton till kl.',
        'Open on the eve of a public holiday until',
      ),
    },
  },
  client: {
    insert: w('Lisäsi asiakkaan', 'Lade till kunden', 'Added the client'),
    update: w('Muutti asiakkaan tietoja', 'Ändrade kundens uppgifter', "Changed the client's details"),
    remove: w('Poisti asiakkaan', 'Tog bort kunden', 'Removed the client'),
    fields: {
      number: w('Asiakasnumero', 'Kundnummer', 'Client number'),
      name: shared.name,
      business_id: w('Y-tunnus', 'FO-nummer', 'Business ID'),
      street: w('Lähiosoite', 'Näradress', 'Street address or PO box'),
      postcode: w('Postinumero', 'Postnummer', 'Postcode'),
      town: w('Postitoimipaikka', 'Postort', 'Town'),
      country: w('Maa', 'Land', 'Country'),
      office: w('Toimisto itse', 'Byrån själv', 'The firm itself'),
      form: w('Yritysmuoto', 'Företagsform', 'Legal form'),
      industry: w('Toimiala', 'Bransch', 'Industry'),
      agreements: w('Työehtosopimukset', 'Kollektivavtal', 'Collective agreements'),
      headcount: w('Palkansaajia', 'Antal anställda', 'Employees'),
      fiscal_year_end: w('Tilikausi päättyy', 'Räkenskapsperioden slutar', 'Financial year ends'),
      language: shared.language,
      payroll_system: w('Palkkaohjelma', 'Löneprogram', 'Payroll software'),
      hr_system: w('Henkilöstöjärjestelmä', 'Personalsystem', 'HR system'),
      pension_insurer: w(
        'Työeläkevakuuttaja ja vakuutusnumero',
        'Arbetspensionsförsäkrare och försäkringsnummer',
        'Pension insurer and policy number',
      ),
      accident_insurer: w(
        'Tapaturmavakuuttaja ja vakuutusnumero',
        'Olycksfallsförsäkrare och försäkringsnummer',
        'Accident insurer and policy number',
      ),
      holiday_bonus_practice: w('Lomarahan maksaminen', 'Betalning av semesterpremie', 'Payment of holiday bonus'),
      garnishment_practice: w('Ulosottojen hoito', 'Skötsel av utmätningar', 'Handling of garnishments'),
      union_fee_practice: w('Ay-jäsenmaksujen hoito', 'Skötsel av medlemsavgifter', 'Handling of union fees'),
      channel: w('Aineisto tulee', 'Underlaget kommer via', 'Material arrives by'),
      state: w('Tila', 'Status', 'State'),
      state_since: w('Tilan alkupäivä', 'Status från', 'In this state since'),
      state_reason: w('Syy', 'Orsak', 'Reason'),
      clock_start: w(
        'Ensimmäinen palkanmaksupäivä, josta vastaamme',
        'Första lönebetalningsdagen som vi ansvarar för',
        'The first payday that is ours',
      ),
      clock_end: w('Vuosikello päättyy', 'Årsklockan slutar', 'Year clock ends'),
      facts: w('Työnantajatiedot', 'Arbetsgivaruppgifter', 'Employer details'),
      note: shared.note,
    },
  },
  contact: {
    insert: w('Lisäsi yhteyshenkilön', 'Lade till kontaktpersonen', 'Added the contact person'),
    update: w('Muutti yhteyshenkilöä', 'Ändrade kontaktpersonen', 'Changed the contact person'),
    remove: w('Poisti yhteyshenkilön', 'Tog bort kontaktpersonen', 'Removed the contact person'),
    fields: {
      name: shared.name,
      role: shared.role,
      email: shared.email,
      phone: shared.phone,
      language: shared.language,
      deputy: w('Varahenkilö', 'Ersättare', 'Deputy'),
      valid_from,
      valid_until,
      note: shared.note,
    },
  },
  assignment: {
    insert: w('Nimesi vastuun', 'Utsåg ett ansvar', 'Assigned'),
    update: w('Muutti vastuuta', 'Ändrade ett ansvar', 'Changed an assignment'),
    remove: w('Poisti vastuun', 'Tog bort ett ansvar', 'Removed an assignment'),
    fields: {
      person_id: shared.person_id,
      role: shared.role,
      service: w('Palvelu', 'Tjänst', 'Service'),
      valid_from,
      valid_until,
    },
  },
  pay_group: {
    insert: w('Lisäsi palkkaryhmän', 'Lade till lönegruppen', 'Added the pay group'),
    update: w('Muutti palkkaryhmää', 'Ändrade lönegruppen', 'Changed the pay group'),
    remove: w('Poisti palkkaryhmän', 'Tog bort lönegruppen', 'Removed the pay group'),
    fields: {
      name: w('Ryhmän nimi', 'Gruppens namn', 'Name of the group'),
      frequency: w('Maksuväli', 'Betalningsintervall', 'Pay frequency'),
      period: w('Palkkakausi', 'Löneperiod', 'Pay period'),
      pay_form: w('Palkkaustapa', 'Löneform', 'Form of pay'),
      payday: w('Palkanmaksupäivä', 'Lönebetalningsdag', 'Payday'),
      cutoffs_of: w(
        'Aineisto- ja hyväksyntäpäivät samat kuin ryhmällä',
        'Inlämnings- och godkännandedagar samma som för gruppen',
        'Cut-off days the same as of the group',
      ),
      exceptions: w('Poikkeava palkanmaksupäivä', 'Avvikande lönebetalningsdag', 'Exceptional payday'),
      valid_from,
      valid_until,
    },
  },
  cutoff: {
    insert: w(
      'Lisäsi aineisto- tai hyväksyntäpäivän',
      'Lade till en inlämnings- eller godkännandedag',
      'Added a cut-off day',
    ),
    update: w(
      'Muutti aineisto- tai hyväksyntäpäivää',
      'Ändrade en inlämnings- eller godkännandedag',
      'Changed a cut-off day',
    ),
    remove: w(
      'Poisti aineisto- tai hyväksyntäpäivän',
      'Tog bort en inlämnings- eller godkännandedag',
      'Removed a cut-off day',
    ),
    fields: {
      kind: shared.kind,
      name: shared.name,
      responsible: shared.responsible,
      rule: w('Sääntö', 'Regel', 'Rule'),
    },
  },
  event: {
    insert: w('Lisäsi tapahtuman', 'Lade till händelsen', 'Added the event'),
    update: w('Muutti tapahtumaa', 'Ändrade händelsen', 'Changed the event'),
    remove: w('Poisti tapahtuman', 'Tog bort händelsen', 'Removed the event'),
    fields: {
      kind: shared.kind,
      day: shared.day,
      name: w('Tarkenne', 'Precisering', 'Detail'),
    },
  },
  person: {
    insert: w('Lisäsi henkilön', 'Lade till personen', 'Added the person'),
    update: w('Muutti henkilöä', 'Ändrade personen', 'Changed the person'),
    remove: w('Poisti henkilön', 'Tog bort personen', 'Removed the person'),
    fields: {
      name: shared.name,
      initials: w('Nimikirjaimet', 'Initialer', 'Initials'),
      role: shared.role,
      email: shared.email,
      phone: shared.phone,
      active: w('Työssä toimistossa', 'Arbetar på byrån', 'Works in the firm'),
    },
  },
  absence: {
    insert: w('Merkitsi poissaolon', 'Antecknade frånvaro', 'Marked an absence'),
    update: w('Muutti poissaoloa', 'Ändrade frånvaron', 'Changed the absence'),
    remove: w('Poisti poissaolon', 'Tog bort frånvaron', 'Removed the absence'),
    fields: {
      person_id: w('Kuka on poissa', 'Vem är borta', 'Who is away'),
      first_day: w('Alkupäivä', 'Från', 'From'),
      last_day: w('Loppupäivä', 'Till', 'To'),
      note: w('Viesti sijaisille', 'Meddelande till vikarierna', 'Message to the deputies'),
    },
  },
  absence_deputy: {
    insert: w('Nimesi sijaisen', 'Utsåg en vikarie', 'Named a deputy'),
    update: w('Vaihtoi sijaisen', 'Bytte vikarie', 'Changed the deputy'),
    remove: w('Poisti sijaisen', 'Tog bort vikarien', 'Removed the deputy'),
    fields: {
      person_id: w('Sijainen', 'Vikarie', 'Deputy'),
    },
  },
  view: {
    insert: w('Tallensi näkymän', 'Sparade vyn', 'Saved the view'),
    update: w('Muutti näkymää', 'Ändrade vyn', 'Changed the view'),
    remove: w('Poisti näkymän', 'Tog bort vyn', 'Removed the view'),
    fields: {
      person_id: shared.person_id,
      screen: w('Näkymä', 'Vy', 'View'),
      name: shared.name,
    },
  },
  logo: {
    insert: w('Vaihtoi logon', 'Bytte logotypen', 'Changed the logo'),
    update: w('Vaihtoi logon', 'Bytte logotypen', 'Changed the logo'),
    remove: w('Poisti logon', 'Tog bort logotypen', 'Removed the logo'),
    fields: { name: shared.name },
  },
  letter_paper: {
    insert: w('Muutti paperien tekstejä', 'Ändrade texterna på papper', 'Changed the texts on papers'),
    update: w('Muutti paperien tekstejä', 'Ändrade texterna på papper', 'Changed the texts on papers'),
    remove: w('Poisti paperien tekstit', 'Tog bort texterna på papper', 'Removed the texts on papers'),
    fields: {
      head_fi: w('Ylätunniste suomeksi', 'Sidhuvud på finska', 'Head in Finnish'),
      head_sv: w('Ylätunniste ruotsiksi', 'Sidhuvud på svenska', 'Head in Swedish'),
      head_en: w('Ylätunniste englanniksi', 'Sidhuvud på engelska', 'Head in English'),
      foot_fi: w('Alatunniste suomeksi', 'Sidfot på finska', 'Foot in Finnish'),
      foot_sv: w('Alatunniste ruotsiksi', 'Sidfot på svenska', 'Foot in Swedish'),
      foot_en: w('Alatunniste englanniksi', 'Sidfot på engelska', 'Foot in English'),
    },
  },
  paper_template: {
    insert: w('Otti oman mallin käyttöön', 'Tog en egen mall i bruk', 'Took an own template into use'),
    update: w('Vaihtoi oman mallin', 'Bytte den egna mallen', 'Changed the own template'),
    remove: w('Poisti oman mallin', 'Tog bort den egna mallen', 'Removed the own template'),
    fields: { kind: w('Paperi', 'Papper', 'Paper'), name: shared.name },
  },
  letter: {
    insert: w('Muutti kirjeen tekstiä', 'Ändrade brevets text', "Changed the letter's text"),
    update: w('Muutti kirjeen tekstiä', 'Ändrade brevets text', "Changed the letter's text"),
    remove: w('Palautti kirjeen ohjelman tekstin', 'Återställde brevets text', "Put back the program's letter"),
    fields: {
      kind: w('Kirje', 'Brev', 'Letter'),
      language: w('Kieli', 'Språk', 'Language'),
      subject: w('Aihe', 'Ämne', 'Subject'),
      body: w('Teksti', 'Text', 'Text'),
    },
  },
  import_mapping: {
    insert: w('Tallensi sarakkeiden merkityksen', 'Sparade kolumnernas betydelse', 'Kept what the columns are'),
    update: w('Muutti sarakkeiden merkitystä', 'Ändrade kolumnernas betydelse', 'Changed what the columns are'),
    remove: w('Poisti sarakkeiden merkityksen', 'Tog bort kolumnernas betydelse', 'Removed what the columns are'),
    fields: { name: shared.name },
  },
  catalogue: {
    insert: w(
      'Otti käyttöön määräaikaluettelon',
      'Tog i bruk katalogen över tidsfrister',
      'Took the catalogue of deadlines into use',
    ),
    update: w(
      'Vaihtoi määräaikaluetteloon',
      'Bytte till katalogen över tidsfrister',
      'Changed to the catalogue of deadlines',
    ),
    remove: w(
      'Palautti määräaikaluettelon',
      'Återställde katalogen över tidsfrister',
      'Put back the catalogue of deadlines',
    ),
    fields: {
      number: w('Numero', 'Nummer', 'Number'),
      title: w('Nimi', 'Namn', 'Name'),
    },
  },
  rule: {
    insert: w('Teki säännön', 'Gjorde regeln', 'Made the rule'),
    update: w('Muutti sääntöä', 'Ändrade regeln', 'Changed the rule'),
    remove: w('Poisti säännön', 'Tog bort regeln', 'Removed the rule'),
    fields: {
      key: w('Sääntö', 'Regel', 'Rule'),
      fields: w('Säännön sisältö', 'Regelns innehåll', "The rule's contents"),
      valid_from,
      valid_until,
    },
  },
  run_note: {
    insert: w('Kirjasi palkka-ajoon', 'Antecknade i lönekörningen', 'Noted in the payroll run'),
    update: w(
      'Muutti palkka-ajon kirjausta',
      'Ändrade en anteckning i lönekörningen',
      'Changed a note of the payroll run',
    ),
    remove: w(
      'Poisti palkka-ajon kirjauksen',
      'Tog bort en anteckning i lönekörningen',
      'Removed a note of the payroll run',
    ),
    fields: {
      payday: w('Palkanmaksupäivä', 'Lönebetalningsdag', 'Payday'),
      kind: shared.kind,
      text: w('Asia', 'Ärende', 'Matter'),
      source: w('Keneltä', 'Från vem', 'From whom'),
      channel: w('Miten', 'Hur', 'How'),
      day: shared.day,
      time: w('Kello', 'Klockan', 'Time'),
      outcome: w('Ratkaisu', 'Avgörande', 'Outcome'),
      after: w('Tuli aineistopäivän jälkeen', 'Kom efter inlämningsdagen', 'Came after the cut-off'),
      person_id: shared.person_id,
    },
  },
  mark: {
    insert: w('Merkitsi', 'Markerade', 'Marked'),
    update: w('Muutti merkintää', 'Ändrade markeringen', 'Changed the mark'),
    remove: w('Poisti merkinnän', 'Tog bort markeringen', 'Removed the mark'),
    fields: {
      state: w('Tila', 'Status', 'State'),
      due: w('Määräpäivä', 'Utsatt dag', 'Due date'),
      day: shared.day,
      person_id: shared.person_id,
      reason: shared.reason,
      moved_to: w('Siirretty päivään', 'Flyttad till', 'Moved to'),
      note: shared.note,
      ticks: w('Rastitetut vaiheet', 'Avbockade steg', 'Ticked steps'),
      deviation_by: w('Kenen poikkeama', 'Vems avvikelse', 'Whose deviation'),
      cause: w('Poikkeaman syy', 'Avvikelsens orsak', 'Cause of the deviation'),
      measure: w('Toimenpide', 'Åtgärd', 'Measure'),
      deviation_shown: w('Näkyy asiakkaalle', 'Visas för kunden', 'Visible to the client'),
      waited_from: w('Odotettu alkaen', 'Väntat från', 'Waited from'),
      waited_until: w('Odotettu asti', 'Väntat till', 'Waited until'),
      askings: w('Pyydetty asiakkaalta', 'Begärt av kunden', 'Asked of the client'),
      given_to: w('Annettu', 'Given till', 'Given to'),
    },
  },
  ...responsibilityRecords,
  ...instructionRecords,
  handover: {
    insert: w('Kirjasi luovutuspaketin', 'Antecknade ett överlämningspaket', 'Recorded a handover package'),
    update: w('Muutti luovutuspakettia', 'Ändrade ett överlämningspaket', 'Changed a handover package'),
    remove: w('Poisti luovutuspaketin', 'Tog bort ett överlämningspaket', 'Removed a handover package'),
    fields: {
      direction: w('Mitä', 'Vad', 'What'),
      profile: w('Vastaanottaja', 'Mottagare', 'Recipient'),
      day: shared.day,
      partner: w('Toinen osapuoli', 'Andra parten', 'Other side'),
      person_id: shared.person_id,
    },
  },
  ...engagementRecords,
  ...encounterRecords,
  ...feedbackRecords,
  ...meetingRecords,
  ...attachmentRecords,
  ...informationRecords,
  ...planRecords,
}

/** The names of a record's fields in one language: `labelsOf('client', 'fi').hr_system`. */
export const labelsOf = <T extends Table>(
  table: T,
  language: Language,
): Readonly<Record<keyof RecordWords<T>['fields'], string>> =>
  Object.fromEntries(
    Object.entries<Words>(recordWords[table].fields).map(([field, words]) => [field, words[language]]),
  ) as Readonly<Record<keyof RecordWords<T>['fields'], string>>
