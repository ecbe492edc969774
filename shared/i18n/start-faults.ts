import { messages } from './messages.ts'

/** What becomes of a page, and of files made for it, whose program was started anew. */
export const startFaults = messages(
  {
    'file-gone': 'Tiedosto ei ole enää haettavissa. Tee se uudelleen.',
    'earlier-start':
      'Ohjelma on käynnistetty uudelleen, ja tämä sivu on aiemmalta kerralta. Avaa ohjelma sen omasta linkistä: keskeneräiset ovat luonnoksissa.',
  },
  {
    'file-gone': 'Filen kan inte längre hämtas. Gör den på nytt.',
    'earlier-start':
      'Programmet har startats på nytt, och den här sidan är från förra gången. Öppna programmet från dess egen länk: det halvfärdiga finns bland utkasten.',
  },
  {
    'file-gone': 'The file can no longer be fetched. Make it again.',
    'earlier-start':
      'The program was started anew, and this page is of the time before. Open the program by its own link: what is half typed is among the drafts.',
  },
)
