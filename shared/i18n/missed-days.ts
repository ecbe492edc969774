import { counted } from './counted.ts'
import { messages } from './messages.ts'

/** Agreed days that an exceptional payday would put into the past. */
export const missedDays = messages(
  {
    missed: (count: number) =>
      `${counted(count, 'sovittu päivä olisi', 'sovittua päivää olisi')} jo mennyt, ja kirje asiakkaalle pyytäisi niitä menneelle päivälle. Anna päivä, johon mennessä ne oikeasti tarvitaan.`,
    given: (what: string) => `${what}: viimeistään`,
  },
  {
    missed: (count) =>
      `${counted(count, 'avtalad dag skulle', 'avtalade dagar skulle')} redan ha gått, och brevet till kunden skulle be om dem till en dag som har gått. Ge den dag då de verkligen behövs.`,
    given: (what) => `${what}: senast`,
  },
  {
    missed: (count) =>
      `${counted(count, 'agreed day', 'agreed days')} would have passed, and the letter to the client would ask for a day that is gone. Give the day by which it is really needed.`,
    given: (what) => `${what}: by`,
  },
)
