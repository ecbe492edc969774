import type { Words } from '../domain/words.ts'
import { retentionRecords } from './retention-records.ts'

/** Finnish, Swedish, English. */
const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })
const client = w('Asiakkaan henkilö', 'Kundens person', 'Client’s person')
const side = w('Kenen tehtävä', 'Vems uppgift', 'Whose task')
const note = w('Muistiinpano', 'Anteckning', 'Note')

/** What the tables of plans and of what is kept afterwards, what is done to one, and each of their fields is called. */
export const planRecords = {
  ...retentionRecords,
  plan: {
    insert: w('Aloitti suunnitelman', 'Började planen', 'Began the plan'),
    update: w('Muutti suunnitelmaa', 'Ändrade planen', 'Changed the plan'),
    remove: w('Poisti suunnitelman', 'Tog bort planen', 'Removed the plan'),
    fields: {
      template: w('Suunnitelma', 'Plan', 'Plan'),
      anchor: w('Siirtopäivä', 'Övergångsdag', 'Transfer day'),
      state: w('Tila', 'Status', 'State'),
      closed_on: w('Päätetty', 'Avslutad', 'Closed on'),
      person_id: w('Vetäjä', 'Ansvarig', 'Leader'),
      other: w('Toinen palveluntuottaja', 'Den andra serviceproducenten', 'The other provider'),
      other_contact: w('Yhteyshenkilö siellä', 'Kontaktperson där', 'Contact person there'),
      cost: w('Kustannukset', 'Kostnader', 'Cost'),
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
  tacit_knowledge: {
    insert: w('Kirjasi hiljaisen tiedon', 'Antecknade tyst kunskap', 'Noted tacit knowledge'),
    update: w('Muutti hiljaista tietoa', 'Ändrade tyst kunskap', 'Changed tacit knowledge'),
    remove: w('Poisti hiljaisen tiedon', 'Tog bort tyst kunskap', 'Removed tacit knowledge'),
    fields: {
      topic: w('Aihe', 'Ämne', 'Topic'),
      source: w('Keneltä', 'Av vem', 'From whom'),
      what: w('Mitä kerrottiin', 'Vad som berättades', 'What was told'),
      verified_on: w('Tarkistettu', 'Kontrollerat', 'Verified on'),
      went: w('Mihin kirjattu', 'Var det antecknades', 'Where it was written down'),
    },
  },
  run_difference: {
    insert: w('Kirjasi vertailun', 'Antecknade jämförelsen', 'Noted the comparison'),
    update: w('Muutti vertailua', 'Ändrade jämförelsen', 'Changed the comparison'),
    remove: w('Poisti vertailun', 'Tog bort jämförelsen', 'Removed the comparison'),
    fields: {
      stage: w('Mikä vertailu', 'Vilken jämförelse', 'Which comparison'),
      kind: w('Laji', 'Slag', 'Kind'),
      name: w('Palkkaryhmä tai palkkalaji', 'Lönegrupp eller löneart', 'Pay group or pay type'),
      old_count: w('Kpl, vanha', 'Antal, gammalt', 'Count, old'),
      new_count: w('Kpl, uusi', 'Antal, nytt', 'Count, new'),
      old_sum: w('Summa, vanha', 'Summa, gammalt', 'Sum, old'),
      new_sum: w('Summa, uusi', 'Summa, nytt', 'Sum, new'),
      explanation: w('Selitys', 'Förklaring', 'Explanation'),
      accepted_by: w('Kuka hyväksyi', 'Vem godkände', 'Accepted by'),
      accepted_on: w('Hyväksytty', 'Godkänd', 'Accepted on'),
    },
  },
  handover_item: {
    insert: w('Kirjasi luovutettavan ryhmän', 'Antecknade gruppen', 'Noted the group to hand over'),
    update: w('Muutti luovutettavaa ryhmää', 'Ändrade gruppen', 'Changed the group to hand over'),
    remove: w('Poisti luovutettavan ryhmän merkinnän', 'Tog bort gruppens anteckning', 'Removed the note of the group'),
    fields: {
      item: w('Ryhmä', 'Grupp', 'Group'),
      state: w('Tila', 'Status', 'State'),
      state_on: w('Milloin', 'När', 'When'),
      years: w('Vuodet', 'År', 'Years'),
      note: w('Missä ja kuinka paljon', 'Var och hur mycket', 'Where and how much'),
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
      state: w('Tila', 'Status', 'State'),
      note,
    },
  },
}
