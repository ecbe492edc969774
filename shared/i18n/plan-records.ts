import type { Words } from '../domain/words.ts'

/** Finnish, Swedish, English. */
const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })
const client = w('Asiakkaan henkilö', 'Kundens person', 'Client’s person')
const side = w('Kenen tehtävä', 'Vems uppgift', 'Whose task')
const note = w('Muistiinpano', 'Anteckning', 'Note')

/** What the tables of plans, what is done to one, and each of their fields is called. */
export const planRecords = {
  plan: {
    insert: w('Aloitti suunnitelman', 'Började planen', 'Began the plan'),
    update: w('Muutti suunnitelmaa', 'Ändrade planen', 'Changed the plan'),
    remove: w('Poisti suunnitelman', 'Tog bort planen', 'Removed the plan'),
    fields: {
      template: w('Suunnitelma', 'Plan', 'Plan'),
      anchor: w('Ankkuripäivä', 'Ankardag', 'Anchor day'),
      state: w('Tila', 'Läge', 'State'),
      closed_on: w('Päätetty', 'Avslutad', 'Closed on'),
      person_id: w('Vetäjä', 'Ansvarig', 'Leader'),
      other: w('Toinen palveluntuottaja', 'Den andra serviceproducenten', 'The other provider'),
      other_contact: w('Yhteyshenkilö siellä', 'Kontaktperson där', 'Contact person there'),
      note,
    },
  },
  plan_task: {
    insert: w('Lisäsi suunnitelmaan tehtävän', 'Lade till uppgiften i planen', 'Added the task to the plan'),
    update: w('Muutti suunnitelman tehtävää', 'Ändrade uppgiften i planen', 'Changed the task of the plan'),
    remove: w('Poisti suunnitelmasta tehtävän', 'Tog bort uppgiften ur planen', 'Removed the task from the plan'),
    fields: {
      phase: w('Vaihe', 'Fas', 'Phase'),
      text: w('Tehtävä', 'Uppgift', 'Task'),
      side,
      contact_id: client,
      part: w('Mihin liittyy', 'Gäller', 'About'),
      day: w('Kiinteä päivä', 'Fast dag', 'Day of its own'),
      note,
    },
  },
  plan_entry: {
    insert: w('Kirjasi suunnitelmaan', 'Antecknade i planen', 'Noted in the plan'),
    update: w('Muutti suunnitelman kirjausta', 'Ändrade anteckningen i planen', 'Changed the note in the plan'),
    remove: w('Poisti suunnitelman kirjauksen', 'Tog bort anteckningen ur planen', 'Removed the note from the plan'),
    fields: {
      kind: w('Laji', 'Slag', 'Kind'),
      text: w('Asia', 'Ärende', 'Matter'),
      side: w('Osapuoli', 'Part', 'Side'),
      who: w('Kuka', 'Vem', 'Who'),
      day: w('Päivä', 'Dag', 'Day'),
      state: w('Tila', 'Läge', 'State'),
      note,
    },
  },
}
