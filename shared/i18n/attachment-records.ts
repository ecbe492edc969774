import type { Words } from '../domain/words.ts'
import type { RecordWords } from './records.ts'

const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

/** Attachments, as part of `recordWords`. */
export const attachmentRecords: { readonly attachment: RecordWords<'attachment'> } = {
  attachment: {
    insert: w('Lisäsi liitteen', 'Lade till bilagan', 'Added the attachment'),
    update: w('Muutti liitettä', 'Ändrade bilagan', 'Changed the attachment'),
    remove: w('Poisti liitteen', 'Tog bort bilagan', 'Removed the attachment'),
    fields: {
      name: w('Tiedoston nimi', 'Filens namn', 'File name'),
      retention: w('Säilytysluokka', 'Bevaringsklass', 'Retention class'),
      retention_day: w('Säilytysajan päivä', 'Bevaringstidens dag', 'Day of the retention time'),
      note: w('Muistiinpano', 'Anteckning', 'Note'),
      internal: w('Vain toimistolle', 'Endast för byrån', 'For the firm alone'),
      engagement_id: w('Sopimus', 'Avtal', 'Contract'),
      encounter_id: w('Yhteydenotto', 'Kontakt', 'Encounter'),
    },
  },
}
