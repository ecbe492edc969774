import type { Words } from '../domain/words.ts'

/** Finnish, Swedish, English. */
const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

/** What the tables of the responsibility matrix, what is done to one, and each of their fields is called. */
export const responsibilityRecords = {
  responsibility: {
    insert: w(
      'Lisäsi vastuumatriisiin vaiheen',
      'Lade till skedet i ansvarsmatrisen',
      'Added to the responsibility matrix',
    ),
    update: w(
      'Muutti vastuumatriisin vaihetta',
      'Ändrade skedet i ansvarsmatrisen',
      'Changed in the responsibility matrix',
    ),
    remove: w(
      'Poisti vastuumatriisista vaiheen',
      'Tog bort skedet ur ansvarsmatrisen',
      'Removed from the responsibility matrix',
    ),
    fields: {
      service: w('Palvelu', 'Tjänst', 'Service'),
      step: w('Vaihe', 'Skede', 'Step'),
      provider: w('Toimiston osuus', 'Byråns del', "The firm's part"),
      provider_person: w('Toimiston henkilö', 'Byråns person', "The firm's person"),
      client: w('Asiakkaan osuus', 'Kundens del', "The client's part"),
      client_person: w('Asiakkaan henkilö', 'Kundens person', "The client's person"),
      other: w('Muun osuus', 'Annans del', "Another's part"),
      other_name: w('Kuka muu', 'Vem annan', 'Who else'),
      note: w('Lisätieto', 'Tilläggsuppgift', 'Remark'),
    },
  },
  responsibility_version: {
    insert: w(
      'Kirjasi vastuumatriisin sovituksi',
      'Antecknade ansvarsmatrisen som överenskommen',
      'Recorded the responsibility matrix as agreed',
    ),
    update: w(
      'Muutti vastuumatriisin versiota',
      'Ändrade en version av ansvarsmatrisen',
      'Changed a version of the responsibility matrix',
    ),
    remove: w(
      'Poisti vastuumatriisin version',
      'Tog bort en version av ansvarsmatrisen',
      'Removed a version of the responsibility matrix',
    ),
    fields: {
      number: w('Numero', 'Nummer', 'Number'),
      day: w('Sovittu', 'Överenskommen', 'Agreed on'),
      provider: w('Toimiston puolesta', 'För byrån', 'For the firm'),
      client: w('Asiakkaan puolesta', 'För kunden', 'For the client'),
      way: w('Miten sovittiin', 'Hur man kom överens', 'How it was agreed'),
      note: w('Lisätieto', 'Tilläggsuppgift', 'Remark'),
    },
  },
  responsibility_template: {
    insert: w(
      'Tallensi vastuumatriisin pohjan',
      'Sparade mallen för ansvarsmatrisen',
      'Kept the template of the responsibility matrix',
    ),
    update: w(
      'Muutti vastuumatriisin pohjaa',
      'Ändrade mallen för ansvarsmatrisen',
      'Changed the template of the responsibility matrix',
    ),
    remove: w(
      'Poisti vastuumatriisin pohjan',
      'Tog bort mallen för ansvarsmatrisen',
      'Removed the template of the responsibility matrix',
    ),
    fields: { name: w('Palvelu', 'Tjänst', 'Service'), language: w('Kieli', 'Språk', 'Language') },
  },
}
