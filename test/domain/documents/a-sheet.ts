import type { Duty, SheetInput } from '../../../shared/domain/documents/sheet-input.ts'
import type { Language } from '../../../shared/domain/words.ts'

type Texts = Readonly<Record<'fi' | 'sv' | 'en', string>>

const t = (fi: string, sv: string, en: string): Texts => ({ fi, sv, en })

const absences = t('Poissaolot ja lomat', 'Frånvaro och semestrar', 'Absences and holidays')
const rule = t('kuukauden 25. päivä', 'den 25 i månaden', 'the 25th of the month')

const items = [
  {
    heading: t('Uusi työntekijä', 'Ny arbetstagare', 'New employee'),
    items: [
      {
        what: t('Henkilö- ja työsuhdetiedot', 'Person- och anställningsuppgifter', 'Personal and employment data'),
        how: t('Lomake palkkapalvelun portaalissa', 'Blankett i löneportalen', 'Form in the payroll portal'),
        who: t('Esihenkilö', 'Chef', 'Line manager'),
        rule: t(
          '3 työpäivää ennen ensimmäistä palkanmaksupäivää',
          '3 arbetsdagar före den första lönebetalningsdagen',
          '3 working days before the first payday',
        ),
        dates: [],
      },
      {
        what: t('Palkkatodistus tai työsopimuksen kopio', 'Kopia av arbetsavtalet', 'Copy of the employment contract'),
        how: t('Turvaposti', 'Skyddad e-post', 'Secure e-mail'),
        who: t('Toimitusjohtaja', 'Verkställande direktör', 'Managing director'),
        rule: t('viikon kuluessa työn alkamisesta', 'inom en vecka från arbetets början', 'within a week of the start'),
        dates: [],
      },
    ],
  },
  {
    heading: absences,
    items: [
      {
        what: t(
          'Sairauspoissaolot ja lääkärintodistukset',
          'Sjukfrånvaro och läkarintyg',
          'Sick leave and certificates',
        ),
        how: t('Poissaololista portaalissa', 'Frånvarolista i portalen', 'List of absences in the portal'),
        who: t('Yhteyshenkilö', 'Kontaktperson', 'Contact person'),
        rule,
        dates: ['2027-01-25', '2027-02-25', '2027-03-25'],
      },
      {
        what: t('Pidetyt vuosilomat', 'Uttagna semestrar', 'Holidays taken'),
        how: t('Lomalista sähköpostilla', 'Semesterlista per e-post', 'Holiday list by e-mail'),
        who: t('Yhteyshenkilö', 'Kontaktperson', 'Contact person'),
        rule,
        dates: ['2027-01-25', '2027-02-25', '2027-03-25'],
      },
      {
        what: t('Kesälomien ajankohdat', 'Tidpunkter för sommarsemester', 'Dates of summer holidays'),
        how: t('Lomasuunnitelma (Excel)', 'Semesterplan (Excel)', 'Holiday plan (Excel)'),
        who: t('Toimitusjohtaja', 'Verkställande direktör', 'Managing director'),
        rule: t('huhtikuun loppuun mennessä', 'före utgången av april', 'by the end of April'),
        dates: ['2027-04-30'],
      },
    ],
  },
] as const

const lines: readonly (readonly [Texts, Duty | undefined, Texts | undefined, Duty | undefined, Texts | undefined])[] = [
  [
    t('Työsopimukset ja palkkapäätökset', 'Arbetsavtal och lönebeslut', 'Employment contracts and pay decisions'),
    'answers',
    undefined,
    'advises',
    undefined,
  ],
  [
    t('Tunnit, lisät, poissaolot ja lomat', 'Timmar, tillägg, frånvaro och semestrar', 'Hours, supplements, absences'),
    'does',
    undefined,
    'checks',
    undefined,
  ],
  [
    t('Palkanlaskenta ja palkkalaskelmat', 'Löneräkning och lönespecifikationer', 'Pay calculation and pay slips'),
    'approves',
    undefined,
    'does',
    undefined,
  ],
  [
    t('Palkkatietoilmoitukset tulorekisteriin', 'Anmälningar till inkomstregistret', 'Reports to the Incomes Register'),
    undefined,
    undefined,
    'does',
    undefined,
  ],
  [
    t('Verojen ja työeläkemaksujen maksu', 'Betalning av skatter och ArPL-avgifter', 'Payment of tax and TyEL'),
    'does',
    undefined,
    undefined,
    t('ilmoittaa summat ja viitteet', 'meddelar belopp och referenser', 'gives amounts and references'),
  ],
]

const paydays = [
  ['2027-01-01', '2027-01-31', '2027-01-29', '2027-01-25', '2027-01-27'],
  ['2027-02-01', '2027-02-28', '2027-02-26', '2027-02-22', '2027-02-24'],
  ['2027-03-01', '2027-03-31', '2027-03-31', '2027-03-24', '2027-03-29'],
  ['2027-04-01', '2027-04-30', '2027-04-30', '2027-04-26', '2027-04-28'],
] as const

/** A plausible sheet; `repeat` multiplies the instruction sections and the timetable to make it longer. */
export function aSheet(language: Language = 'fi', repeat = 1): SheetInput {
  const say = (texts: Texts) => texts[language]
  return {
    language,
    review: true,
    firm: {
      name: 'Palkkapalvelu Tähti Oy',
      business_id: '2345678-1',
      phone: '09 123 4567',
      email: 'palkat@palkkatahti.example',
      address: 'Kauppakatu 12, 33210 Tampere',
    },
    client: { number: '1024', name: 'Kahvila Aamu Oy', business_id: '1234567-1' },
    version: { number: 3, day: '2027-01-12' },
    firm_contacts: [
      {
        name: 'Sari Mäkelä',
        role: say(t('Palkanlaskija', 'Löneräknare', 'Payroll accountant')),
        phone: '040 123 4567',
        email: 'sari.makela@palkkatahti.example',
        deputy: { name: 'Jonas Öberg', phone: '040 765 4321', email: 'jonas.oberg@palkkatahti.example' },
      },
      {
        name: 'Ulla Ahonen',
        role: say(t('Asiakkuuspäällikkö', 'Kundansvarig', 'Account manager')),
        phone: '040 222 3344',
        email: 'ulla.ahonen@palkkatahti.example',
      },
    ],
    client_contacts: [
      {
        name: 'Åsa Nyström',
        role: say(t('Yhteyshenkilö', 'Kontaktperson', 'Contact person')),
        phone: '050 333 2211',
        email: 'asa@kahvila-aamu.example',
        deputy: { name: 'Matti Aamu', phone: '050 999 8877' },
      },
    ],
    pay_groups: [
      {
        name: say(t('Kuukausipalkkaiset', 'Månadsavlönade', 'Monthly paid')),
        rhythm: say(
          t(
            'Palkka maksetaan kuukauden viimeisenä pankkipäivänä.',
            'Lönen betalas den sista bankdagen i månaden.',
            'Wages are paid on the last banking day of the month.',
          ),
        ),
        cutoffs: [
          say(t('Aineisto viimeistään', 'Underlag senast', 'Material by')),
          say(t('Hyväksyntä viimeistään', 'Godkännande senast', 'Approval by')),
        ],
        rows: Array.from({ length: repeat }).flatMap(() =>
          paydays.map(([from, to, payday, material, approval]) => ({
            period: { from, to },
            payday,
            cutoffs: [{ day: material, time: '12:00' }, { day: approval }],
          })),
        ),
      },
    ],
    instructions: Array.from({ length: repeat }).flatMap(() =>
      items.map((section) => ({
        heading: say(section.heading),
        items: section.items.map((item) => ({
          what: say(item.what),
          how: say(item.how),
          who: say(item.who),
          by: { rule: say(item.rule), dates: item.dates },
        })),
      })),
    ),
    texts: [
      {
        heading: say(t('Palvelu', 'Service', 'Service')),
        text: say(
          t(
            'Palkkapalvelu vastaa arkisin klo 8–16. Viesteihin vastataan saman työpäivän aikana.\n\nPuhelun tai viestin yhteydessä tarvitaan:\n- asiakasnumero\n- palkkakausi, jota asia koskee\n- ei henkilötunnuksia: ne lähetetään aina turvapostilla\n\n# Kiireelliset asiat\nSoittakaa **heti**, jos palkka on väärin:\n1. palkanlaskijalle\n2. varahenkilölle\n   - myös kesällä\n\n## Ajat\n| Asia | Vastaus |\n|---|---|\n| Virhe palkassa | **sama päivä** |\n| Muu asia | *seuraava työpäivä* |\n\nLisää: [vero.fi](https://www.vero.fi/tulorekisteri).',
            'Lönetjänsten svarar vardagar kl. 8–16. Meddelanden besvaras under samma arbetsdag.\n\nI samband med samtal eller meddelande behövs:\n- kundnummer\n- löneperioden som ärendet gäller\n- inga personbeteckningar: de skickas alltid med skyddad e-post\n\n# Brådskande ärenden\nRing **genast** om en lön är fel:\n1. till löneräknaren\n2. till ersättaren\n   - även på sommaren\n\n## Tider\n| Ärende | Svar |\n|---|---|\n| Fel i lönen | **samma dag** |\n| Annat | *nästa arbetsdag* |\n\nMer: [vero.fi](https://www.vero.fi/tulorekisteri).',
            'The payroll service answers on working days from 8 to 16. Messages are answered on the same working day.\n\nWith a call or a message we need:\n- the client number\n- the pay period it concerns\n- no personal identity codes: they are always sent by secure e-mail\n\n# Urgent matters\nCall **at once** if a salary is wrong:\n1. the payroll accountant\n2. the deputy\n   - in the summer too\n\n## Times\n| Matter | Answer |\n|---|---|\n| An error in pay | **the same day** |\n| Anything else | *the next working day* |\n\nMore: [vero.fi](https://www.vero.fi/tulorekisteri).',
          ),
        ),
      },
    ],
    exceptions: [
      {
        situation: say(t('Aineisto myöhästyy', 'Underlaget försenas', 'The material is late')),
        action: say(
          t(
            'Soitto palkanlaskijalle heti, kun viivästys tiedetään. Puuttuvat tiedot siirtyvät seuraavaan palkanmaksuun.',
            'Ring löneräknaren genast när förseningen är känd. Uppgifter som saknas överförs till nästa lönebetalning.',
            'Call the payroll accountant as soon as the delay is known. Missing data moves to the next payday.',
          ),
        ),
      },
    ],
    responsibilities: lines.map(([task, client, client_note, firm, firm_note]) => ({
      task: say(task),
      client: { duty: client, note: client_note && say(client_note) },
      firm: { duty: firm, note: firm_note && say(firm_note) },
    })),
    feedback: {
      person: 'Ulla Ahonen',
      phone: '040 222 3344',
      email: 'ulla.ahonen@palkkatahti.example',
      answer_in_days: 2,
    },
  }
}

/** The same sheet cut down to what fits on one page. */
export function aShortSheet(language: Language = 'fi'): SheetInput {
  const whole = aSheet(language)
  return {
    ...whole,
    firm_contacts: whole.firm_contacts.slice(0, 1),
    client_contacts: [],
    texts: [],
    exceptions: [],
    responsibilities: [],
    instructions: [],
    gone_through: { day: '2027-01-12', people: ['Åsa Nyström', 'Sari Mäkelä'] },
  }
}
