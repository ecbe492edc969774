import type { Language } from '../domain/words.ts'
import { counted } from './counted.ts'
import { messages } from './messages.ts'

/** The receipt of a package: what its recipient marks, and what the sender reads of it. */
export const receipts = messages(
  {
    title: 'Vastaanottokuittaus',
    make: 'Tee kuittaus',
    again: 'Muuta kuittausta',
    help: 'Merkitse jokainen kohta ja lähetä tiedosto luovuttajalle. Luovuttaja tuo sen suunnitelmaansa.',
    parts: 'Paketin osat',
    groups: 'Luovutettavat ryhmät',
    columns: { what: 'Kohta', mark: 'Merkintä', remark: 'Huomautus', state: 'Luovuttajan tila' },
    marks: { received: 'Saatu', missing: 'Puuttuu', unreadable: 'Lukukelvoton' },
    rest: 'Merkitse loput saaduiksi',
    by: 'Vastaanottajan nimi',
    on: 'Päivä',
    save: 'Tee kuittaustiedosto',
    making: 'Kuittausta tehdään',
    made: (file: string, open: number) =>
      open === 0 ? `${file}: kaikki kohdat merkitty` : `${file}: merkitsemättä ${open}`,
    column: 'Kuittaus',
    counts: (received: number, missing: number, unreadable: number) =>
      [`saatu ${received}`, missing > 0 && `puuttuu ${missing}`, unreadable > 0 && `lukukelvottomia ${unreadable}`]
        .filter(Boolean)
        .join(', '),
    complete: 'Vastaanottaja on merkinnyt jokaisen ryhmän. Suunnitelman voi päättää.',
    closed: 'Vastaanottaja on merkinnyt jokaisen ryhmän. Suunnitelma päätettiin.',
    faulty: (count: number) =>
      `Vastaanottaja on merkinnyt jokaisen ryhmän. Puuttuu tai on lukukelvoton: ${counted(count, 'ryhmä', 'ryhmää')}.`,
    unknown: (part: string) => `Kuittauksessa ei ole kohtaa ${part}. Kohdat:`,
  },
  {
    title: 'Mottagningskvittering',
    make: 'Gör kvittering',
    again: 'Ändra kvitteringen',
    help: 'Markera varje punkt och skicka filen till överlämnaren, som importerar den i sin plan.',
    parts: 'Paketets delar',
    groups: 'Grupper som överlämnas',
    columns: { what: 'Punkt', mark: 'Markering', remark: 'Anmärkning', state: 'Överlämnarens status' },
    marks: { received: 'Mottagen', missing: 'Saknas', unreadable: 'Oläslig' },
    rest: 'Markera resten som mottagna',
    by: 'Mottagarens namn',
    on: 'Dag',
    save: 'Gör kvitteringsfilen',
    making: 'Kvitteringen görs',
    made: (file, open) => (open === 0 ? `${file}: alla punkter är markerade` : `${file}: omarkerade ${open}`),
    column: 'Kvittering',
    counts: (received, missing, unreadable) =>
      [`mottagna ${received}`, missing > 0 && `saknas ${missing}`, unreadable > 0 && `oläsliga ${unreadable}`]
        .filter(Boolean)
        .join(', '),
    complete: 'Mottagaren har markerat varje grupp. Planen kan avslutas.',
    closed: 'Mottagaren har markerat varje grupp. Planen avslutades.',
    faulty: (count) =>
      `Mottagaren har markerat varje grupp. Saknas eller är oläsligt: ${counted(count, 'grupp', 'grupper')}.`,
    unknown: (part) => `Kvitteringen har ingen punkt ${part}. Punkterna:`,
  },
  {
    title: 'Receipt',
    make: 'Make the receipt',
    again: 'Change the receipt',
    help: 'Mark every item and send the file to the sender, who imports it into the plan.',
    parts: 'Parts of the package',
    groups: 'Groups to hand over',
    columns: { what: 'Item', mark: 'Mark', remark: 'Remark', state: "Sender's state" },
    marks: { received: 'Received', missing: 'Missing', unreadable: 'Unreadable' },
    rest: 'Mark the rest as received',
    by: 'Name of the recipient',
    on: 'Date',
    save: 'Make the receipt file',
    making: 'Making the receipt',
    made: (file, open) => (open === 0 ? `${file}: every item is marked` : `${file}: not marked ${open}`),
    column: 'Receipt',
    counts: (received, missing, unreadable) =>
      [`received ${received}`, missing > 0 && `missing ${missing}`, unreadable > 0 && `unreadable ${unreadable}`]
        .filter(Boolean)
        .join(', '),
    complete: 'The recipient has marked every group. The plan can be closed.',
    closed: 'The recipient has marked every group. The plan was closed.',
    faulty: (count) =>
      `The recipient has marked every group. Missing or unreadable: ${counted(count, 'group', 'groups')}.`,
    unknown: (part) => `The receipt has no item ${part}. The items:`,
  },
)

type Taken = { readonly complete: boolean; readonly faulty: number; readonly closed: boolean }
/** What a receipt that was taken made of the handover; undefined while groups are left that nobody has marked. */
export function takenWords(language: Language, { complete, faulty, closed }: Taken): string | undefined {
  const words = receipts[language]
  if (!complete) return undefined
  return closed ? words.closed : faulty > 0 ? words.faulty(faulty) : words.complete
}
