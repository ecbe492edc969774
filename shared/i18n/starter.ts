import { messages } from './messages.ts'

/** The instruction items that a new client's sheet begins with. */
export const starter = messages(
  {
    sections: {
      material: 'Palkka-aineisto',
      employments: 'Työsuhteet',
      absences: 'Poissaolot',
      approval: 'Hyväksyntä',
      process: 'Palkka-ajon vaiheet',
      exceptions: 'Poikkeustilanteet',
    },
    items: {
      hours: {
        what: 'Tunnit, lisät ja muut muuttuvat tiedot',
        how: 'Toimitetaan sovitulla tavalla yhtenä kokonaisuutena.',
      },
      absences: { what: 'Poissaolot', how: 'Alku- ja loppupäivä sekä syy jokaisesta poissaolosta.' },
      holidays: {
        what: 'Pidetyt ja alkavat vuosilomat',
        how: 'Ilmoitetaan ennen loman alkua, jotta lomapalkka voidaan maksaa ajoissa.',
      },
      newEmployee: {
        what: 'Uuden työntekijän tiedot',
        how: 'Työsopimus, henkilötiedot, tilinumero, verokortti tai tieto suorasiirrosta, TES ja edut.',
      },
      leaver: {
        what: 'Päättyvä työsuhde',
        how: 'Ilmoitetaan heti, kun päättyminen on tiedossa, jotta lopputili ehditään maksaa.',
      },
      payChange: { what: 'Palkan tai työajan muutos', how: 'Kirjallisesti: mikä muuttuu ja mistä päivästä alkaen.' },
      certificates: {
        what: 'Sairauspoissaolojen todistukset',
        how: 'Toimitetaan heti: sairauspäiväraha haetaan Kelasta kahden kuukauden kuluessa.',
      },
      approval: {
        what: 'Palkka-ajon tarkastus ja hyväksyntä',
        how: 'Yhteenveto tarkastetaan ja hyväksytään kirjallisesti.',
      },
      receive: {
        what: 'Aineiston vastaanotto',
        how: 'Kuittaa aineisto saapuneeksi, tarkista puutteet ja kysy puuttuvat heti.',
      },
      calculate: {
        what: 'Laskenta ja tarkastus',
        how: 'Vertaa edelliseen ajoon; selvitä poikkeamat ennen hyväksyttämistä.',
      },
      report: { what: 'Palkkatietoilmoitus tulorekisteriin', how: 'Lähetä ilmoitus ja tallenna kuittaus.' },
      late: {
        what: 'Aineisto myöhästyy',
        how: 'Ilmoittakaa heti; sovitaan, mitä ehditään maksaa palkkapäivänä ja mikä siirtyy seuraavaan ajoon.',
      },
      contactAway: {
        what: 'Yhteyshenkilö on poissa',
        how: 'Varayhteyshenkilö toimittaa aineiston ja hyväksyy palkat.',
      },
    },
  },
  {
    sections: {
      material: 'Löneunderlag',
      employments: 'Anställningar',
      absences: 'Frånvaro',
      approval: 'Godkännande',
      process: 'Lönekörningens skeden',
      exceptions: 'Undantagssituationer',
    },
    items: {
      hours: { what: 'Timmar, tillägg och andra rörliga uppgifter', how: 'Lämnas på överenskommet sätt i en helhet.' },
      absences: { what: 'Frånvaro', how: 'Första och sista dag samt orsak för varje frånvaro.' },
      holidays: {
        what: 'Uttagna och kommande semestrar',
        how: 'Meddelas innan semestern börjar så att semesterlönen kan betalas i tid.',
      },
      newEmployee: {
        what: 'Uppgifter om en ny arbetstagare',
        how: 'Arbetsavtal, personuppgifter, kontonummer, skattekort eller uppgift om direktöverföring, kollektivavtal och förmåner.',
      },
      leaver: {
        what: 'Anställning som upphör',
        how: 'Meddelas genast när det är känt så att slutlönen hinner betalas.',
      },
      payChange: { what: 'Ändring av lön eller arbetstid', how: 'Skriftligt: vad som ändras och från vilken dag.' },
      certificates: {
        what: 'Intyg över sjukfrånvaro',
        how: 'Lämnas genast: sjukdagpenning söks hos FPA inom två månader.',
      },
      approval: {
        what: 'Granskning och godkännande av lönekörningen',
        how: 'Sammandraget granskas och godkänns skriftligt.',
      },
      receive: {
        what: 'Mottagning av underlag',
        how: 'Kvittera underlaget, kontrollera brister och fråga genast efter det som saknas.',
      },
      calculate: {
        what: 'Beräkning och granskning',
        how: 'Jämför med föregående körning; utred avvikelser före godkännandet.',
      },
      report: { what: 'Anmälan om löneuppgifter till inkomstregistret', how: 'Skicka anmälan och spara kvitteringen.' },
      late: {
        what: 'Underlaget försenas',
        how: 'Meddela genast; vi kommer överens om vad som hinner betalas på lönedagen och vad som flyttas till nästa körning.',
      },
      contactAway: {
        what: 'Kontaktpersonen är borta',
        how: 'Den ersättande kontaktpersonen lämnar underlaget och godkänner lönerna.',
      },
    },
  },
  {
    sections: {
      material: 'Payroll material',
      employments: 'Employments',
      absences: 'Absences',
      approval: 'Approval',
      process: 'Steps of the payroll run',
      exceptions: 'Exceptional situations',
    },
    items: {
      hours: { what: 'Hours, supplements and other variable data', how: 'Delivered in the agreed way, all at once.' },
      absences: { what: 'Absences', how: 'First and last day and the reason of each absence.' },
      holidays: {
        what: 'Holidays taken and coming',
        how: 'Reported before the holiday starts, so that holiday pay can be paid in time.',
      },
      newEmployee: {
        what: 'Data of a new employee',
        how: 'Employment contract, personal data, bank account, tax card or word of its direct transfer, collective agreement and benefits.',
      },
      leaver: {
        what: 'Employment that ends',
        how: 'Reported as soon as it is known, so that the final pay can be paid in time.',
      },
      payChange: { what: 'Change of pay or working time', how: 'In writing: what changes and from which day.' },
      certificates: {
        what: 'Certificates of sickness absence',
        how: 'Delivered at once: sickness allowance is applied for from Kela within two months.',
      },
      approval: { what: 'Check and approval of the payroll', how: 'The summary is checked and approved in writing.' },
      receive: {
        what: 'Receipt of the material',
        how: 'Acknowledge the material, check what is missing and ask for it at once.',
      },
      calculate: {
        what: 'Calculation and check',
        how: 'Compare with the previous run; clear up deviations before approval.',
      },
      report: {
        what: 'Earnings payment report to the Incomes Register',
        how: 'Send the report and keep the acknowledgement.',
      },
      late: {
        what: 'The material is late',
        how: 'Tell us at once; we agree on what can be paid on the payday and what moves to the next run.',
      },
      contactAway: {
        what: 'The contact person is away',
        how: 'The deputy contact delivers the material and approves the payroll.',
      },
    },
  },
)
