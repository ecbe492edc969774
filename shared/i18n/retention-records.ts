import type { Words } from '../domain/words.ts'
import type { RecordWords } from './records.ts'

const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

/** The retention plan and the log of deletions, as part of `recordWords`. */
export const retentionRecords: {
  readonly retention_line: RecordWords<'retention_line'>
  readonly deletion: RecordWords<'deletion'>
} = {
  retention_line: {
    insert: w('Lisäsi säilytettävän aineiston', 'Lade till material som bevaras', 'Added material that is kept'),
    update: w('Muutti säilytettävää aineistoa', 'Ändrade material som bevaras', 'Changed material that is kept'),
    remove: w('Poisti säilytettävän aineiston', 'Tog bort material som bevaras', 'Removed material that is kept'),
    fields: {
      material: w('Aineisto', 'Material', 'Material'),
      name: w('Nimi', 'Namn', 'Name'),
      place: w('Missä', 'Var', 'Where'),
      retention: w('Säilytysaika', 'Bevaringstid', 'Kept for'),
      retention_day: w('Säilytysajan päivä', 'Bevaringstidens dag', 'Day of the retention time'),
      ground: w('Mistä sovittu', 'Enligt vad', 'What was agreed'),
      state: w('Tila', 'Status', 'State'),
      state_on: w('Tilan päivä', 'Statusens dag', 'Day of the state'),
    },
  },
  deletion: {
    insert: w('Poisti aineistoa', 'Raderade material', 'Deleted material'),
    update: w('Muutti poistolokia', 'Ändrade raderingsloggen', 'Changed the deletion log'),
    remove: w('Poisti poistolokin rivin', 'Tog bort en rad ur raderingsloggen', 'Removed a row of the deletion log'),
    fields: {
      day: w('Poistettu', 'Raderat', 'Deleted'),
      number: w('Asiakasnumero', 'Kundnummer', 'Client number'),
      material: w('Aineisto', 'Material', 'Material'),
      retention: w('Säilytysaika', 'Bevaringstid', 'Kept for'),
      kept_until: w('Säilytettävä asti', 'Bevaras till', 'To be kept until'),
      count: w('Määrä', 'Antal', 'Count'),
    },
  },
}
