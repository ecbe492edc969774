import { card, exception, own, usual } from '../lines.ts'
import { agreedOn, bankingBefore, before, byAgreement, monthDay, payLast, payOn } from '../rules.ts'
import type { ClientSpec } from '../spec.ts'

/** Growing companies and offices, also in Swedish and English. */
export const experts: readonly ClientSpec[] = [
  {
    number: '119',
    name: 'Nordskärs Mätteknik Ab',
    digits: '9714033',
    mail: 'nordskars',
    form: 'oy',
    industry: 'services',
    agreements: 'Kollektivavtalet för planerings- och konsultbranschen',
    headcount: 58,
    headcountBefore: 41,
    language: 'sv',
    payroll: 'PalkkaTikka',
    hr: 'HR-Havu',
    channel: 'software',
    life: { state: 'active', months: 18 },
    facts: { flexitime: true, fringe_benefits: true, separate_reimbursements: true, posted_employees: true },
    note: 'Kasvaa nopeasti: 3–4 uutta työntekijää kuukaudessa. Kaikki asiointi ruotsiksi.',
    team: { responsible: 'camilla', deputy: 'sanna', manager: 'marjatta' },
    contacts: [
      { name: 'Annika Skärbeck', role: 'hr-manager' },
      { name: 'Fredrik Nordsjö', role: 'contact', deputy: true },
      { name: 'Johanna Ekskog', role: 'approver' },
    ],
    groups: [
      {
        name: 'Månadsavlönade',
        frequency: 'monthly',
        payday: payOn(25),
        cutoffs: [
          { kind: 'material', name: 'Ändringar och reseräkningar', rule: before(7) },
          { kind: 'approval', name: 'Godkännande av lönelistan', rule: bankingBefore(3) },
        ],
      },
    ],
    rules: [
      { key: 'holiday-bonus-payment', rule: byAgreement('06-25') },
      { key: 'cba-general-increases', rule: byAgreement('05-01') },
    ],
    events: [
      { kind: 'first-payment-date', days: 12, name: 'Tre nya mättekniker' },
      { kind: 'first-payment-date', days: -19, name: 'Ny projektledare' },
      { kind: 'holiday-start', days: 40, name: 'Projektassistent, två veckor' },
    ],
    review: '10-13',
    instructions: [
      ...usual('sv', {
        how: 'I HR-Havu: chefen godkänner, personalavdelningen överför till lönerna.',
        due: 'maksupäivä-7tp',
        approve: 'maksupäivä-3pp',
        material: 'Godkänn ändringar, reseräkningar och övertid',
      }),
      own('Utlandsuppdrag', 'Anmäl utlandsuppdrag', 'Land, tid, A1-intyg och försäkringslön.', {
        words: 'Före avresan',
      }),
      card(
        'Aineisto',
        'Uusien työntekijöiden tiedot HR-Havusta',
        'Kolme–neljä uutta joka kuukausi: tarkista ammattiluokka ja vakuutustiedot.',
        'maksupäivä-7tp',
      ),
      card(
        'Viestintä',
        'Vastaa aina ruotsiksi',
        'Jos Camilla ja Sanna ovat poissa, lyhyt viesti ruotsiksi ja vastaus viimeistään seuraavana päivänä.',
      ),
      exception('Försenad reseräkning', 'Reseräkningar som kommer efter inlämningsdagen betalas med nästa lön.'),
    ],
    sheet: {
      introduction:
        'Anvisningen gäller alla månadsavlönade. Lönen betalas den 25; infaller dagen på ett veckoslut betalas den föregående bankdag.',
      exceptions: 'Vid midsommar och jul tidigareläggs inlämningsdagarna. Tidtabellen skickas i november.',
      closing:
        '- Vi går igenom anvisningen på det årliga samarbetsmötet i oktober.\n- Kontaktpersonens frånvaro meddelas på förhand.',
    },
  },
  {
    number: '120',
    name: 'Lumenfjord Labs Oy',
    digits: '9714145',
    mail: 'lumenfjord',
    form: 'oy',
    industry: 'services',
    agreements: 'IT service sector agreement (as a minimum)',
    headcount: 14,
    headcountBefore: 9,
    language: 'en',
    payroll: 'PalkkaTikka',
    hr: 'HR-Havu',
    channel: 'software',
    life: { state: 'active', months: 9 },
    facts: { flexitime: true, fringe_benefits: true, posted_employees: true },
    note: 'Startup. Henkilöstö Suomessa, Portugalissa ja Saksassa; palkka vain suomalaisista työsuhteista.',
    team: { responsible: 'camilla', deputy: 'petri', manager: 'sanna' },
    contacts: [
      { name: 'Priya Ramanathan', role: 'contact' },
      { name: 'Oliver Fjordholm', role: 'managing-director' },
      { name: 'Elina Saraste', role: 'contact', deputy: true, language: 'fi' },
    ],
    groups: [
      {
        name: 'Monthly paid',
        frequency: 'monthly',
        payday: payLast,
        cutoffs: [
          { kind: 'material', name: 'Changes and bonuses', rule: before(6) },
          { kind: 'approval', name: 'Payroll approval', rule: bankingBefore(2) },
        ],
      },
    ],
    rules: [{ key: 'holiday-bonus-payment', rule: byAgreement('07-31') }],
    events: [{ kind: 'first-payment-date', days: 20, name: 'Two new engineers' }],
    review: '02-25',
    instructions: [
      ...usual('en', {
        how: 'In HR-Havu: the manager approves, the changes come to us automatically.',
        due: 'maksupäivä-6tp',
        approve: 'maksupäivä-2pp',
      }),
      own(
        'Stock options',
        'Report exercised stock options',
        'Name, date, number and market price. Taxed as pay in the month of exercise.',
        { words: 'As soon as the option is used' },
      ),
      card('Laskenta', 'Optiot ja ulkomaantyö', 'Optiovoitot ilmoitetaan omalla tulolajilla; A1-todistukset Priyalta.'),
      card(
        'Viestintä',
        'Vastaa englanniksi',
        'Suomalaiset käsitteet avataan ensimmäisellä kerralla (Incomes Register, holiday credit year).',
      ),
    ],
    sheet: {
      introduction:
        'This sheet tells what we need from you for each payroll and by when. Salaries are paid on the last banking day of the month.',
      closing: '- Questions are answered within one working day.',
    },
  },
  {
    number: '121',
    name: 'Arkkitehdit Viivasto & Varjola Oy',
    digits: '9714260',
    mail: 'viivastovarjola',
    form: 'oy',
    industry: 'services',
    agreements: 'Suunnittelu- ja konsulttialan TES',
    headcount: 11,
    payroll: 'PalkkaTikka',
    channel: 'email',
    life: { state: 'active', months: 18 },
    facts: { flexitime: true },
    // Nobody deputises: a visible defect that the sample shows on purpose.
    team: { responsible: 'joonas', manager: 'petri' },
    contacts: [
      { name: 'Laura Viivasto', role: 'contact' },
      { name: 'Olli Varjola', role: 'contact', deputy: true },
    ],
    groups: [
      {
        name: 'Kuukausipalkkaiset',
        frequency: 'monthly',
        payday: payLast,
        cutoffs: [
          { kind: 'material', name: 'Muutokset', rule: before(5) },
          { kind: 'approval', name: 'Palkkalistan hyväksyntä', rule: bankingBefore(1) },
        ],
      },
    ],
    review: '12-02',
    instructions: usual('fi', {
      how: 'Sähköpostilla vapaamuotoisesti.',
      due: 'maksupäivä-5tp',
      approve: 'maksupäivä-1pp',
    }),
  },
  {
    number: '122',
    name: 'Ohjelmistotalo Bittikaarna Oy',
    digits: '9714372',
    mail: 'bittikaarna',
    form: 'oy',
    industry: 'services',
    agreements: 'Tietotekniikan palvelualan TES',
    headcount: 37,
    payroll: 'PalkkaTikka',
    hr: 'HR-Havu',
    channel: 'software',
    life: { state: 'active', months: 18 },
    facts: { flexitime: true, fringe_benefits: true, saved_leave: true, carried_over_holidays: true },
    note: 'Haluaa kaiken automaattisesti. Palautetta annetaan suoraan ja heti.',
    team: { responsible: 'minna', deputy: 'petri', manager: 'marjatta' },
    contacts: [
      { name: 'Veera Kaarnanen', role: 'hr-manager' },
      { name: 'Tommi Bergvall', role: 'contact', deputy: true },
      { name: 'Maria Kaarnanen', role: 'approver' },
    ],
    groups: [
      {
        name: 'Kuukausipalkkaiset',
        frequency: 'monthly',
        payday: payOn(28),
        cutoffs: [
          { kind: 'material', name: 'HR-Havun muutosloki', rule: monthDay(17) },
          { kind: 'approval', name: 'Palkkalistan hyväksyntä', rule: bankingBefore(2) },
        ],
      },
    ],
    rules: [
      { key: 'holiday-bonus-payment', rule: byAgreement('07-28') },
      { key: 'satisfaction-survey', rule: agreedOn('11-05') },
    ],
    events: [{ kind: 'parental-leave-start', days: -55, name: 'Ohjelmistokehittäjä, vanhempainvapaa' }],
    review: '01-14',
    instructions: [
      ...usual('fi', {
        how: 'HR-Havun muutosloki siirtyy rajapinnan kautta 17. päivä.',
        due: '17.k.v',
        approve: 'maksupäivä-2pp',
        material: 'Tarkista muutosloki ennen siirtoa',
      }),
      card(
        'Aineisto',
        'Rajapinnan ajo ja virheilmoitukset',
        'Jos siirto kaatuu, lataa tiedosto HR-Havusta käsin.',
        '17.k.v',
      ),
      card('Laskenta', 'Puhelin- ja polkupyöräedut', 'Polkupyöräetu verovapaana 1 200 euroon vuodessa.'),
      exception(
        'Rajapinta ei toimi',
        'Lähetämme tiedon asiakkaan Slack-kanavalle Tommille ja otamme tiedoston käsin. Palkat maksetaan ajallaan.',
      ),
    ],
  },
  {
    number: '123',
    name: 'Autokorjaamo Mutterikallio Oy',
    digits: '9714487',
    mail: 'mutterikallio',
    form: 'oy',
    industry: 'trade',
    agreements: 'Autoalan kaupan ja korjaamotoiminnan TES',
    headcount: 12,
    payroll: 'PalkkaTikka',
    channel: 'paper',
    life: { state: 'active', months: 18 },
    facts: { hourly_paid: true, union_fees: true, garnishments: true },
    note: 'Tuntilistat tuodaan paperilla toimistolle. Urakkaprosentti kuukausittain.',
    team: { responsible: 'joonas', deputy: 'minna', manager: 'petri' },
    contacts: [
      { name: 'Raimo Mutteri', role: 'contact' },
      { name: 'Virpi Kalliosuo', role: 'contact', deputy: true },
    ],
    groups: [
      {
        name: 'Asentajat ja myymälä',
        frequency: 'monthly',
        payday: payOn(15),
        cutoffs: [{ kind: 'material', name: 'Tuntikortit', rule: before(7) }],
      },
    ],
    rules: [{ key: 'holiday-bonus-payment', rule: byAgreement('06-15') }],
    review: '04-29',
    instructions: [
      ...usual('fi', {
        how: 'Paperilla toimistollemme, kuittaus vastaanotosta.',
        due: 'maksupäivä-7tp',
        material: 'Tuo tuntikortit allekirjoitettuina',
      }),
      card(
        'Aineisto',
        'Skannaa tuntikortit samana päivänä',
        'Alkuperäiset palautetaan asiakkaalle palkkojen mukana.',
        'maksupäivä-7tp',
      ),
      card('Maksukiellot', 'Yksi maksukielto', 'Tilitys ulosottoon palkkaa seuraavana pankkipäivänä.'),
    ],
  },
]
