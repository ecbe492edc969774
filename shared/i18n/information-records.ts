import type { Words } from '../domain/words.ts'
import type { RecordWords } from './records.ts'

const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })
const note = w('Muistiinpano', 'Anteckning', 'Note')

type Table = 'information' | 'information_map' | 'information_round' | 'authorisation'

/** The information map, its rounds and authorisations, as part of `recordWords`. */
export const informationRecords: { readonly [T in Table]: RecordWords<T> } = {
  information: {
    insert: w('Lisäsi tiedon', 'Lade till uppgiften', 'Added the information'),
    update: w('Muutti tietoa', 'Ändrade uppgiften', 'Changed the information'),
    remove: w('Poisti tiedon', 'Tog bort uppgiften', 'Removed the information'),
    fields: {
      kind: w('Tieto', 'Uppgift', 'Information'),
      name: w('Omin sanoin', 'Med egna ord', 'In own words'),
      place: w('Järjestelmä tai paikka', 'System eller plats', 'System or place'),
      kept_by: w('Ylläpitäjä', 'Upprätthålls av', 'Kept up by'),
      person_id: w('Ylläpitäjä meillä', 'Upprätthålls hos oss av', 'Kept up by, of us'),
      contact_id: w('Ylläpitäjä asiakkaalla', 'Upprätthålls hos kunden av', 'Kept up by, of the client'),
      keeper: w('Ylläpitäjän nimi tai tehtävä', 'Namn eller uppgift', 'Name or role of the keeper'),
      needed_by: w('Kuka tarvitsee', 'Vem behöver', 'Who needs it'),
      known: w('Tietävätkö tarvitsijat', 'Vet de som behöver den', 'Do they know'),
      verified_on: w('Tarkistettu', 'Kontrollerad', 'Verified'),
      verify_months: w('Tarkistusväli, kk', 'Kontrollintervall, månader', 'Verified every, months'),
      note,
    },
  },
  information_map: {
    insert: w('Nimesi tietokartan ylläpitäjän', 'Utsåg informationskartans ansvariga', 'Named the map’s keeper'),
    update: w('Vaihtoi tietokartan ylläpitäjän', 'Bytte informationskartans ansvariga', 'Changed the map’s keeper'),
    remove: w('Poisti tietokartan ylläpitäjän', 'Tog bort informationskartans ansvariga', 'Removed the map’s keeper'),
    fields: { person_id: w('Tietokartan ylläpitäjä', 'Informationskartans ansvariga', 'Keeper of the map') },
  },
  information_round: {
    insert: w('Aloitti tietojen tarkistuksen', 'Började en kontroll av uppgifter', 'Began a verification round'),
    update: w('Muutti tietojen tarkistusta', 'Ändrade en kontroll av uppgifter', 'Changed a verification round'),
    remove: w('Poisti tietojen tarkistuksen', 'Tog bort en kontroll av uppgifter', 'Removed a verification round'),
    fields: { name: w('Nimi', 'Namn', 'Name'), due: w('Viimeistään', 'Senast', 'Due') },
  },
  authorisation: {
    insert: w('Lisäsi valtuuden', 'Lade till fullmakten', 'Added the authorisation'),
    update: w('Muutti valtuutta', 'Ändrade fullmakten', 'Changed the authorisation'),
    remove: w('Poisti valtuuden', 'Tog bort fullmakten', 'Removed the authorisation'),
    fields: {
      kind: w('Valtuus', 'Fullmakt', 'Authorisation'),
      name: w('Mihin tai mille', 'Vart eller för vad', 'Where or for what'),
      state: w('Tila', 'Status', 'State'),
      person_id: w('Haltija', 'Innehavare', 'Holder'),
      granted_on: w('Annettu', 'Beviljad', 'Granted'),
      valid_until: w('Voimassa asti', 'I kraft till', 'Valid until'),
      cancelled_by: w('Peruuttaja', 'Återkallas av', 'Cancelled by'),
      note,
    },
  },
}
