import { counted } from './counted.ts'
import { messages } from './messages.ts'

/** The palette: clients and commands by any word of their names, and what is written anywhere. */
export const palette = messages(
  {
    placeholder: 'Kirjoita asiakas, numero, puhelin, toiminto tai sana mistä tahansa tekstistä',
    found: (clients: number, commands: number) =>
      [
        clients > 0 && counted(clients, 'asiakas', 'asiakasta'),
        commands > 0 && counted(commands, 'toiminto', 'toimintoa'),
      ]
        .filter(Boolean)
        .join(', '),
    nothing: 'Ei osumia. Kirjoita nimen osa tai numero.',
    clients: 'Asiakkaat',
    commands: 'Toiminnot',
    everywhere: 'Kaikki tekstit',
  },
  {
    placeholder: 'Skriv kund, nummer, telefon, funktion eller ett ord ur vilken text som helst',
    found: (clients, commands) =>
      [clients > 0 && counted(clients, 'kund', 'kunder'), commands > 0 && counted(commands, 'funktion', 'funktioner')]
        .filter(Boolean)
        .join(', '),
    nothing: 'Inga träffar. Skriv en del av namnet eller ett nummer.',
    clients: 'Kunder',
    commands: 'Funktioner',
    everywhere: 'Alla texter',
  },
  {
    placeholder: 'Type a client, number, phone, command or a word of any text',
    found: (clients, commands) =>
      [clients > 0 && counted(clients, 'client', 'clients'), commands > 0 && counted(commands, 'command', 'commands')]
        .filter(Boolean)
        .join(', '),
    nothing: 'No matches. Type part of a name, or a number.',
    clients: 'Clients',
    commands: 'Commands',
    everywhere: 'All texts',
  },
)
