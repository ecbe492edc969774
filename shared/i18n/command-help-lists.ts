import { messages } from './messages.ts'

/** What `--help` says of encounters and of lists that go to a spreadsheet. */
export const commandHelpLists = messages(
  {
    encounters: {
      about: 'yhteydenotot',
      list: 'yhteydenotot, uusin ensin; yhden asiakkaan tai kaikkien',
      add: 'kirjaa yhteydenotto ja sen seuraava vaihe',
      text: 'mitä käsiteltiin',
      kind: 'laji',
      by: 'kenen aloitteesta',
      day: 'päivä; ilman valitsinta tämä päivä',
      time: 'kello, 9.10',
      internal: 'vain toimistolle: ei lähde luovutuspakettiin',
      next: 'mitä seuraavaksi tehdään',
      nextDay: 'viimeistään milloin',
      whose: 'kuka sen tekee',
    },
    export: {
      about: 'lista taulukoksi (.xlsx tai .csv); asiakkaat ja yhteyshenkilöt voi tuoda takaisin',
      list: 'mikä lista',
      from: 'alkupäivä',
      to: 'loppupäivä',
    },
  },
  {
    encounters: {
      about: 'kontakter',
      list: 'kontakter, den nyaste först; en kunds eller allas',
      add: 'anteckna en kontakt och dess nästa steg',
      text: 'vad som togs upp',
      kind: 'slag',
      by: 'på vems initiativ',
      day: 'dag; utan väljaren den här dagen',
      time: 'klockslag, 9.10',
      internal: 'endast för byrån: följer inte med i överlämningspaketet',
      next: 'vad som görs härnäst',
      nextDay: 'senast när',
      whose: 'vem som gör det',
    },
    export: {
      about: 'en lista som tabell (.xlsx eller .csv); kunder och kontaktpersoner kan importeras igen',
      list: 'vilken lista',
      from: 'från',
      to: 'till',
    },
  },
  {
    encounters: {
      about: 'encounters',
      list: 'encounters, the newest first; of one client or of all',
      add: 'log an encounter and its next step',
      text: 'what was said',
      kind: 'kind',
      by: 'begun by',
      day: 'day; this day without the option',
      time: 'time of day, 9:10',
      internal: 'for the firm alone: does not go into a handover package',
      next: 'what is to be done next',
      nextDay: 'by when',
      whose: 'who does it',
    },
    export: {
      about: 'a list as a spreadsheet (.xlsx or .csv); clients and contacts can be imported again',
      list: 'which list',
      from: 'from',
      to: 'to',
    },
  },
)
