import type { Words } from '../../words.ts'
import type { Facts } from '../types.ts'

const words = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

export type Choice = {
  readonly value: string
  readonly name: Words
  /** Not offered any more; clients that have it keep it. */
  readonly former?: boolean | undefined
}

/** One thing about a client that decides which rules apply to it, with what a form needs to ask for it. */
export type Fact = {
  readonly key: string
  readonly name: Words
  readonly hint?: Words | undefined
  /** Taken from the client's card, not asked for in the form of facts. */
  readonly derived?: boolean | undefined
  /** Asked for by older catalogues alone, which must still be readable: no form asks for it any more. */
  readonly former?: boolean | undefined
} & (
  | { readonly type: 'choice'; readonly choices: readonly Choice[]; readonly default: string }
  | { readonly type: 'number'; readonly default: number }
  | { readonly type: 'yes-no'; readonly default: boolean }
)

const choice = (value: string, fi: string, sv: string, en: string): Choice => ({ value, name: words(fi, sv, en) })
const yesNo = (key: string, value: boolean, name: Words, hint?: Words): Fact => ({
  key,
  type: 'yes-no',
  default: value,
  name,
  hint,
})

/**
 * The facts that the conditions of the catalogue ask about. A fact that nobody has stated has its default: that of an
 * ordinary client, a regular employer who reports electronically and pays monthly.
 */
export const clientFacts: readonly Fact[] = [
  {
    key: 'employer_kind',
    type: 'choice',
    default: 'regular',
    name: words('Työnantajan laji', 'Typ av arbetsgivare', 'Kind of employer'),
    choices: [
      choice('regular', 'säännöllinen työnantaja', 'regelbunden arbetsgivare', 'regular employer'),
      choice('casual', 'satunnainen työnantaja', 'tillfällig arbetsgivare', 'casual employer'),
      choice(
        'household',
        'kotitalous, satunnainen työnantaja',
        'hushåll, tillfällig arbetsgivare',
        'household, casual employer',
      ),
      choice(
        'regular-household',
        'kotitalous, säännöllinen työnantaja',
        'hushåll, regelbunden arbetsgivare',
        'household, regular employer',
      ),
    ],
  },
  {
    key: 'tax_period',
    type: 'choice',
    default: 'month',
    name: words('Verokausi', 'Skatteperiod', 'Tax period'),
    choices: [choice('month', 'kuukausi', 'månad', 'month'), choice('quarter', 'neljännesvuosi', 'kvartal', 'quarter')],
  },
  {
    key: 'pension',
    type: 'choice',
    default: 'contract',
    name: words('Työeläkevakuutus', 'Arbetspensionsförsäkring', 'Pension insurance'),
    choices: [
      choice('contract', 'TyEL, sopimustyönantaja', 'ArPL, avtalsarbetsgivare', 'TyEL, contract employer'),
      choice('temporary', 'TyEL, tilapäinen työnantaja', 'ArPL, tillfällig arbetsgivare', 'TyEL, temporary employer'),
      choice(
        'keva',
        'JuEL: kunta-ala tai valtio (Keva)',
        'OffPL: kommun eller stat (Keva)',
        'JuEL: local or central government (Keva)',
      ),
      choice('church', 'JuEL: kirkko (Keva)', 'OffPL: kyrkan (Keva)', 'JuEL: church (Keva)'),
      choice('seafarers', 'MEL: Merimieseläkekassa', 'SjPL: Sjömanspensionskassan', 'MEL: Seafarers’ Pension Fund'),
      choice('none', 'ei vakuutettavia', 'inga försäkrade', 'nobody insured'),
    ],
  },
  {
    key: 'employment_fund',
    type: 'choice',
    default: 'actual',
    name: words('Työttömyysvakuutusmaksut', 'Arbetslöshetsförsäkringspremier', 'Unemployment insurance contributions'),
    choices: [
      choice('actual', 'toteutuneiden palkkojen mukaan', 'enligt utbetalda löner', 'on actual wages'),
      { ...choice('advance', 'ennakkomenettely', 'förskottsförfarande', 'advance procedure'), former: true },
      choice('none', 'ei maksuvelvollisuutta', 'ingen betalningsskyldighet', 'not liable'),
    ],
  },
  {
    key: 'industry',
    type: 'choice',
    default: 'other',
    name: words('Toimiala', 'Bransch', 'Industry'),
    choices: [
      choice('construction', 'rakentaminen', 'byggande', 'construction'),
      choice('restaurant', 'majoitus- ja ravitsemisala', 'hotell och restaurang', 'hotels and restaurants'),
      choice('cleaning', 'kiinteistönhoito ja siivous', 'fastighetsskötsel och städning', 'cleaning and property care'),
      choice('trade', 'kauppa', 'handel', 'trade'),
      choice('manufacturing', 'teollisuus', 'industri', 'manufacturing'),
      choice('transport', 'kuljetus ja logistiikka', 'transport och logistik', 'transport and logistics'),
      choice('care', 'sosiaali- ja terveysala', 'social- och hälsovård', 'health and social care'),
      choice(
        'services',
        'asiantuntija- ja muut palvelut',
        'expert- och andra tjänster',
        'professional and other services',
      ),
      choice(
        'association',
        'yhdistys, säätiö tai seurakunta',
        'förening, stiftelse eller församling',
        'association, foundation or parish',
      ),
      choice('other', 'muu', 'annan', 'other'),
    ],
  },
  {
    key: 'client_state',
    type: 'choice',
    default: 'active',
    derived: true,
    name: words('Asiakkuuden vaihe', 'Kundrelationens skede', 'State of the relationship'),
    choices: [
      choice('prospect', 'mahdollinen asiakas', 'potentiell kund', 'prospect'),
      choice('takeover', 'haltuunotossa', 'under övertagande', 'in takeover'),
      choice('active', 'aktiivinen', 'aktiv', 'active'),
      choice('leaving', 'päättymässä', 'under avslutning', 'leaving'),
      choice('ended', 'päättynyt', 'avslutad', 'ended'),
    ],
  },
  {
    key: 'country',
    type: 'choice',
    default: 'fi',
    derived: true,
    name: words('Maa', 'Land', 'Country'),
    // Which there are is for the file to say.
    choices: [],
  },
  { key: 'headcount', type: 'number', default: 0, name: words('Työntekijöitä', 'Antal anställda', 'Employees') },
  yesNo('monthly_paid', true, words('Kuukausipalkkaisia', 'Månadsavlönade', 'Monthly-paid employees')),
  yesNo('hourly_paid', false, words('Tuntipalkkaisia', 'Timavlönade', 'Hourly-paid employees')),
  yesNo(
    'fringe_benefits',
    false,
    words(
      'Luontoisedut erillisellä ilmoituksella',
      'Naturaförmåner på separat anmälan',
      'Fringe benefits reported separately',
    ),
  ),
  yesNo(
    'yearly_telephone_benefit',
    false,
    words(
      'Puhelinetu ilmoitetaan kerran vuodessa',
      'Telefonförmån anmäls en gång om året',
      'Telephone benefit reported once a year',
    ),
    words(
      'Esimerkiksi YEL-vakuutettu osakas, jolla ei ole muuta tuloa',
      'Till exempel en FöPL-försäkrad delägare utan annan inkomst',
      'E.g. a YEL-insured partner without other income',
    ),
  ),
  yesNo(
    'separate_reimbursements',
    false,
    words(
      'Kustannusten korvaukset erillisellä ilmoituksella',
      'Kostnadsersättningar på separat anmälan',
      'Reimbursements reported separately',
    ),
  ),
  yesNo(
    'household_contributions',
    false,
    words(
      'Palkkaa yhdelle yli 1 500 euroa vuodessa',
      'Lön till en person över 1 500 euro per år',
      'Wages to one person above 1,500 euros a year',
    ),
    words(
      'Vain satunnainen kotitaloustyönantaja',
      'Endast hushåll som är tillfällig arbetsgivare',
      'Only a household that is a casual employer',
    ),
  ),
  yesNo(
    'small_association_payments',
    false,
    words(
      'Yhdistys: enintään 200 euron suoritukset kerran kuukaudessa',
      'Förening: prestationer på högst 200 euro en gång i månaden',
      'Association: payments of at most 200 euros once a month',
    ),
  ),
  yesNo(
    'international_reports',
    false,
    words(
      'NT1- tai NT2-ilmoituksia (työ ulkomailla)',
      'NT1- eller NT2-anmälningar (arbete utomlands)',
      'NT1 or NT2 reports (work abroad)',
    ),
  ),
  yesNo(
    'leases_to_finland',
    false,
    words(
      'Ulkomainen työnantaja vuokraa työntekijöitä Suomeen',
      'Utländsk arbetsgivare hyr ut arbetstagare till Finland',
      'Foreign employer leases employees to Finland',
    ),
  ),
  yesNo(
    'construction_orderer',
    false,
    words(
      'Tilaa rakennustyötä tai on päätoteuttaja',
      'Beställer byggarbete eller är huvudsaklig genomförare',
      'Orders construction work or is the main contractor',
    ),
    words(
      'Urakat yli 15 000 euroa; myös taloyhtiö',
      'Entreprenader över 15 000 euro; också husbolag',
      'Contracts above 15,000 euros; housing companies too',
    ),
  ),
  yesNo('owner_insured', false, words('YEL tai MYEL', 'FöPL eller LFöPL', 'Self-employed pension (YEL or MYEL)')),
  yesNo(
    'pension_company_change',
    false,
    words('Vaihtaa työeläkeyhtiötä', 'Byter arbetspensionsbolag', 'Changes its pension company'),
  ),
  yesNo(
    'accident_insurer_change',
    false,
    words('Vaihtaa tapaturmavakuutusyhtiötä', 'Byter olycksfallsförsäkringsbolag', 'Changes its accident insurer'),
  ),
  yesNo('pay_subsidy', false, words('Palkkatukea', 'Lönesubvention', 'Pay subsidy')),
  yesNo(
    'averaging_period',
    false,
    words(
      'Työaika tasoittuu jaksossa',
      'Arbetstiden jämnas ut under en period',
      'Working hours average out over a period',
    ),
  ),
  yesNo(
    'maximum_hours_followed',
    false,
    words('Enimmäistyöaikaa seurataan', 'Den maximala arbetstiden följs upp', 'Maximum working hours are followed up'),
  ),
  yesNo('posted_employees', false, words('Ulkomaankomennuksia', 'Utsända arbetstagare', 'Employees posted abroad')),
  yesNo('substitute_payer', false, words('Sijaismaksaja', 'Ställföreträdande betalare', 'Substitute payer')),
  yesNo(
    'paper_reporting',
    false,
    words(
      'Ilmoittaa tulorekisteriin paperilla',
      'Anmäler till inkomstregistret på papper',
      'Reports to the Incomes Register on paper',
    ),
  ),
  yesNo(
    'annual_information_returns',
    false,
    words(
      'Muita vuosi-ilmoituksia (esim. osingot)',
      'Andra årsanmälningar (t.ex. dividender)',
      'Other annual information returns (e.g. dividends)',
    ),
  ),
  yesNo(
    'occupational_health',
    true,
    words(
      'Työterveyshuollon korvaus haetaan Kelasta',
      'Ersättning för företagshälsovård söks hos FPA',
      'Occupational health care reimbursed by Kela',
    ),
  ),
  {
    ...yesNo(
      'training_compensation',
      false,
      words('Koulutuskorvaus', 'Utbildningsersättning', 'Training compensation'),
    ),
    former: true,
  },
  yesNo(
    'union_fees',
    false,
    words('Peritään ay-jäsenmaksuja', 'Fackföreningsavgifter innehålls', 'Union fees are collected'),
  ),
  yesNo('garnishments', false, words('Ulosmittauksia', 'Utmätningar', 'Wage garnishments')),
  yesNo('collective_agreement', true, words('Työehtosopimus', 'Kollektivavtal', 'Collective agreement')),
  yesNo(
    'separate_absence_reporting',
    false,
    words(
      'Lomat ja poissaolot ilmoitetaan omana määräpäivänään',
      'Semestrar och frånvaro anmäls på en egen dag',
      'Holidays and absences reported by a date of their own',
    ),
  ),
  yesNo('holiday_bonus', true, words('Maksetaan lomarahaa', 'Semesterpenning betalas', 'Holiday bonus is paid')),
  yesNo('carried_over_holidays', false, words('Siirrettyjä lomia', 'Uppskjuten semester', 'Holidays carried over')),
  yesNo('saved_leave', false, words('Säästövapaita', 'Sparad ledighet', 'Saved leave')),
  yesNo('working_time_bank', false, words('Työaikapankki', 'Arbetstidsbank', 'Working-time bank')),
  yesNo('flexitime', false, words('Liukuva työaika', 'Flextid', 'Flexitime')),
  yesNo(
    'organised',
    false,
    words('Työnantajaliiton jäsen', 'Medlem i arbetsgivarförbund', 'Member of an employers’ organisation'),
  ),
  yesNo(
    'wage_survey',
    false,
    words(
      'Valittu Tilastokeskuksen palkkatiedusteluun',
      'Utvald till Statistikcentralens löneenkät',
      'Selected for the wage survey of Statistics Finland',
    ),
  ),
  yesNo(
    'shop_steward',
    false,
    words(
      'Palkkatiedot annetaan henkilöstön edustajalle',
      'Löneuppgifter ges till personalens företrädare',
      'Wage data given to employee representatives',
    ),
  ),
]

/** Facts that are read from the client's card, so that nobody is asked twice and no two answers can differ. */
export const onCard: readonly string[] = ['headcount', 'industry', 'form', 'country', 'client_state']

/** What is asked of a client beside its card. */
export const askedFacts = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(({ key, former }) => !former && !onCard.includes(key))

/** What holds for a client about whom nobody has said anything. */
export const factDefaults: Facts = Object.fromEntries(clientFacts.map((fact) => [fact.key, fact.default]))

/** A client's facts with the defaults of those that nobody has stated, of all that its country asks. */
export function withDefaults(facts: Facts, asked: readonly Fact[] = clientFacts): Facts {
  const complete: Record<string, string | number | boolean | undefined> = Object.fromEntries(
    asked.map((fact) => [fact.key, fact.default]),
  )
  for (const key of Object.keys(facts)) if (facts[key] !== undefined) complete[key] = facts[key]
  return complete
}
