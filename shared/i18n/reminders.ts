import { messages } from './messages.ts'

/** Desktop notices, and the settings of them. A notice names no client: it may be seen on a locked screen. */
export const reminders = messages(
  {
    notice: {
      today: (count: number) => `tänään ${count}`,
      overdue: (count: number) => `myöhässä ${count}`,
      waiting: (count: number) => `odottaa asiakasta ${count}`,
      targets: (count: number) => `oma tavoitepäivä ${count}`,
      left: (count: number) => `Tänään vielä tekemättä ${count}`,
    },
    text: 'Nämä koskevat vain tätä työasemaa.',
    when: {
      program:
        'Muistutukset toimivat, kun Vuosikello on käynnissä tällä koneella ja tietokone on hereillä. Suljettuna ohjelma ei muistuta: vie päivät kalenteriin tai käynnistä ohjelma kirjautuessa.',
      unsupported:
        'Tämä tietokone ei näytä ohjelmien ilmoituksia, joten Vuosikello ei voi muistuttaa. Vie päivät kalenteriin, tai katso Tänään-näkymää.',
      none: 'Tässä selainversiossa ohjelma ei näytä työpöytäilmoituksia. Vie päivät kalenteriin, joka muistuttaa, tai katso Tänään-näkymää. Asennettu ohjelma muistuttaa ollessaan käynnissä.',
    },
    on: 'Muistuta työpäivinä',
    onHelp:
      'Yksi ilmoitus kertoo, montako tehtävää on tänään, myöhässä ja odottamassa asiakasta. Ilmoituksessa ei ole asiakkaiden nimiä.',
    morning: 'Päivän kooste klo',
    afternoonOn: 'Muistuta iltapäivällä, jos tämän päivän tehtäviä on tekemättä',
    afternoon: 'Iltapäivän muistutus klo',
    login: 'Käynnistä Vuosikello, kun kirjaudun tietokoneelle',
    loginHelp: 'Ohjelma avautuu pienennettynä.',
    export: 'Vie kalenteriin…',
    badTime: 'Kirjoita kellonaika muodossa 8.30.',
    later: 'Iltapäivän muistutuksen on oltava myöhemmin kuin päivän koosteen.',
    saved: 'Muistutukset tallennettu',
  },
  {
    notice: {
      today: (count) => `i dag ${count}`,
      overdue: (count) => `försenade ${count}`,
      waiting: (count) => `väntar på kunden ${count}`,
      targets: (count) => `egen måldag ${count}`,
      left: (count) => `Ännu ogjort i dag ${count}`,
    },
    text: 'Dessa gäller bara den här arbetsstationen.',
    when: {
      program:
        'Påminnelserna fungerar när Vuosikello är i gång på den här datorn och datorn är vaken. När programmet är stängt påminner det inte: exportera dagarna till kalendern eller starta programmet vid inloggningen.',
      unsupported:
        'Den här datorn visar inte programmens aviseringar, så Vuosikello kan inte påminna. Exportera dagarna till kalendern eller se vyn I dag.',
      none: 'I den här webbläsarversionen visar programmet inga skrivbordsaviseringar. Exportera dagarna till en kalender som påminner eller se vyn I dag. Det installerade programmet påminner medan det är i gång.',
    },
    on: 'Påminn på arbetsdagar',
    onHelp:
      'En avisering berättar hur många uppgifter som är för i dag, försenade och väntar på kunden. Aviseringen innehåller inga kundnamn.',
    morning: 'Dagens sammandrag kl.',
    afternoonOn: 'Påminn på eftermiddagen om någon av dagens uppgifter är ogjord',
    afternoon: 'Eftermiddagens påminnelse kl.',
    login: 'Starta Vuosikello när jag loggar in på datorn',
    loginHelp: 'Programmet öppnas minimerat.',
    export: 'Exportera till kalendern…',
    badTime: 'Skriv klockslaget så här: 8.30.',
    later: 'Eftermiddagens påminnelse ska komma senare än dagens sammandrag.',
    saved: 'Påminnelserna har sparats',
  },
  {
    notice: {
      today: (count) => `today ${count}`,
      overdue: (count) => `overdue ${count}`,
      waiting: (count) => `waiting for the client ${count}`,
      targets: (count) => `own target ${count}`,
      left: (count) => `Still undone today: ${count}`,
    },
    text: 'These concern this workstation only.',
    when: {
      program:
        'Reminders work while Vuosikello is running on this computer and the computer is awake. Closed, the program does not remind: export the dates to a calendar, or start the program at log-in.',
      unsupported:
        'This computer shows no notifications of programs, so Vuosikello cannot remind. Export the dates to a calendar, or look at Today.',
      none: 'In this browser version the program shows no desktop notifications. Export the dates to a calendar that reminds, or look at Today. The installed program reminds while it is running.',
    },
    on: 'Remind on working days',
    onHelp: 'One notice says how many tasks are for today, overdue and waiting for the client. It names no clients.',
    morning: 'The day’s digest at',
    afternoonOn: 'Remind in the afternoon if some of today’s tasks are undone',
    afternoon: 'The afternoon’s reminder at',
    login: 'Start Vuosikello when I log in to the computer',
    loginHelp: 'The program opens minimised.',
    export: 'Export to a calendar…',
    badTime: 'Write the time as 8:30.',
    later: 'The afternoon’s reminder must come later than the day’s digest.',
    saved: 'The reminders were saved',
  },
)
