import { messages } from './messages.ts'

/** The question whether a day of one's own is the law's. */
export const lawful = messages(
  {
    ask: 'Lakisääteinen? Nyt tämä on oma päivä, ja toimiston vapaat siirtävät sitä.',
    choose: 'On lakisääteinen',
    said: 'Lakisääteinen päivä: toimiston vapaat eivät siirrä sitä.',
    back: 'Oma päivä',
  },
  {
    ask: 'Lagstadgad? Nu är det en egen dag, och byråns lediga dagar flyttar den.',
    choose: 'Är lagstadgad',
    said: 'Lagstadgad dag: byråns lediga dagar flyttar den inte.',
    back: 'Egen dag',
  },
  {
    ask: 'Statutory? Now this is an own day, and the firm’s days off move it.',
    choose: 'It is statutory',
    said: 'Statutory day: the firm’s days off do not move it.',
    back: 'Own day',
  },
)
