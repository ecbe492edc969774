import { messages } from './messages.ts'

/** What a form says of what was half typed in it. */
export const draftNotice = messages(
  {
    resumed: (when: string) => `Jatkat siitä, mihin jäit: ${when}`,
    discard: 'Aloita alusta',
    aside: 'Jätä luonnoksiin, aloita uusi',
    giveUp: 'Hylkää',
    held: 'Lomake on kesken: tallenna, hylkää tai sulje se ensin (Esc).',
  },
  {
    resumed: (when) => `Du fortsätter där du slutade: ${when}`,
    discard: 'Börja om',
    aside: 'Spara som utkast, börja ett nytt',
    giveUp: 'Förkasta',
    held: 'Ett formulär är ofärdigt: spara, förkasta eller stäng det först (Esc).',
  },
  {
    resumed: (when) => `You go on where you stopped: ${when}`,
    discard: 'Start over',
    aside: 'Keep as a draft, start another',
    giveUp: 'Discard',
    held: 'A form is half filled: save, discard or close it first (Esc).',
  },
)
