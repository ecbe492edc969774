import { card, exception, own, usual } from '../lines.ts'
import { bankingBefore, before, byAgreement, monthDay, payEvery, payLast, payOn, workingDay } from '../rules.ts'
import type { ClientSpec } from '../spec.ts'

/** Restaurants, shops and cleaning: hours from shift lists, many short employments, union fees. */
export const food: readonly ClientSpec[] = [
  {
    number: '105',
    name: 'Ravintola Kuunporras Oy',
    digits: '9711021',
    mail: 'kuunporras',
    form: 'oy',
    industry: 'restaurant',
    agreements: 'Matkailu-, ravintola- ja vapaa-ajan palveluita koskeva TES',
    headcount: 24,
    payroll: 'PalkkaTikka',
    hr: 'Vuorovihko',
    channel: 'software',
    life: { state: 'active', months: 18 },
    facts: { hourly_paid: true, monthly_paid: false, union_fees: true, fringe_benefits: true },
    note: 'Kesällä terassilla 10–12 kausityöntekijää.',
    team: { responsible: 'minna', deputy: 'joonas', manager: 'sanna' },
    contacts: [
      { name: 'Saija Porrassalmi', role: 'contact' },
      { name: 'Mikael Hietanummi', role: 'contact', deputy: true },
    ],
    groups: [
      {
        name: 'Tuntipalkkaiset',
        frequency: 'hourly',
        payday: payOn(10),
        cutoffs: [
          { kind: 'material', name: 'Toteutuneet vuorot', rule: workingDay(2) },
          { kind: 'approval', name: 'Palkkalistan hyväksyntä', rule: bankingBefore(1) },
        ],
      },
    ],
    rules: [{ key: 'holiday-bonus-payment', rule: byAgreement('06-10') }],
    events: [
      { kind: 'employment-end', days: -6, name: 'Tarjoilija, määräaikaisuus päättyi' },
      { kind: 'first-payment-date', days: 16, name: 'Kokki, uusi' },
    ],
    review: '02-10',
    instructions: [
      ...usual('fi', {
        how: 'Vuorovihkossa: vuoropäällikkö lukitsee kuukauden ja lähettää raportin Toteutuneet vuorot.',
        due: '2.tp.k.v',
        approve: 'maksupäivä-1pp',
        material: 'Lukitse kuukauden toteutuneet vuorot',
      }),
      own('Luontoisedut', 'Ilmoita ravintoedut', 'Henkilöittäin ateriat kappaleina samalla raportilla.', {
        due: '2.tp.k.v',
      }),
      card(
        'Aineisto',
        'Tarkista iltalisät ja sunnuntait',
        'Vuorovihko ei tunnista arkipyhiä: merkitse ne käsin ennen ajoa.',
        '2.tp.k.v',
      ),
      card(
        'Laskenta',
        'Lyhyiden työsuhteiden lomakorvaus',
        'Lopputilissä aina, vaikka lomaa ei ehtisi kertyä (tilapäisille prosenttiperusteinen).',
      ),
      card('Tilitykset', 'Ay-jäsenmaksut viitteittäin', 'Tarkista uudet perintäsopimukset Saijalta.'),
      exception(
        'Työntekijä perutaan vuorosta samana päivänä',
        'Vuoropäällikkö merkitsee peruutuksen ja syyn. Korvausperuste tarkistetaan TES:stä ennen ajoa.',
      ),
    ],
    sheet: { introduction: 'Palkat maksetaan kuukauden 10. päivä edellisen kuukauden vuoroista.' },
  },
  {
    number: '106',
    name: 'Kahvila Huhtapöllö Oy',
    digits: '9711134',
    mail: 'huhtapollo',
    form: 'oy',
    industry: 'restaurant',
    agreements: 'Matkailu-, ravintola- ja vapaa-ajan palveluita koskeva TES',
    headcount: 7,
    payroll: 'PalkkaTikka',
    channel: 'email',
    life: { state: 'active', months: 11 },
    facts: { hourly_paid: true },
    team: { responsible: 'joonas', deputy: 'minna', manager: 'sanna' },
    // One person only: the missing deputy shows as a defect on the card.
    contacts: [{ name: 'Ilona Huhtala-Wirén', role: 'contact' }],
    groups: [
      {
        name: 'Kaikki',
        frequency: 'monthly',
        payday: payOn(15),
        cutoffs: [{ kind: 'material', name: 'Tuntilista', rule: before(6) }],
      },
    ],
    events: [{ kind: 'holiday-start', days: 21, name: 'Kahvilanhoitaja, kaksi viikkoa' }],
    review: '05-12',
    instructions: [
      ...usual('fi', { how: 'Sähköpostilla Excel-pohjassa, jonka olemme antaneet.', due: 'maksupäivä-6tp' }),
      card(
        'Aineisto',
        'Ilonan puhelin on kiinni aukioloaikana',
        'Soita ennen klo 9 tai lähetä tekstiviesti.',
        'maksupäivä-6tp',
      ),
    ],
  },
  {
    number: '107',
    name: 'Mesikkäpuodit Oy',
    digits: '9711203',
    mail: 'mesikkapuodit',
    form: 'oy',
    industry: 'trade',
    agreements: 'Kaupan TES, kaupan esihenkilöiden TES',
    headcount: 96,
    payroll: 'PalkkaTikka',
    hr: 'Vuorovihko',
    channel: 'software',
    life: { state: 'active', months: 18 },
    facts: { hourly_paid: true, union_fees: true, saved_leave: true, organised: true, wage_survey: true },
    note: 'Kaksitoista myymälää. Myymäläpäälliköt hyväksyvät tunnit, palkat hyväksyy talouspäällikkö.',
    team: { responsible: 'minna', deputy: 'petri', manager: 'sanna' },
    contacts: [
      { name: 'Riitta Mesijärvi', role: 'hr-manager' },
      { name: 'Oskari Viitapohja', role: 'approver' },
      { name: 'Päivi Koivurinne', role: 'contact', deputy: true },
    ],
    groups: [
      {
        name: 'Myymälät, tuntipalkat',
        frequency: 'two-weekly',
        payday: payEvery(2, '2024-01-11'),
        cutoffs: [
          { kind: 'material', name: 'Hyväksytyt vuorot', rule: before(5) },
          { kind: 'other', name: 'Inventaariolisät', rule: before(3), side: 'client' },
          { kind: 'approval', name: 'Talouspäällikön hyväksyntä', rule: bankingBefore(2) },
        ],
      },
      {
        name: 'Toimisto ja myymäläpäälliköt',
        frequency: 'monthly',
        payday: payOn(25),
        cutoffs: [
          { kind: 'material', name: 'Kuukauden muutokset', rule: monthDay(14) },
          { kind: 'approval', name: 'Talouspäällikön hyväksyntä', rule: bankingBefore(2) },
        ],
      },
    ],
    rules: [
      { key: 'holiday-bonus-payment', rule: byAgreement('06-18') },
      { key: 'cba-general-increases', rule: byAgreement('05-01') },
    ],
    events: [
      { kind: 'employment-end', days: -20, name: 'Kolme kausimyyjää' },
      { kind: 'employment-end', days: 5, name: 'Myyjä, irtisanoutui' },
      { kind: 'claimed-month-start', days: -670, name: 'Perhevapaan lomakustannukset' },
    ],
    review: '08-26',
    instructions: [
      ...usual('fi', {
        how: 'Vuorovihkossa myymälöittäin; lukitus keskiyöllä.',
        words: 'Viisi työpäivää ennen myymälöiden maksupäivää; toimiston muutokset kuukauden 14. päivä',
        approve: 'maksupäivä-2pp',
        material: 'Hyväksy myymälän vuorot',
      }),
      own('Inventaario', 'Ilmoita inventaariolisät', 'Myymälä, henkilö ja tunnit samalla lomakkeella.', {
        words: 'Kolme työpäivää ennen myymälöiden maksupäivää',
      }),
      card(
        'Aineisto',
        'Käy läpi lukitsemattomat myymälät',
        'Lista Vuorovihkosta klo 8. Muistutus myymäläpäällikölle, kopio Riitalle.',
      ),
      card(
        'Laskenta',
        'Sunnuntai- ja iltalisät joulusesongissa',
        'Kaupan TES: joulukuun poikkeavat aukiolot tarkistetaan myymälöittäin.',
      ),
      card('Raportit', 'Kustannuspaikkaraportti talouspäällikölle', 'Kustannuspaikka = myymälänumero.', '3.tp.k.v'),
    ],
    sheet: {
      introduction:
        'Ohje myymäläpäälliköille ja toimistolle. Myymälöiden palkat maksetaan joka toinen torstai, toimiston 25. päivä.',
      exceptions: 'Joulukuussa vuorot lukitaan kaksi päivää aikaisemmin.',
    },
  },
  {
    number: '108',
    name: 'Siivouspalvelu Kirkastuuli Oy',
    digits: '9711378',
    mail: 'kirkastuuli',
    form: 'oy',
    industry: 'cleaning',
    agreements: 'Kiinteistöpalvelualan TES',
    headcount: 72,
    payroll: 'PalkkaTikka',
    hr: 'TuntiTassu',
    channel: 'software',
    life: { state: 'active', months: 18 },
    facts: { hourly_paid: true, union_fees: true, garnishments: true, separate_absence_reporting: true },
    note: 'Paljon osa-aikaisia. Useita maksukieltoja: jokaisesta oma tilitys.',
    team: { responsible: 'joonas', deputy: 'minna', manager: 'sanna' },
    contacts: [
      { name: 'Anu Tuulenkylä', role: 'contact' },
      { name: 'Hanna Pihlajarinne', role: 'contact', deputy: true },
      { name: 'Ville Kirkasvuori', role: 'managing-director' },
    ],
    groups: [
      {
        name: 'Siivoojat',
        frequency: 'monthly',
        payday: payOn(16),
        cutoffs: [
          { kind: 'material', name: 'Hyväksytyt tunnit', rule: monthDay(5) },
          { kind: 'approval', name: 'Palkkalistan hyväksyntä', rule: bankingBefore(2) },
        ],
      },
      {
        name: 'Palveluohjaajat',
        frequency: 'monthly',
        payday: payLast,
        cutoffs: [{ kind: 'material', name: 'Muutokset', rule: before(7) }],
      },
    ],
    rules: [{ key: 'holiday-bonus-payment', rule: byAgreement('06-16') }],
    events: [
      { kind: 'employment-end', days: -3, name: 'Siivooja, koeaikapurku' },
      { kind: 'incapacity-start', days: -40, name: 'Siivooja, sairauspoissaolo jatkuu' },
    ],
    review: '03-18',
    instructions: [
      ...usual('fi', {
        how: 'TuntiTassussa: palveluohjaaja hyväksyy kohteittain.',
        due: '5.k.v',
        approve: 'maksupäivä-2pp',
        material: 'Hyväksy siivoojien tunnit kohteittain',
      }),
      card(
        'Maksukiellot',
        'Laske suojaosuus jokaisesta palkasta',
        'Luettelo voimassa olevista maksukielloista on palkkaohjelmassa. Tilitys palkkaa seuraavana pankkipäivänä.',
        'maksupäivä+1pp',
      ),
      card('Aineisto', 'Puuttuvat kohteet Anulta', 'TuntiTassun raportti Kohteet ilman kirjauksia.', '5.k.v'),
      exception(
        'Työntekijä ilman verokorttia',
        'Pidätämme 60 %, kunnes verokortti on haettu. Ilmoitamme asiasta ennen maksupäivää.',
      ),
    ],
  },
]
