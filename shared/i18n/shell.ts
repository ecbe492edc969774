import { messages } from './messages.ts'

/** What the program says outside its window, where nothing could say it inside. */
export const shell = messages(
  {
    ending: 'Vuosikello ei voi jatkaa',
    endingDetail: (log: string) =>
      `Ohjelman ydin sammuu toistuvasti. Kaikki tallennettu on tallessa. Käynnistä ohjelma uudelleen. Jos sama toistuu, lähetä tukeen loki:\n${log}`,
    notStarted: 'Vuosikello ei käynnistynyt',
    notStartedDetail: (reason: string, log: string) => `${reason}\n\nJos sama toistuu, lähetä tukeen loki:\n${log}`,
    close: 'Sulje ohjelma',
    another: 'Valitse toinen nimi',
    closing: 'Vuosikello sulkeutuu',
    closingDetail: 'Tehdään varmuuskopio. Älä sammuta tietokonetta vielä.',
  },
  {
    ending: 'Vuosikello kan inte fortsätta',
    endingDetail: (log) =>
      `Programmets kärna stannar gång på gång. Allt som har sparats finns kvar. Starta programmet på nytt. Om det upprepas, skicka loggen till supporten:\n${log}`,
    notStarted: 'Vuosikello startade inte',
    notStartedDetail: (reason, log) => `${reason}\n\nOm det upprepas, skicka loggen till supporten:\n${log}`,
    close: 'Stäng programmet',
    another: 'Välj ett annat namn',
    closing: 'Vuosikello stängs',
    closingDetail: 'En säkerhetskopia görs. Stäng inte av datorn än.',
  },
  {
    ending: 'Vuosikello cannot go on',
    endingDetail: (log) =>
      `The core of the program keeps ending. Everything saved is safe. Start the program again. If it happens again, send the log to support:\n${log}`,
    notStarted: 'Vuosikello did not start',
    notStartedDetail: (reason, log) => `${reason}\n\nIf it happens again, send the log to support:\n${log}`,
    close: 'Close the program',
    another: 'Choose another name',
    closing: 'Vuosikello is closing',
    closingDetail: 'A backup is being made. Do not switch off the computer yet.',
  },
)
