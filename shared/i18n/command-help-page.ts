import { messages } from './messages.ts'

/** The own words of what `--help` shows. */
export const commandHelpPage = messages(
  {
    usage: 'Käyttö:',
    arguments: 'Arvot:',
    options: 'Valitsimet:',
    commands: 'Komennot:',
    option: 'valitsimet',
    command: 'komento',
    choices: 'sallitut',
    standard: 'oletus',
    help: 'näytä ohje',
  },
  {
    usage: 'Användning:',
    arguments: 'Värden:',
    options: 'Flaggor:',
    commands: 'Kommandon:',
    option: 'flaggor',
    command: 'kommando',
    choices: 'tillåtna',
    standard: 'standard',
    help: 'visa hjälpen',
  },
  {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    option: 'options',
    command: 'command',
    choices: 'choices',
    standard: 'default',
    help: 'show this help',
  },
)
