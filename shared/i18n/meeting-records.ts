import type { Words } from '../domain/words.ts'
import type { RecordWords } from './records.ts'

const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })
const internal = w('Vain toimistolle', 'Endast för byrån', 'For the firm alone')
const kind = w('Laji', 'Slag', 'Kind')

/** Meetings with their agendas and minutes, as part of `recordWords`. */
export const meetingRecords: {
  readonly meeting: RecordWords<'meeting'>
  readonly meeting_line: RecordWords<'meeting_line'>
  readonly meeting_note: RecordWords<'meeting_note'>
} = {
  meeting: {
    insert: w('Varasi tapaamisen', 'Bokade mötet', 'Booked the meeting'),
    update: w('Muutti tapaamista', 'Ändrade mötet', 'Changed the meeting'),
    remove: w('Poisti tapaamisen', 'Tog bort mötet', 'Removed the meeting'),
    fields: {
      kind,
      day: w('Päivä', 'Dag', 'Day'),
      time: w('Kello', 'Klockslag', 'Time'),
      way: w('Tapa', 'Sätt', 'How'),
      place: w('Paikka tai linkki', 'Plats eller länk', 'Place or link'),
      participants: w('Osallistujat', 'Deltagare', 'Participants'),
    },
  },
  meeting_line: {
    insert: w('Muokkasi esityslistan kohtaa', 'Redigerade punkten på dagordningen', 'Edited the item of the agenda'),
    update: w('Muokkasi esityslistan kohtaa', 'Redigerade punkten på dagordningen', 'Edited the item of the agenda'),
    remove: w('Poisti esityslistan kohdan', 'Tog bort punkten på dagordningen', 'Removed the item of the agenda'),
    fields: {
      section: w('Osa', 'Avsnitt', 'Part'),
      text: w('Asia', 'Ärende', 'Subject'),
      dropped: w('Jätetty pois', 'Utelämnad', 'Left out'),
      internal,
    },
  },
  meeting_note: {
    insert: w('Kirjasi muistioon', 'Antecknade i protokollet', 'Wrote in the minutes'),
    update: w('Muutti muistion merkintää', 'Ändrade anteckningen i protokollet', 'Changed an entry of the minutes'),
    remove: w('Poisti muistion merkinnän', 'Tog bort anteckningen i protokollet', 'Removed an entry of the minutes'),
    fields: {
      kind,
      text: w('Teksti', 'Text', 'Text'),
      internal,
    },
  },
}
