import { messages } from './messages.ts'

/** What is wrong with hours and moments in a form. */
export const timeFaults = messages(
  {
    'closes-before-opening':
      'Sulkemisaika on ennen avaamista: sinä päivänä mikään määräaika ei kuluisi. Valitse myöhempi aika tai ota päivä pois työviikosta.',
    'before-sent': 'Päivä on ennen kuin kysely lähetettiin. Valitse myöhempi päivä.',
    'not-between': 'Muistutuksen päivä on lähetyksen ja vastausajan päättymisen välissä.',
    'before-it-began': 'Katsausta ei voi pitää ennen kuin kuukausi on alkanut.',
    'before-it-came': 'Tämä on ennen kuin palaute saatiin. Valitse myöhempi hetki.',
  },
  {
    'closes-before-opening':
      'Stängningstiden är före öppningstiden: den dagen skulle ingen tidsfrist löpa. Välj en senare tid eller ta bort dagen ur arbetsveckan.',
    'before-sent': 'Dagen är före enkäten skickades. Välj en senare dag.',
    'not-between': 'Påminnelsens dag ligger mellan sändningen och svarstidens slut.',
    'before-it-began': 'Genomgången kan inte hållas innan månaden har börjat.',
    'before-it-came': 'Detta är före responsen mottogs. Välj en senare tidpunkt.',
  },
  {
    'closes-before-opening':
      'It closes before it opens: no time would run on that day. Choose a later time, or take the day out of the working week.',
    'before-sent': 'The day is before the survey was sent. Choose a later day.',
    'not-between': 'The reminder lies between the sending and the closing day.',
    'before-it-began': 'The review cannot be held before the month has begun.',
    'before-it-came': 'This is before the feedback came. Choose a later moment.',
  },
)
