import { counted } from './counted.ts'
import { messages } from './messages.ts'

/** The palette: clients and commands by any word of their names. */
export const palette = messages(
  {
    placeholder: 'Kirjoita asiakkaan nimi, numero, Y-tunnus, puhelin tai toiminto',
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
  },
  {
    placeholder: 'Skriv kundens namn, nummer, FO-nummer, telefon eller en funktion',
    found: (clients, commands) =>
      [clients > 0 && counted(clients, 'kund', 'kunder'), commands > 0 && counted(commands, 'funktion', 'funktioner')]
        .filter(Boolean)
        .join(', '),
    nothing: 'Inga träffar. Skriv en del av namnet eller ett nummer.',
    clients: 'Kunder',
    commands: 'Funktioner',
  },
  {
    placeholder: 'Type a client’s name, number, business ID or phone, or a command',
    found: (clients, commands) =>
      [clients > 0 && counted(clients, 'client', 'clients'), commands > 0 && counted(commands, 'command', 'commands')]
        .filter(Boolean)
        .join(', '),
    nothing: 'No matches. Type part of a name, or a number.',
    clients: 'Clients',
    commands: 'Commands',
  },
)
