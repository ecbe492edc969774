import type { ServiceWords } from '../domain/responsibilities/templates.ts'
import type { Language } from '../domain/words.ts'

/** The steps of our templates, by the keys of `shared/domain/responsibilities/templates.ts`. */
export const responsibilityTemplates: Readonly<Record<Language, ServiceWords>> = {
  fi: {
    employment: {
      name: 'Työsuhteet',
      steps: {
        contracts: 'Työsopimukset, työehtosopimuksen valinta ja palkkapäätökset',
        newEmployee: 'Uuden työntekijän tiedot ennen ensimmäistä palkkaa',
        completeness: 'Uuden työntekijän tietojen tarkistus ja puuttuvien pyytäminen',
        changes: 'Palkan, työajan ja työsuhteen muutoksista ilmoittaminen',
        leaver: 'Työsuhteen päättymisestä ilmoittaminen ja lopputilin tiedot',
        taxCards: 'Verokorttien suorasiirto ja muutosverokortit',
      },
    },
    payroll: {
      name: 'Palkanlaskenta',
      steps: {
        hours: 'Tunnit, lisät ja muut muuttuvat palkkatiedot aineistopäivään mennessä',
        missing: 'Puuttuvan aineiston pyytäminen',
        calculation: 'Palkkojen laskenta ja tarkistus',
        approval: 'Palkkojen hyväksyntä ennen maksua',
        payslips: 'Palkkalaskelmien toimitus työntekijöille',
        questions: 'Työntekijöiden palkkakysymyksiin vastaaminen',
        vouchers: 'Palkkatositteet kirjanpitoon',
      },
    },
    payments: {
      name: 'Palkanmaksu ja maksut',
      steps: {
        file: 'Palkkojen maksuaineiston lähetys pankkiin',
        release: 'Maksun hyväksyntä pankissa ja katteesta huolehtiminen',
        references: 'Verojen ja vakuutusmaksujen summien ja viitteiden ilmoittaminen',
        taxes: 'Ennakonpidätysten, työnantajan sairausvakuutusmaksun ja vakuutusmaksujen maksaminen',
      },
    },
    reporting: {
      name: 'Työnantajailmoitukset',
      steps: {
        earnings: 'Palkkatietoilmoitukset tulorekisteriin',
        separate: 'Työnantajan erillisilmoitus',
        corrections: 'Korvaavat ilmoitukset ja mitätöinnit',
        reconciliation: 'Palkkojen, tulorekisterin ja kirjanpidon täsmäytys',
        statistics: 'Palkkatiedustelut ja viranomaisten kyselyt',
      },
    },
    absences: {
      name: 'Poissaolot ja Kela',
      steps: {
        reporting: 'Poissaoloista ilmoittaminen',
        certificates: 'Sairauslomatodistusten toimittaminen',
        allowances: 'Päivärahahakemukset Kelaan ja korvausten seuranta',
        familyLeave: 'Perhevapaista sopiminen ja ilmoittaminen',
        health: 'Työterveyshuollon korvaushakemus',
      },
    },
    holidays: {
      name: 'Vuosilomat',
      steps: {
        planning: 'Lomien suunnittelu, työntekijöiden kuuleminen ja ajankohdan ilmoittaminen',
        accrual: 'Lomakertymän ja lomasaldojen laskenta',
        pay: 'Lomapalkan, lomakorvauksen ja lomarahan laskenta',
        practice: 'Lomarahakäytännöstä, säästövapaista ja lomien siirroista päättäminen',
        liability: 'Lomapalkkavelan laskenta kirjanpitoon',
        compensation: 'Vuosilomakustannuskorvauksen hakeminen Kelasta',
      },
    },
    travel: {
      name: 'Matka- ja kululaskut',
      steps: {
        rules: 'Matkustusohjeen ylläpito',
        claims: 'Matka- ja kululaskujen laatiminen tositteineen',
        approval: 'Matka- ja kululaskujen hyväksyntä',
        check: 'Päivärahojen ja kilometrikorvausten tarkistus',
        payment: 'Korvausten maksuun vieminen ja ilmoittaminen tulorekisteriin',
      },
    },
    insurance: {
      name: 'Eläke- ja tapaturmavakuutukset',
      steps: {
        taking: 'TyEL- ja työtapaturmavakuutuksen ottaminen ja muutokset',
        notices: 'Ilmoitukset vakuutusyhtiöille tulorekisterin ulkopuolella',
        classes: 'Ammattiluokat ja vakuuttamisen poikkeukset',
        check: 'Vakuutusmaksujen tarkistus ja täsmäytys',
      },
    },
    deductions: {
      name: 'Luontoisedut ja vähennykset',
      steps: {
        benefits: 'Luontoisetujen arvoista ja muutoksista ilmoittaminen',
        garnishment: 'Maksukieltojen noudattaminen ja ilmoitukset ulosottoon',
        unionFees: 'Ay-jäsenmaksujen perintä, tilitys ja ilmoitukset',
      },
    },
    authorisations: {
      name: 'Valtuudet ja perustiedot',
      steps: {
        grant: 'Suomi.fi- ja pankkivaltuuksien antaminen ja peruuttaminen',
        request: 'Tarvittavien valtuuksien pyytäminen ja luettelo',
        contacts: 'Yhteyshenkilöiden ja perustietojen ajan tasalla pito',
        privacy: 'Ohje henkilötietojen käsittelystä',
        archive: 'Palkka-aineiston säilytys',
      },
    },
  },
  sv: {
    employment: {
      name: 'Anställningar',
      steps: {
        contracts: 'Arbetsavtal, val av kollektivavtal och lönebeslut',
        newEmployee: 'Uppgifter om ny arbetstagare före den första lönen',
        completeness: 'Kontroll av den nya arbetstagarens uppgifter och begäran om det som saknas',
        changes: 'Anmälan om ändringar i lön, arbetstid och anställning',
        leaver: 'Anmälan om avslutad anställning och uppgifter för slutlönen',
        taxCards: 'Direktöverföring av skattekort och ändringsskattekort',
      },
    },
    payroll: {
      name: 'Löneräkning',
      steps: {
        hours: 'Timmar, tillägg och andra rörliga löneuppgifter före inlämningsdagen',
        missing: 'Begäran om underlag som saknas',
        calculation: 'Uträkning och kontroll av lönerna',
        approval: 'Godkännande av lönerna före betalning',
        payslips: 'Lönespecifikationer till arbetstagarna',
        questions: 'Svar på arbetstagarnas lönefrågor',
        vouchers: 'Löneverifikat till bokföringen',
      },
    },
    payments: {
      name: 'Lönebetalning och avgifter',
      steps: {
        file: 'Lönernas betalningsmaterial till banken',
        release: 'Godkännande av betalningen i banken och täckning på kontot',
        references: 'Besked om belopp och referenser för skatter och försäkringspremier',
        taxes: 'Betalning av förskottsinnehållning, arbetsgivarens sjukförsäkringsavgift och försäkringspremier',
      },
    },
    reporting: {
      name: 'Arbetsgivaranmälningar',
      steps: {
        earnings: 'Anmälningar om löneuppgifter till inkomstregistret',
        separate: 'Arbetsgivarens separata anmälan',
        corrections: 'Ersättande anmälningar och makuleringar',
        reconciliation: 'Avstämning av löner, inkomstregister och bokföring',
        statistics: 'Löneenkäter och myndigheternas förfrågningar',
      },
    },
    absences: {
      name: 'Frånvaro och FPA',
      steps: {
        reporting: 'Anmälan om frånvaro',
        certificates: 'Inlämning av sjukintyg',
        allowances: 'Ansökningar om dagpenning hos FPA och uppföljning av ersättningar',
        familyLeave: 'Överenskommelse och anmälan om familjeledighet',
        health: 'Ansökan om ersättning för företagshälsovård',
      },
    },
    holidays: {
      name: 'Semestrar',
      steps: {
        planning: 'Planering av semestrar, hörande av arbetstagarna och besked om tidpunkten',
        accrual: 'Uträkning av intjänad semester och semestersaldon',
        pay: 'Uträkning av semesterlön, semesterersättning och semesterpenning',
        practice: 'Beslut om semesterpenning, sparad ledighet och uppskjuten semester',
        liability: 'Uträkning av semesterlöneskulden till bokföringen',
        compensation: 'Ansökan om ersättning för semesterkostnader hos FPA',
      },
    },
    travel: {
      name: 'Rese- och kostnadsräkningar',
      steps: {
        rules: 'Upprätthållande av reseanvisningen',
        claims: 'Rese- och kostnadsräkningar med verifikat',
        approval: 'Godkännande av rese- och kostnadsräkningar',
        check: 'Kontroll av dagtraktamenten och kilometerersättningar',
        payment: 'Ersättningarna till betalning och anmälan till inkomstregistret',
      },
    },
    insurance: {
      name: 'Pensions- och olycksfallsförsäkringar',
      steps: {
        taking: 'Tecknande och ändring av ArPL- och olycksfallsförsäkring',
        notices: 'Anmälningar till försäkringsbolagen utanför inkomstregistret',
        classes: 'Yrkesklasser och undantag från försäkring',
        check: 'Kontroll och avstämning av försäkringspremier',
      },
    },
    deductions: {
      name: 'Naturaförmåner och avdrag',
      steps: {
        benefits: 'Anmälan om naturaförmånernas värden och ändringar',
        garnishment: 'Iakttagande av betalningsförbud och anmälningar till utsökningen',
        unionFees: 'Uppbörd, redovisning och anmälan av medlemsavgifter till facket',
      },
    },
    authorisations: {
      name: 'Fullmakter och basuppgifter',
      steps: {
        grant: 'Beviljande och återkallande av Suomi.fi- och bankfullmakter',
        request: 'Begäran om de fullmakter som behövs och förteckning',
        contacts: 'Aktuella kontaktpersoner och basuppgifter',
        privacy: 'Anvisning om behandling av personuppgifter',
        archive: 'Bevaring av lönematerial',
      },
    },
  },
  en: {
    employment: {
      name: 'Employment',
      steps: {
        contracts: 'Employment contracts, choice of collective agreement and pay decisions',
        newEmployee: "A new employee's details before the first pay",
        completeness: "Checking a new employee's details and asking for what is missing",
        changes: 'Reporting changes of pay, working time and employment',
        leaver: 'Reporting the end of an employment and the details of the final pay',
        taxCards: 'Tax cards by direct transfer and changed tax cards',
      },
    },
    payroll: {
      name: 'Payroll',
      steps: {
        hours: 'Hours, supplements and other variable pay data by the material deadline',
        missing: 'Asking for missing material',
        calculation: 'Calculating and checking the pay',
        approval: 'Approving the payroll before payment',
        payslips: 'Pay slips to the employees',
        questions: "Answering the employees' questions about pay",
        vouchers: 'Payroll vouchers to bookkeeping',
      },
    },
    payments: {
      name: 'Payment of wages and contributions',
      steps: {
        file: 'Sending the payment file to the bank',
        release: 'Approving the payment at the bank and seeing to funds',
        references: 'Giving the amounts and references of taxes and insurance contributions',
        taxes: "Paying withholding tax, the employer's health insurance contribution and insurance contributions",
      },
    },
    reporting: {
      name: 'Employer reporting',
      steps: {
        earnings: 'Earnings payment reports to the Incomes Register',
        separate: "Employer's separate report",
        corrections: 'Replacing and cancelling reports',
        reconciliation: 'Reconciling payroll, Incomes Register and bookkeeping',
        statistics: 'Wage surveys and enquiries of authorities',
      },
    },
    absences: {
      name: 'Absences and Kela',
      steps: {
        reporting: 'Reporting absences',
        certificates: 'Delivering medical certificates',
        allowances: 'Allowance applications to Kela and following up compensations',
        familyLeave: 'Agreeing on and reporting family leave',
        health: 'Applying for the occupational health care compensation',
      },
    },
    holidays: {
      name: 'Annual holidays',
      steps: {
        planning: 'Planning holidays, hearing the employees and giving notice of the dates',
        accrual: 'Calculating holiday accrual and balances',
        pay: 'Calculating holiday pay, holiday compensation and holiday bonus',
        practice: 'Deciding on holiday bonus practice, saved leave and postponed holidays',
        liability: 'Calculating the holiday pay liability for bookkeeping',
        compensation: 'Applying to Kela for the annual holiday cost compensation',
      },
    },
    travel: {
      name: 'Travel and expense claims',
      steps: {
        rules: 'Keeping the travel policy',
        claims: 'Making travel and expense claims with their receipts',
        approval: 'Approving travel and expense claims',
        check: 'Checking per diems and mileage allowances',
        payment: 'Taking the reimbursements to payment and reporting them to the Incomes Register',
      },
    },
    insurance: {
      name: 'Pension and accident insurance',
      steps: {
        taking: "Taking and changing the TyEL and workers' compensation insurances",
        notices: 'Notices to insurers outside the Incomes Register',
        classes: 'Occupational classes and insurance exceptions',
        check: 'Checking and reconciling insurance contributions',
      },
    },
    deductions: {
      name: 'Fringe benefits and deductions',
      steps: {
        benefits: 'Reporting the values of fringe benefits and their changes',
        garnishment: 'Observing payment prohibitions and notices to enforcement',
        unionFees: 'Collecting, remitting and reporting union membership fees',
      },
    },
    authorisations: {
      name: 'Authorisations and base data',
      steps: {
        grant: 'Granting and cancelling Suomi.fi and bank authorisations',
        request: 'Asking for the authorisations that are needed, and their list',
        contacts: 'Keeping contact persons and base data current',
        privacy: 'Instruction on the processing of personal data',
        archive: 'Keeping the payroll material',
      },
    },
  },
}
