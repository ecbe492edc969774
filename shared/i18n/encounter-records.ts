import type { Words } from '../domain/words.ts'
import type { RecordWords } from './records.ts'

const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

/** The log of encounters, as part of `recordWords`. */
export const encounterRecords: { readonly encounter: RecordWords<'encounter'> } = {
  encounter: {
    insert: w('Kirjasi yhteydenoton', 'Antecknade kontakten', 'Logged the encounter'),
    update: w('Muutti yhteydenottoa', 'Ändrade kontakten', 'Changed the encounter'),
    remove: w('Poisti yhteydenoton', 'Tog bort kontakten', 'Removed the encounter'),
    fields: {
      kind: w('Laji', 'Slag', 'Kind'),
      initiative: w('Kenen aloitteesta', 'På vems initiativ', 'Begun by'),
      day: w('Päivä', 'Dag', 'Day'),
      time: w('Kello', 'Klockslag', 'Time'),
      contact_id: w('Asiakkaan henkilö', 'Kundens person', "The client's person"),
      person_id: w('Meiltä', 'Av oss', 'Of us'),
      text: w('Mitä käsiteltiin', 'Vad som togs upp', 'What was said'),
      internal: w('Vain toimistolle', 'Endast för byrån', 'For the firm alone'),
    },
  },
}
