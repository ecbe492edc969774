import type { Words } from '../domain/words.ts'
import type { RecordWords } from './records.ts'

const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

const name = w('Nimi', 'Namn', 'Name')
const kind = w('Laji', 'Slag', 'Kind')
const valid_from = w('Alkaa', 'Börjar', 'Begins')
const valid_until = w('Päättyy', 'Slutar', 'Ends')
const review_months = w(
  'Yhteistyöpalaveri vähintään, kk välein',
  'Samarbetsmöte minst, månaders mellanrum',
  'Review meeting at least every, months',
)

type Table = 'engagement' | 'appendix' | 'service' | 'segment' | 'value_target' | 'grouping'

/** Contracts, their appendices, services and groups of clients, as part of `recordWords`. */
export const engagementRecords: { readonly [T in Table]: RecordWords<T> } = {
  engagement: {
    insert: w('Lisäsi sopimuksen', 'Lade till avtalet', 'Added the contract'),
    update: w('Muutti sopimusta', 'Ändrade avtalet', 'Changed the contract'),
    remove: w('Poisti sopimuksen', 'Tog bort avtalet', 'Removed the contract'),
    fields: {
      kind,
      name,
      terms: w('Ehdot', 'Villkor', 'Terms'),
      valid_from,
      valid_until,
      notice_months: w('Irtisanomisaika, kk', 'Uppsägningstid, månader', 'Notice period, months'),
      identified_on: w('Asiakas tunnistettu', 'Kunden identifierad', 'Client identified'),
      identified_by: w('Tunnistaja', 'Identifierad av', 'Identified by'),
      identify_next: w('Seuraava tarkistus', 'Nästa kontroll', 'Next check'),
      billing: w('Laskutuskausi', 'Faktureringsperiod', 'Billing period'),
      price: w('Hinta', 'Pris', 'Price'),
      revenue: w('Budjetoitu tuotto vuodessa', 'Budgeterad intäkt per år', 'Budgeted revenue a year'),
      price_review: w('Hinnantarkistus', 'Prisöversyn', 'Price review'),
      note: w('Muistiinpano', 'Anteckning', 'Note'),
    },
  },
  appendix: {
    insert: w('Lisäsi liitteen', 'Lade till bilagan', 'Added the appendix'),
    update: w('Muutti liitettä', 'Ändrade bilagan', 'Changed the appendix'),
    remove: w('Poisti liitteen', 'Tog bort bilagan', 'Removed the appendix'),
    fields: {
      kind,
      name,
      agreed_on: w('Sovittu', 'Överenskommet', 'Agreed'),
      sent_on: w('Lähetetty', 'Skickat', 'Sent'),
      signed_on: w('Allekirjoitettu', 'Undertecknat', 'Signed'),
    },
  },
  service: {
    insert: w('Lisäsi palvelun', 'Lade till tjänsten', 'Added the service'),
    update: w('Muutti palvelua', 'Ändrade tjänsten', 'Changed the service'),
    remove: w('Poisti palvelun', 'Tog bort tjänsten', 'Removed the service'),
    fields: {
      kind,
      name,
      scope: w('Laajuus', 'Omfattning', 'Scope'),
      valid_from,
      valid_until,
    },
  },
  segment: {
    insert: w('Lisäsi segmentin', 'Lade till segmentet', 'Added the segment'),
    update: w('Muutti segmenttiä', 'Ändrade segmentet', 'Changed the segment'),
    remove: w('Poisti segmentin', 'Tog bort segmentet', 'Removed the segment'),
    fields: { name, review_months },
  },
  value_target: {
    insert: w('Asetti tavoitteen', 'Satte målet', 'Set the target'),
    update: w('Muutti tavoitetta', 'Ändrade målet', 'Changed the target'),
    remove: w('Poisti tavoitteen', 'Tog bort målet', 'Removed the target'),
    fields: { field: w('Nelikentän ruutu', 'Ruta i fyrfältet', 'Field'), review_months },
  },
  grouping: {
    insert: w('Ryhmitteli asiakkaan', 'Grupperade kunden', 'Grouped the client'),
    update: w('Muutti asiakkaan ryhmittelyä', 'Ändrade kundens gruppering', "Changed the client's grouping"),
    remove: w('Poisti asiakkaan ryhmittelyn', 'Tog bort kundens gruppering', "Removed the client's grouping"),
    fields: {
      field: w('Nelikentän ruutu', 'Ruta i fyrfältet', 'Field'),
      segment_id: w('Segmentti', 'Segment', 'Segment'),
    },
  },
}
