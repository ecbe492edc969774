import { counted } from './counted.ts'
import { messages } from './messages.ts'

/** What was typed and not saved. */
export const drafts = messages(
  {
    link: (count: number) => counted(count, 'luonnos', 'luonnosta'),
    title: 'Luonnokset',
    text: 'Kesken jääneet lomakkeet säilyvät tässä, kunnes ne tallennetaan tai hylätään.',
    goOn: 'Jatka',
    discard: 'Hylkää',
    discardOf: (title: string) => `Hylkää: ${title}`,
    goOnWith: (title: string) => `Jatka: ${title}`,
    none: 'Ei luonnoksia',
  },
  {
    link: (count) => counted(count, 'utkast', 'utkast'),
    title: 'Utkast',
    text: 'Ofärdiga formulär finns kvar här tills de sparas eller förkastas.',
    goOn: 'Fortsätt',
    discard: 'Förkasta',
    discardOf: (title) => `Förkasta: ${title}`,
    goOnWith: (title) => `Fortsätt: ${title}`,
    none: 'Inga utkast',
  },
  {
    link: (count) => counted(count, 'draft', 'drafts'),
    title: 'Drafts',
    text: 'Forms that were left half filled stay here until they are saved or discarded.',
    goOn: 'Go on',
    discard: 'Discard',
    discardOf: (title) => `Discard: ${title}`,
    goOnWith: (title) => `Go on: ${title}`,
    none: 'No drafts',
  },
)
