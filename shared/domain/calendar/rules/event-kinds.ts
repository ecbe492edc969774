import type { Words } from '../../words.ts'

const words = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

export type EventKind = { readonly kind: string; readonly name: Words }

/** The dated events that rules of the catalogue hang on; `kind` is the rule's `anchor`. */
export const eventKinds: readonly EventKind[] = [
  {
    kind: 'first-employment-start',
    name: words(
      'ensimmäisen työsuhteen alku',
      'det första anställningsförhållandets början',
      'start of the first employment',
    ),
  },
  {
    kind: 'first-payment-date',
    name: words(
      'uuden työntekijän ensimmäinen palkanmaksupäivä',
      'den nyanställdas första lönebetalningsdag',
      'new employee’s first payday',
    ),
  },
  { kind: 'employment-end', name: words('työsuhteen päättyminen', 'anställningens slut', 'end of employment') },
  { kind: 'holiday-start', name: words('loman alku', 'semesterns början', 'start of a holiday') },
  { kind: 'incapacity-start', name: words('työkyvyttömyyden alku', 'arbetsoförmågans början', 'start of incapacity') },
  {
    kind: 'sick-leave-start',
    name: words('pitkän sairauspoissaolon alku', 'den långa sjukfrånvarons början', 'start of a long sick leave'),
  },
  {
    kind: 'part-time-sick-start',
    name: words(
      'osa-aikatyön alku sairauden vuoksi',
      'deltidsarbete på grund av sjukdom börjar',
      'start of part-time work because of illness',
    ),
  },
  {
    kind: 'rehabilitation-start',
    name: words('kuntoutuksen alku', 'rehabiliteringens början', 'start of rehabilitation'),
  },
  {
    kind: 'quarantine-order',
    name: words(
      'karanteenin tai eristyksen määrääminen',
      'beslut om karantän eller isolering',
      'order of quarantine or isolation',
    ),
  },
  {
    kind: 'accident-known',
    name: words('tieto työtapaturmasta', 'kännedom om arbetsolycka', 'knowledge of an accident at work'),
  },
  { kind: 'lay-off-start', name: words('lomautuksen alku', 'permitteringens början', 'start of a lay-off') },
  {
    kind: 'foreign-work-payment',
    name: words('ensimmäinen palkka ulkomaantyöstä', 'första lönen för arbete utomlands', 'first pay for work abroad'),
  },
  {
    kind: 'leased-employee-payment',
    name: words(
      'vuokratyöntekijän ensimmäinen palkanmaksupäivä',
      'den hyrda arbetstagarens första lönebetalningsdag',
      'leased employee’s first payday',
    ),
  },
  {
    kind: 'pregnancy-leave-start',
    name: words(
      'raskausvapaan tai adoptiovanhemman vanhempainrahakauden alku',
      'graviditetsledighetens eller adoptivförälderns föräldrapenningsperiods början',
      'start of pregnancy leave or of an adoptive parent’s allowance period',
    ),
  },
  {
    kind: 'parental-leave-start',
    name: words('perhevapaan alku', 'familjeledighetens början', 'start of family leave'),
  },
  {
    kind: 'short-family-leave-start',
    name: words(
      'enintään 12 arkipäivän perhevapaan alku',
      'början av en familjeledighet på högst 12 vardagar',
      'start of family leave of at most 12 weekdays',
    ),
  },
  {
    kind: 'paid-parental-leave',
    name: words('palkallisen perhevapaan alku', 'den avlönade familjeledighetens början', 'start of paid family leave'),
  },
  {
    kind: 'claimed-month-start',
    name: words(
      'haettavan kuukauden alku',
      'början av den månad som ersättningen söks för',
      'start of the month claimed for',
    ),
  },
  {
    kind: 'knowledge-of-repayment',
    name: words('tieto takaisinmaksusta', 'kännedom om återbetalningen', 'knowledge of the repayment'),
  },
  { kind: 'notice-date', name: words('sopimuksen irtisanominen', 'uppsägning av avtalet', 'notice of termination') },
  {
    kind: 'terms-effective-date',
    name: words(
      'muuttuneiden ehtojen voimaantulo',
      'de ändrade villkorens ikraftträdande',
      'changed terms take effect',
    ),
  },
  {
    kind: 'client-change',
    name: words('muutos asiakkaassa', 'förändring hos kunden', 'change at the client'),
  },
  { kind: 'transfer-date', name: words('siirtopäivä', 'överföringsdag', 'transfer date') },
  { kind: 'termination-date', name: words('sopimuksen päättyminen', 'avtalets slut', 'end of the contract') },
]
