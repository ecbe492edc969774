import { card, exception, own, usual } from '../lines.ts'
import { agreedOn, bankingBefore, before, byAgreement, monthDay, payEvery, payLast, payOn } from '../rules.ts'
import type { ClientSpec } from '../spec.ts'

/** Construction, industry and machines: several pay groups, unions, hours on paper and in programs. */
export const building: readonly ClientSpec[] = [
  {
    number: '101',
    name: 'Rakennus Harjusuvanto Oy',
    digits: '9710214',
    mail: 'harjusuvanto',
    form: 'oy',
    industry: 'construction',
    agreements: 'Rakennusalan TES, rakennusalan toimihenkilösopimus',
    headcount: 46,
    payroll: 'PalkkaTikka',
    hr: 'TuntiTassu (työaikakirjaus)',
    channel: 'software',
    life: { state: 'active', months: 18 },
    facts: { hourly_paid: true, union_fees: true, garnishments: true, separate_reimbursements: true, organised: true },
    note: 'Tunnit hyväksyy työmaittain vastaava mestari. Urakkapohjat tulevat aina erillisenä taulukkona.',
    team: { responsible: 'minna', deputy: 'joonas', manager: 'sanna' },
    contacts: [
      { name: 'Tuula Harjusuo', role: 'contact', note: 'Tavoittaa parhaiten aamupäivisin.' },
      { name: 'Reijo Kannaskorpi', role: 'contact', deputy: true },
      { name: 'Jukka Harjusuo', role: 'managing-director' },
      { name: 'Kirsi Mattokangas', role: 'bookkeeper' },
    ],
    groups: [
      {
        name: 'Toimihenkilöt',
        frequency: 'monthly',
        payday: payOn(15),
        cutoffs: [
          { kind: 'material', name: 'Muutokset ja poissaolot', rule: before(5) },
          { kind: 'approval', name: 'Palkkalistan hyväksyntä', rule: bankingBefore(2) },
        ],
      },
      {
        name: 'Työntekijät, kahden viikon tili',
        frequency: 'two-weekly',
        payday: payEvery(2, '2024-01-12'),
        cutoffs: [
          { kind: 'material', name: 'Tuntilistat ja urakkapohjat', rule: before(4) },
          { kind: 'approval', name: 'Palkkalistan hyväksyntä', rule: bankingBefore(2) },
        ],
      },
    ],
    rules: [
      { key: 'holiday-bonus-payment', rule: byAgreement('06-13') },
      { key: 'cba-general-increases', rule: byAgreement('05-01') },
    ],
    events: [
      { kind: 'employment-end', days: -33, name: 'Kirvesmies, työmaa valmistui' },
      { kind: 'employment-end', days: 11, name: 'Rakennusmies, määräaikaisuus päättyy' },
      { kind: 'first-payment-date', days: 18, name: 'Työnjohtaja, uusi' },
    ],
    review: '09-15',
    instructions: [
      ...usual('fi', {
        how: 'TuntiTassussa: mestari hyväksyy työmaan tunnit, toimisto siirtää ne palkkoihin.',
        words: 'Neljä työpäivää ennen kahden viikon tilin maksupäivää',
        approve: 'maksupäivä-2pp',
        material: 'Hyväksy kahden viikon tunnit työmaittain',
      }),
      own('Urakat', 'Toimita urakkapohjat', 'Taulukkona: työmaa, urakan summa ja jako henkilöittäin.', {
        words: 'Neljä työpäivää ennen kahden viikon tilin maksupäivää',
      }),
      card(
        'Aineisto',
        'Tarkista, että jokaisen työmaan tunnit on hyväksytty',
        'TuntiTassu > Hyväksynnät. Puuttuvista soitetaan ensin Tuulalle, ei mestareille.',
      ),
      card(
        'Laskenta',
        'Lisää työkalukorvaukset ja matka-ajat',
        'Työkalukorvaus kirvesmiehille, matka-aika työmaaluettelon mukaan.',
      ),
      card(
        'Laskenta',
        'Arkipyhäkorvaukset',
        'Rakennusalan TES: edellytykset tarkistetaan ennen ajoa, poikkeukset kirjataan muistiinpanoihin.',
      ),
      card(
        'Raportit',
        'Rakentamisilmoituksen tiedot Kirsille',
        'Työntekijätiedot työmaittain; Kirsi tekee urakkatiedot.',
        '1.k.v',
      ),
      exception(
        'Pakkaspäivät ja työmaan keskeytys',
        'Mestari merkitsee keskeytyksen TuntiTassuun samana päivänä. Kysymme korvausperusteen ennen palkka-ajoa.',
      ),
    ],
    sheet: {
      introduction:
        'Tämä ohje kertoo, mitä tarvitsemme teiltä kummankin palkkaryhmän palkanmaksua varten ja mihin mennessä.',
      exceptions: 'Juhannus- ja jouluviikolla aineistopäivät aikaistuvat. Poikkeusaikataulu lähetetään marraskuussa.',
      closing: '- Ohje käydään läpi vuosipalaverissa syyskuussa.\n- Muutoksista kerromme kirjallisesti.',
    },
  },
  {
    number: '102',
    name: 'Konepaja Rautasarana Oy',
    digits: '9710345',
    mail: 'rautasarana',
    form: 'oy',
    industry: 'manufacturing',
    agreements: 'Teknologiateollisuuden TES (työntekijät, toimihenkilöt), paikallinen työaikapankkisopimus',
    headcount: 180,
    payroll: 'PalkkaTikka',
    hr: 'HR-Havu',
    channel: 'software',
    life: { state: 'active', months: 18 },
    facts: {
      hourly_paid: true,
      union_fees: true,
      garnishments: true,
      working_time_bank: true,
      carried_over_holidays: true,
      posted_employees: true,
      shop_steward: true,
      organised: true,
      wage_survey: true,
      employment_fund: 'advance',
    },
    note: 'Suurin asiakas. Ohjausryhmä kokoontuu neljännesvuosittain.',
    team: { responsible: 'petri', deputy: 'minna', manager: 'marjatta' },
    contacts: [
      { name: 'Heli Saranneva', role: 'hr-manager' },
      { name: 'Antero Pajulahti', role: 'contact' },
      { name: 'Noora Kivisilta', role: 'contact', deputy: true },
      { name: 'Markku Rautasuo', role: 'approver' },
      { name: 'Seppo Takametsä', role: 'safety-representative' },
    ],
    groups: [
      {
        name: 'Toimihenkilöt',
        frequency: 'monthly',
        payday: payLast,
        cutoffs: [
          { kind: 'material', name: 'Kuukauden muutokset', rule: monthDay(18) },
          { kind: 'approval', name: 'HR:n hyväksyntä', rule: bankingBefore(3) },
        ],
      },
      {
        name: 'Työntekijät, tuntipalkat',
        frequency: 'two-weekly',
        payday: payEvery(2, '2024-01-05'),
        cutoffs: [
          { kind: 'material', name: 'Leimaukset ja urakat', rule: before(5) },
          { kind: 'other', name: 'Vuorolisien korjaukset', rule: before(3), side: 'client' },
          { kind: 'approval', name: 'Tuotannon hyväksyntä', rule: bankingBefore(2) },
        ],
      },
    ],
    rules: [
      { key: 'holiday-bonus-payment', rule: byAgreement('06-30') },
      { key: 'cba-general-increases', rule: byAgreement('03-01') },
      { key: 'shop-steward-wage-data', rule: agreedOn('04-20') },
      {
        key: 'johdon-henkilostoraportti',
        name: 'Henkilöstöraportti johtoryhmälle',
        rule: monthDay(10),
        side: 'provider',
        lead: [3],
        category: 'own',
      },
    ],
    events: [
      { kind: 'incapacity-start', days: -48, name: 'Koneistaja, pitkä sairauspoissaolo' },
      { kind: 'sick-leave-start', days: -48, name: 'Koneistaja, pitkä sairauspoissaolo' },
      { kind: 'first-payment-date', days: 24, name: 'Kaksi hitsaajaa, uusia' },
      { kind: 'employment-end', days: -12, name: 'Suunnittelija, eläkkeelle' },
    ],
    review: '10-06',
    instructions: [
      ...usual('fi', {
        how: 'HR-Havusta siirtyvät leimaukset hyväksytään osastoittain; muutokset toimihenkilöille HR-Havun lomakkeella.',
        words: 'Viisi työpäivää ennen tuntipalkkojen maksupäivää; toimihenkilöiden muutokset kuukauden 18. päivä',
        approveWords: 'Kaksi pankkipäivää ennen maksupäivää, toimihenkilöillä kolme',
        material: 'Hyväksy leimaukset ja urakkatunnit',
      }),
      own('Ulkomaankomennukset', 'Ilmoita komennuksen alku ja loppu', 'Maa, kesto, A1-todistus ja vakuutuspalkka.', {
        words: 'Ennen matkaa',
      }),
      own('Työaikapankki', 'Toimita työaikapankkisiirrot', 'HR-Havun raportti Saldot ja siirrot.', { due: '5.k+1.v' }),
      card(
        'Aineisto',
        'Aja siirto HR-Havusta ja käy virhelista läpi',
        'Virhelista Antero > Noora. Älä korjaa leimauksia itse.',
      ),
      card(
        'Laskenta',
        'Tarkista keskituntiansiot neljännesvuosittain',
        'KTA päivitetään helmi-, touko-, elo- ja marraskuussa.',
      ),
      card(
        'Laskenta',
        'Vuorolisien korjaukset toisella aineistolla',
        'Tuotanto toimittaa korjaukset kolme työpäivää ennen maksupäivää.',
      ),
      card(
        'Maksaminen',
        'Maksuaineistossa kaksi allekirjoittajaa',
        'Markku hyväksyy pankissa; varalla toimitusjohtaja.',
      ),
      card('Raportit', 'Luottamusmiesten palkkatilasto', 'Sovittu 20.4., TES:n mukainen ryhmittely.'),
      exception(
        'Lomautusilmoitus',
        'HR ilmoittaa lomautettavat ryhmät ja ajan. Lomautuspäivät eivät kerrytä lomaa 30 työpäivän jälkeen: kirjataan erikseen.',
      ),
    ],
    sheet: {
      introduction: 'Ohje koskee Rautasaranan molempia palkkaryhmiä. Vastuunjako on sopimuksen liitteessä 3.',
      closing: '- Ohjausryhmä käy ohjeen läpi lokakuussa.\n- Virheistä ja toiveista kirjataan aina asiakaspalaute.',
    },
  },
  {
    number: '103',
    name: 'Alsunds Båtvarv Ab',
    digits: '9710482',
    mail: 'alsundsbatvarv',
    form: 'oy',
    industry: 'manufacturing',
    agreements: 'Kollektivavtalet för teknologiindustrin',
    headcount: 19,
    language: 'sv',
    payroll: 'PalkkaTikka',
    channel: 'email',
    life: { state: 'active', months: 18 },
    facts: { hourly_paid: true, union_fees: true },
    note: 'Ruotsinkielinen palvelu. Talvitelakoinnin aikaan paljon ylitöitä.',
    team: { responsible: 'camilla', deputy: 'sanna', manager: 'petri' },
    contacts: [
      { name: 'Gunvor Alsholm', role: 'contact' },
      { name: 'Kaj Strandnäs', role: 'contact', deputy: true },
      { name: 'Ralf Alsholm', role: 'managing-director' },
    ],
    groups: [
      {
        name: 'Alla löntagare',
        frequency: 'twice-a-month',
        payday: {
          rule: { type: 'yearly-dates', dates: halfMonths() },
          non_business_day: { action: 'previous-banking-day' },
        },
        cutoffs: [
          { kind: 'material', name: 'Timlistor', rule: before(5) },
          { kind: 'approval', name: 'Godkännande av lönelistan', rule: bankingBefore(2) },
        ],
      },
    ],
    rules: [{ key: 'holiday-bonus-payment', rule: byAgreement('06-30') }],
    review: '04-22',
    instructions: [
      ...usual('sv', {
        how: 'Timlistorna i Excel per e-post, en flik per arbetstagare.',
        due: 'maksupäivä-5tp',
        approve: 'maksupäivä-2pp',
      }),
      card(
        'Aineisto',
        'Tuntilistat yhdistetään yhdeksi taulukoksi',
        'Ylityöt eritelty 50 % ja 100 %; kysy Gunvorilta, jos lauantai puuttuu.',
        'maksupäivä-5tp',
      ),
      card('Laskenta', 'Telakointikauden olosuhdelisä', 'Loka–huhtikuu, ulkotyö. Lista tulee Kajilta.'),
    ],
    sheet: {
      introduction: 'Anvisningen berättar vad vi behöver av er för löneutbetalningen den 15 och den sista i månaden.',
    },
  },
  {
    number: '104',
    name: 'Metsäkone Kuusihauta Ky',
    digits: '9710556',
    mail: 'kuusihauta',
    form: 'ky',
    industry: 'other',
    agreements: 'Metsäkonealan TES',
    headcount: 5,
    payroll: 'PalkkaTikka',
    channel: 'phone',
    life: { state: 'active', months: 17 },
    facts: { tax_period: 'quarter', hourly_paid: true, separate_reimbursements: true, occupational_health: false },
    note: 'Kelirikkoaikana lomautuksia. Isäntä soittaa tunnit, ne vahvistetaan aina sähköpostilla.',
    team: { responsible: 'joonas', deputy: 'petri', manager: 'petri' },
    contacts: [
      { name: 'Tapio Kuusihauta', role: 'contact' },
      { name: 'Anneli Kuusihauta', role: 'contact', deputy: true },
    ],
    groups: [
      {
        name: 'Kuljettajat',
        frequency: 'monthly',
        payday: payOn(10, 1),
        cutoffs: [{ kind: 'material', name: 'Tunnit ja kilometrit', rule: monthDay(3) }],
      },
    ],
    quiet: { months: [4], reason: 'Ei palkanmaksua: kelirikkolomautus' },
    review: '11-10',
    instructions: [
      ...usual('fi', {
        how: 'Puhelimitse; vahvistamme luvut sähköpostilla samana päivänä.',
        due: '3.k.v',
        material: 'Ilmoita kuljettajien tunnit, kilometrit ja päivärahat',
      }),
      card('Aineisto', 'Soita, jos tunteja ei ole kuulunut', 'Tapio on metsässä: paras aika klo 7–8.', '3.k.v'),
      card(
        'Verot',
        'Verokausi on neljännesvuosi',
        'Työnantajasuoritukset 12. päivänä toisessa kuussa neljänneksen jälkeen.',
      ),
      exception(
        'Kelirikkolomautus',
        'Lomautusilmoitus kirjallisena. Palkaton kuukausi ilmoitetaan erillisilmoituksella "ei palkanmaksua".',
      ),
    ],
  },
]

/** The 15th and the last day of every month. */
function halfMonths(): string[] {
  const last = ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31']
  return last.flatMap((day, at) => {
    const month = String(at + 1).padStart(2, '0')
    return [`${month}-15`, `${month}-${day}`]
  })
}
