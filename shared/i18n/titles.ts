import { messages } from './messages.ts'

/** What the frame says of the areas before any of their screens is read: sections of the settings, tabs, a warning. */
export const titles = messages(
  {
    firm: 'Toimisto',
    appearance: 'Kieli ja ulkoasu',
    about: 'Tietoja ohjelmasta',
    letters: 'Kirjeet asiakkaille',
    reminders: 'Muistutukset',
    history: 'Historia',
    bin: 'Roskakori',
    instructions: 'Ohjeet',
    noInstruction: 'Kirjallinen asiakasohje puuttuu.',
    writeInstruction: 'Tee ohje',
  },
  {
    firm: 'Byrån',
    appearance: 'Språk och utseende',
    about: 'Om programmet',
    letters: 'Brev till kunder',
    reminders: 'Påminnelser',
    history: 'Historik',
    bin: 'Papperskorg',
    instructions: 'Instruktioner',
    noInstruction: 'Skriftlig kundinstruktion saknas.',
    writeInstruction: 'Skriv instruktion',
  },
  {
    firm: 'Firm',
    appearance: 'Language and appearance',
    about: 'About the program',
    letters: 'Letters to clients',
    reminders: 'Reminders',
    history: 'History',
    bin: 'Bin',
    instructions: 'Instructions',
    noInstruction: 'There is no written client instruction.',
    writeInstruction: 'Write the instruction',
  },
)
