import { messages } from './messages.ts'

/** What becomes of a page, and of files made for it, whose program was started anew. */
export const startFaults = messages(
  {
    'file-gone': 'Tiedosto ei ole enää haettavissa. Tee se uudelleen.',
    'earlier-start': 'Ohjelma on käynnistetty uudelleen. Avaa se linkistään: luonnokset ovat tallessa.',
  },
  {
    'file-gone': 'Filen kan inte längre hämtas. Gör den på nytt.',
    'earlier-start': 'Programmet har startats på nytt. Öppna det med dess länk: utkasten finns kvar.',
  },
  {
    'file-gone': 'The file can no longer be fetched. Make it again.',
    'earlier-start': 'The program was started anew. Open it by its link: the drafts are kept.',
  },
)
