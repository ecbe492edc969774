import { messages } from './messages.ts'

/** What the templates of an instruction say beyond what every client's has (`starter.ts`). */
export const templateItems = messages(
  {
    nothingNew: {
      what: 'Tieto siitä, ettei muutoksia ole',
      how: 'Jos kuukaudessa ei ole muutoksia, sekin ilmoitetaan.',
    },
    timeSheets: {
      what: 'Tuntilistat työmaittain',
      how: 'Tunnit päivittäin, työmaa ja työlaji sekä ylityöt erikseen. Esihenkilö on tarkastanut ja hyväksynyt listan.',
    },
    piecework: {
      what: 'Urakat ja mittaukset',
      how: 'Urakan tunnit ja jako työntekijöittäin, kun mittaus on hyväksytty.',
    },
    travel: {
      what: 'Matkalaskut ja päivärahat',
      how: 'Päivä, reitti, kilometrit sekä alku- ja loppuaika. Kuitit liitteinä ja lasku hyväksyttynä.',
    },
    taxNumbers: {
      what: 'Uuden työntekijän veronumero',
      how: 'Ennen ensimmäistä päivää työmaalla. Veronumeron pitää olla rekisterissä.',
    },
    shifts: {
      what: 'Toteutuneet työvuorot',
      how: 'Työntekijöittäin alku, loppu ja tauot; ilta-, yö- ja sunnuntaityö näkyvät listasta.',
    },
    meals: {
      what: 'Ateriat ja muut luontoisedut',
      how: 'Määrä työntekijöittäin; alkava ja päättyvä etu päivän kanssa.',
    },
    callIns: {
      what: 'Tarvittaessa töihin kutsuttavat',
      how: 'Kuka on tehnyt vuoroja ja milloin, myös yksittäiset vuorot.',
    },
    fees: {
      what: 'Palkkiot ja kulukorvaukset',
      how: 'Kenelle, mistä ja mihin päivään asti. Kilometreistä päivä, reitti ja tarkoitus.',
    },
    decisions: { what: 'Päätös palkasta tai palkkiosta', how: 'Päätös kirjallisena ennen ensimmäistä maksua.' },
    taxCards: { what: 'Muutosverokortit', how: 'Toimitetaan heti. Muut verokortit saadaan suoraan Verohallinnolta.' },
    transfer: {
      what: 'Siirto HR-järjestelmästä',
      how: 'Siirretään yhtenä kokonaisuutena. Siirron jälkeen tulleet muutokset ilmoitetaan erikseen.',
    },
    approvals: {
      what: 'Esihenkilöiden hyväksynnät',
      how: 'Tunnit, poissaolot ja matkalaskut on hyväksytty ennen siirtoa. Avoimet jäävät seuraavaan ajoon.',
    },
    familyLeaves: {
      what: 'Perhevapaat',
      how: 'Ilmoitetaan, kun vapaasta on sovittu: alku, loppu ja kumman vanhemman vapaa.',
    },
    bonuses: { what: 'Bonukset ja kertaerät', how: 'Henkilö, peruste ja maksupäivä hyväksyttynä listana.' },
    garnishments: { what: 'Ulosoton maksukiellot', how: 'Toimitetaan heti, kun kielto tai sen muutos on saapunut.' },
    payment: {
      what: 'Palkkojen maksaminen',
      how: 'Maksuaineisto hyväksytään pankissa niin, että palkat ovat tileillä palkkapäivänä.',
    },
    taxes: {
      what: 'Verojen ja maksujen maksaminen',
      how: 'Ilmoitamme summat ja viitteet. Asiakas maksaa ne viimeistään määräpäivänä.',
    },
    contactChange: { what: 'Yhteyshenkilön vaihtuminen', how: 'Kerrotaan etukäteen, kuka jatkaa ja mistä päivästä.' },
    before: {
      what: 'Ennen aloitusta',
      how: 'Lue edellisen ajon huomiot ja avoimet pyynnöt. Tarkista, kuka asiakkaalla on paikalla.',
    },
    access: {
      what: 'Järjestelmät ja oikeudet',
      how: 'Palkkaohjelma, aineiston paikka ja se, kenen oikeuksin niihin pääsee.',
    },
    hourCheck: {
      what: 'Tuntien tarkastus',
      how: 'Lisät ja ylityörajat työehtosopimuksesta, urakkapohjat ja arkipyhäkorvaukset.',
    },
    shiftCheck: {
      what: 'Työvuorojen tarkastus',
      how: 'Ilta-, yö- ja sunnuntailisät, tasoittuminen ja vuoron vaihdot listaa vasten.',
    },
    transferCheck: {
      what: 'Siirron tarkastus',
      how: 'Rivimäärä ja summat HR-järjestelmää vasten; hylätyt rivit selvitetään ennen laskentaa.',
    },
    payslips: {
      what: 'Palkkalaskelmat ja maksuaineisto',
      how: 'Lähetä laskelmat ja toimita maksuaineisto sovitulla tavalla.',
    },
    voucher: { what: 'Kirjanpidon tosite', how: 'Toimita tosite ja erittelyt kirjanpitäjälle.' },
    wrongPay: {
      what: 'Palkassa on virhe',
      how: 'Ilmoittakaa heti. Sovitaan, korjataanko erillisellä maksulla vai seuraavassa palkassa.',
    },
    holidayPayday: {
      what: 'Palkkapäivä osuu pyhään',
      how: 'Palkka maksetaan aiemmin, ja aineisto tarvitaan vastaavasti aiemmin. Päivät ovat aikataulussa.',
    },
    systemDown: {
      what: 'Järjestelmä ei toimi',
      how: 'Toimittakaa aineisto sovitulla varatavalla. Soittakaa, jos määräpäivä on tänään.',
    },
    accident: {
      what: 'Työtapaturma',
      how: 'Ilmoittakaa heti: vakuutusyhtiölle ilmoitetaan viimeistään kymmenentenä arkipäivänä.',
    },
    suddenEnd: {
      what: 'Työsuhde päättyy yllättäen',
      how: 'Soittakaa samana päivänä, jotta lopputili ehditään maksaa.',
    },
  },
  {
    nothingNew: {
      what: 'Besked om att inget har ändrats',
      how: 'Om månaden inte har några ändringar meddelas också det.',
    },
    timeSheets: {
      what: 'Timlistor per arbetsplats',
      how: 'Timmar per dag, arbetsplats och arbetsslag samt övertid för sig. Chefen har granskat och godkänt listan.',
    },
    piecework: {
      what: 'Ackord och mätningar',
      how: 'Ackordets timmar och fördelning per arbetstagare när mätningen är godkänd.',
    },
    travel: {
      what: 'Reseräkningar och dagtraktamenten',
      how: 'Dag, rutt, kilometer samt start- och sluttid. Kvitton som bilagor och räkningen godkänd.',
    },
    taxNumbers: {
      what: 'Skattenummer för en ny arbetstagare',
      how: 'Före den första dagen på byggarbetsplatsen. Skattenumret ska finnas i registret.',
    },
    shifts: {
      what: 'Utförda arbetsskift',
      how: 'Per arbetstagare början, slut och pauser; kvälls-, natt- och söndagsarbete framgår av listan.',
    },
    meals: {
      what: 'Måltider och andra naturaförmåner',
      how: 'Antal per arbetstagare; förmån som börjar eller upphör med datum.',
    },
    callIns: { what: 'Arbetstagare som kallas vid behov', how: 'Vem som har arbetat och när, också enstaka skift.' },
    fees: {
      what: 'Arvoden och kostnadsersättningar',
      how: 'Till vem, för vad och fram till vilken dag. För kilometer dag, rutt och syfte.',
    },
    decisions: { what: 'Beslut om lön eller arvode', how: 'Beslutet skriftligt före den första betalningen.' },
    taxCards: {
      what: 'Ändringsskattekort',
      how: 'Lämnas genast. Övriga skattekort fås direkt från Skatteförvaltningen.',
    },
    transfer: {
      what: 'Överföring från HR-systemet',
      how: 'Överförs som en helhet. Ändringar efter överföringen meddelas separat.',
    },
    approvals: {
      what: 'Chefernas godkännanden',
      how: 'Timmar, frånvaro och reseräkningar är godkända före överföringen. Det som är öppet tas i nästa körning.',
    },
    familyLeaves: {
      what: 'Familjeledigheter',
      how: 'Meddelas när ledigheten är avtalad: början, slut och vilken förälder.',
    },
    bonuses: { what: 'Bonusar och engångsposter', how: 'Person, grund och betalningsdag som godkänd lista.' },
    garnishments: {
      what: 'Utsökningens betalningsförbud',
      how: 'Lämnas genast när förbudet eller en ändring av det har kommit.',
    },
    payment: {
      what: 'Betalning av löner',
      how: 'Betalningsmaterialet godkänns i banken så att lönerna är på kontona på lönedagen.',
    },
    taxes: {
      what: 'Betalning av skatter och avgifter',
      how: 'Vi meddelar belopp och referenser. Kunden betalar dem senast på den utsatta dagen.',
    },
    contactChange: {
      what: 'Byte av kontaktperson',
      how: 'Meddelas på förhand: vem som fortsätter och från vilken dag.',
    },
    before: {
      what: 'Innan du börjar',
      how: 'Läs noteringarna från föregående körning och öppna begäranden. Kontrollera vem som är på plats hos kunden.',
    },
    access: {
      what: 'System och rättigheter',
      how: 'Löneprogram, var underlaget finns och med vems rättigheter man når dem.',
    },
    hourCheck: {
      what: 'Granskning av timmar',
      how: 'Tillägg och övertidsgränser enligt kollektivavtalet, ackordsgrunder och söckenhelgsersättningar.',
    },
    shiftCheck: {
      what: 'Granskning av skift',
      how: 'Kvälls-, natt- och söndagstillägg, utjämning och skiftbyten mot listan.',
    },
    transferCheck: {
      what: 'Granskning av överföringen',
      how: 'Antal rader och summor mot HR-systemet; avvisade rader utreds före beräkningen.',
    },
    payslips: {
      what: 'Lönespecifikationer och betalningsmaterial',
      how: 'Skicka specifikationerna och lämna betalningsmaterialet på överenskommet sätt.',
    },
    voucher: { what: 'Verifikat till bokföringen', how: 'Lämna verifikatet och specifikationerna till bokföraren.' },
    wrongPay: {
      what: 'Det är fel i en lön',
      how: 'Meddela genast. Vi kommer överens om felet rättas med en separat betalning eller i nästa lön.',
    },
    holidayPayday: {
      what: 'Lönedagen infaller på en helgdag',
      how: 'Lönen betalas tidigare och underlaget behövs motsvarande tidigare. Dagarna finns i tidtabellen.',
    },
    systemDown: {
      what: 'Systemet fungerar inte',
      how: 'Lämna underlaget på det avtalade reservsättet. Ring om sista dagen är i dag.',
    },
    accident: {
      what: 'Olycksfall i arbetet',
      how: 'Meddela genast: försäkringsbolaget underrättas senast den tionde vardagen.',
    },
    suddenEnd: { what: 'Anställningen upphör oväntat', how: 'Ring samma dag så att slutlönen hinner betalas.' },
  },
  {
    nothingNew: { what: 'Word that nothing has changed', how: 'If the month has no changes, that is reported too.' },
    timeSheets: {
      what: 'Time sheets by site',
      how: 'Hours by day, site and kind of work, overtime apart. The supervisor has checked and approved the sheet.',
    },
    piecework: {
      what: 'Piecework and measurements',
      how: 'Hours and each person’s share once the measurement is approved.',
    },
    travel: {
      what: 'Travel expenses and daily allowances',
      how: 'Day, route, kilometres, start and end time. Receipts attached and the claim approved.',
    },
    taxNumbers: {
      what: 'Tax number of a new employee',
      how: 'Before the first day on the building site. The number must be in the register.',
    },
    shifts: {
      what: 'Shifts as worked',
      how: 'Start, end and breaks of each employee; evening, night and Sunday work can be seen.',
    },
    meals: {
      what: 'Meals and other benefits in kind',
      how: 'Number for each employee; a benefit that starts or ends with its day.',
    },
    callIns: { what: 'Employees called in when needed', how: 'Who has worked and when, single shifts too.' },
    fees: {
      what: 'Fees and reimbursements',
      how: 'To whom, for what and up to which day. For kilometres day, route and purpose.',
    },
    decisions: { what: 'Decision on a wage or fee', how: 'In writing before the first payment.' },
    taxCards: {
      what: 'Revised tax cards',
      how: 'Delivered at once. Other tax cards come straight from the Tax Administration.',
    },
    transfer: {
      what: 'Transfer from the HR system',
      how: 'Transferred all at once. Changes after the transfer are reported apart.',
    },
    approvals: {
      what: 'Approvals of line managers',
      how: 'Hours, absences and travel claims are approved before the transfer. What is open waits for the next run.',
    },
    familyLeaves: {
      what: 'Family leave',
      how: 'Reported once it is agreed: start, end and which parent’s leave it is.',
    },
    bonuses: { what: 'Bonuses and one-off items', how: 'Person, ground and payday as an approved list.' },
    garnishments: {
      what: 'Payment prohibitions of the enforcement office',
      how: 'Delivered as soon as one, or a change of one, has arrived.',
    },
    payment: {
      what: 'Payment of wages',
      how: 'The payment file is approved in the bank so that wages are in the accounts on the payday.',
    },
    taxes: {
      what: 'Payment of taxes and contributions',
      how: 'We tell the amounts and references. The client pays them by the due date.',
    },
    contactChange: { what: 'Change of the contact person', how: 'Told beforehand: who goes on and from which day.' },
    before: {
      what: 'Before starting',
      how: 'Read the notes of the last run and the open requests. Check who is there at the client.',
    },
    access: {
      what: 'Systems and access',
      how: 'The payroll program, where the material is and whose access reaches it.',
    },
    hourCheck: {
      what: 'Check of hours',
      how: 'Supplements and overtime limits of the collective agreement, piecework bases and public holiday pay.',
    },
    shiftCheck: {
      what: 'Check of shifts',
      how: 'Evening, night and Sunday supplements, averaging and changed shifts against the list.',
    },
    transferCheck: {
      what: 'Check of the transfer',
      how: 'Number of rows and totals against the HR system; rejected rows are cleared up before the calculation.',
    },
    payslips: {
      what: 'Pay slips and payment file',
      how: 'Send the pay slips and deliver the payment file in the agreed way.',
    },
    voucher: { what: 'Voucher for bookkeeping', how: 'Deliver the voucher and its details to the bookkeeper.' },
    wrongPay: {
      what: 'There is an error in pay',
      how: 'Tell us at once. We agree whether it is corrected by a separate payment or in the next pay.',
    },
    holidayPayday: {
      what: 'The payday falls on a public holiday',
      how: 'Wages are paid earlier, and the material is needed earlier too. The days are in the timetable.',
    },
    systemDown: {
      what: 'A system does not work',
      how: 'Deliver the material in the agreed reserve way. Call us if the last day is today.',
    },
    accident: {
      what: 'Accident at work',
      how: 'Tell us at once: the insurer is notified on the tenth working day at the latest.',
    },
    suddenEnd: {
      what: 'An employment ends unexpectedly',
      how: 'Call us the same day, so that the final pay can be paid in time.',
    },
  },
)
