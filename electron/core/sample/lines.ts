import type { Language } from '../../../shared/domain/words.ts'
import type { Line } from './spec.ts'

type Usual = {
  /** How the material comes: `TuntiTassu-ohjelmassa`. */
  readonly how: string
  /** When, as a typed rule; in words where pay groups differ, so that no date of another group stands there. */
  readonly due?: string
  readonly words?: string
  /** When the payroll is approved, likewise; no item where nobody approves. */
  readonly approve?: string
  readonly approveWords?: string
  readonly material?: string
}

/** What nearly every client's instruction says, in the client's language. */
export function usual(language: Language, { how, approve, approveWords, material, ...by }: Usual): Line[] {
  const t = texts[language]
  const items: Line[] = [
    { section: t.material, what: material ?? t.materialWhat, how, ...by, for: 'client', side: 'client' },
    { section: t.material, what: t.changes, how: t.changesHow, words: t.withMaterial, for: 'client', side: 'client' },
    { section: t.hires, what: t.hire, how: t.hireHow, words: t.hireBy, for: 'client', side: 'client' },
    { section: t.absences, what: t.sick, how: t.sickHow, words: t.sickBy, for: 'client', side: 'client' },
    { section: t.absences, what: t.holidays, how: t.holidaysHow, words: t.withMaterial, for: 'client', side: 'client' },
    { section: t.leavers, what: t.leaver, how: t.leaverHow, words: t.leaverBy, for: 'client', side: 'client' },
  ]
  if (approve !== undefined || approveWords !== undefined)
    items.splice(2, 0, {
      section: t.approval,
      what: t.approve,
      how: t.approveHow,
      ...(approve === undefined ? { words: approveWords ?? '' } : { due: approve }),
      for: 'client',
      side: 'client',
    })
  return [
    ...items,
    { section: t.approval, what: t.late, how: t.lateHow, for: 'exception', side: 'both' },
    { section: t.approval, what: t.away, how: t.awayHow, for: 'exception', side: 'client' },
  ]
}

/** A step of our own process card. */
export const card = (section: string, what: string, how = '', due?: string): Line => ({
  for: 'process',
  section,
  what,
  how,
  side: 'provider',
  ...(due !== undefined && { due }),
})

/** Something that only this client's instruction says. */
export const own = (section: string, what: string, how: string, by: { due?: string; words?: string } = {}): Line => ({
  for: 'client',
  section,
  what,
  how,
  side: 'client',
  ...by,
})

export const exception = (what: string, how: string): Line => ({
  for: 'exception',
  section: 'Poikkeustilanteet',
  what,
  how,
  side: 'both',
})

const texts = {
  fi: {
    material: 'Palkka-aineisto',
    materialWhat: 'Toimita palkkakauden tunnit, lisät ja muut maksettavat',
    changes: 'Ilmoita palkkamuutokset kirjallisesti',
    changesHow:
      'Muutoksesta tarvitaan uusi palkka, voimaantulopäivä ja päättäjän nimi. Puhelimessa sovittu muutos vahvistetaan sähköpostilla.',
    withMaterial: 'Aineiston mukana',
    hires: 'Uudet työntekijät',
    hire: 'Ilmoita uusi työntekijä ennen ensimmäistä palkanmaksua',
    hireHow:
      'Täytä uuden työntekijän lomake: aloituspäivä, palkkaperuste, työaika, tehtävä ja tilinumero. Haemme verokortin suoraan Verohallinnosta.',
    hireBy: 'Kun työsopimus on allekirjoitettu, viimeistään aineistopäivänä',
    absences: 'Poissaolot ja lomat',
    sick: 'Toimita sairauslomatodistukset',
    sickHow: 'Suojatulla sähköpostilla. Haemme sairauspäivärahan Kelasta, kun omavastuuaika on täynnä.',
    sickBy: 'Heti kun todistus on saatu',
    holidays: 'Ilmoita pidetyt lomat ja muut poissaolot',
    holidaysHow: 'Ensimmäinen ja viimeinen lomapäivä. Lomasaldot lähetämme huhtikuussa tarkistettaviksi.',
    leavers: 'Työsuhteen päättyminen',
    leaver: 'Ilmoita päättyvästä työsuhteesta',
    leaverHow: 'Päättymispäivä, päättymisen syy ja pitämättömät lomat. Kerro myös, milloin lopputili maksetaan.',
    leaverBy: 'Kun päättymispäivä on tiedossa',
    approval: 'Hyväksyntä',
    approve: 'Tarkista ja hyväksy palkkalista',
    approveHow:
      'Vertaa henkilöitä ja bruttosummaa edelliseen palkkaan ja kuittaa palkkalista hyväksytyksi. Ilman hyväksyntää emme lähetä maksuaineistoa pankkiin.',
    late: 'Aineisto ei valmistu ajoissa',
    lateHow:
      'Ilmoita meille heti. Maksamme kuukausipalkat ajallaan, ja myöhässä tulleet tunnit maksetaan seuraavassa palkassa tai erillisajona, joka laskutetaan hinnaston mukaan.',
    away: 'Yhteyshenkilö on poissa',
    awayHow: 'Varayhteyshenkilö toimittaa aineiston ja hyväksyy palkat. Poissaolosta kerrotaan meille etukäteen.',
  },
  sv: {
    material: 'Löneunderlag',
    materialWhat: 'Lämna löneperiodens timmar, tillägg och övriga poster',
    changes: 'Anmäl löneändringar skriftligen',
    changesHow:
      'Vi behöver den nya lönen, datum för ikraftträdandet och vem som har fattat beslutet. Det som avtalats per telefon bekräftas per e-post.',
    withMaterial: 'Tillsammans med underlaget',
    hires: 'Nya arbetstagare',
    hire: 'Anmäl en ny arbetstagare före den första löneutbetalningen',
    hireHow:
      'Fyll i blanketten för nyanställda: första arbetsdag, lönegrund, arbetstid, uppgift och kontonummer. Skattekortet hämtar vi direkt från Skatteförvaltningen.',
    hireBy: 'När arbetsavtalet är undertecknat, senast på inlämningsdagen',
    absences: 'Frånvaro och semester',
    sick: 'Lämna in sjukintyg',
    sickHow: 'Med skyddad e-post. Vi ansöker om sjukdagpenning hos FPA när självrisktiden är full.',
    sickBy: 'Genast när intyget har kommit',
    holidays: 'Anmäl tagen semester och annan frånvaro',
    holidaysHow: 'Första och sista semesterdag. Semestersaldona skickar vi för kontroll i april.',
    leavers: 'När ett anställningsförhållande upphör',
    leaver: 'Anmäl anställningsförhållanden som upphör',
    leaverHow: 'Sista anställningsdag, orsak och outtagen semester. Berätta också när slutlönen betalas.',
    leaverBy: 'När sista dagen är känd',
    approval: 'Godkännande',
    approve: 'Kontrollera och godkänn lönelistan',
    approveHow:
      'Jämför personerna och bruttosumman med föregående lön och kvittera lönelistan. Utan godkännande sänder vi inte betalningarna till banken.',
    late: 'Underlaget blir inte klart i tid',
    lateHow:
      'Meddela oss genast. Månadslönerna betalas i tid, och timmar som kommer för sent betalas med nästa lön eller i en extra körning enligt prislistan.',
    away: 'Kontaktpersonen är frånvarande',
    awayHow: 'Ersättaren lämnar underlaget och godkänner lönerna. Frånvaron meddelas oss på förhand.',
  },
  en: {
    material: 'Payroll material',
    materialWhat: 'Send the hours, supplements and other items of the pay period',
    changes: 'Report pay changes in writing',
    changesHow:
      'We need the new salary, the date it takes effect and the name of the person who decided. Anything agreed by phone is confirmed by e-mail.',
    withMaterial: 'Together with the material',
    hires: 'New employees',
    hire: 'Tell us about a new employee before the first payday',
    hireHow:
      'Fill in the new employee form: first day, pay basis, working time, position and bank account. We fetch the tax card directly from the Tax Administration.',
    hireBy: 'When the employment contract is signed, by the material deadline at the latest',
    absences: 'Absences and holidays',
    sick: 'Send sick leave certificates',
    sickHow: 'By secure e-mail. We apply for sickness allowance from Kela once the waiting period is over.',
    sickBy: 'As soon as you have the certificate',
    holidays: 'Report holidays taken and other absences',
    holidaysHow: 'First and last day of each holiday. We send the holiday balances for checking in April.',
    leavers: 'End of employment',
    leaver: 'Tell us when an employment ends',
    leaverHow: 'Last day, reason and unused holidays. Tell us also when the final pay is to be paid.',
    leaverBy: 'When the last day is known',
    approval: 'Approval',
    approve: 'Check and approve the payroll',
    approveHow:
      'Compare the people and the gross total with the previous payroll and approve it. We do not send payments to the bank without approval.',
    late: 'The material is not ready in time',
    lateHow:
      'Tell us at once. Monthly salaries are paid on time; hours that come late are paid with the next salary or in a separate run charged by the price list.',
    away: 'The contact person is away',
    awayHow: 'The deputy contact sends the material and approves the payroll. Tell us about absences in advance.',
  },
} as const satisfies Record<Language, Record<string, string>>
