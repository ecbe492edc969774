import type { ReceiptWords } from '../domain/handover/words.ts'
import type { Language } from '../domain/words.ts'

const fi: ReceiptWords = {
  kind: 'Vastaanottokuittaus',
  text: 'Merkitse jokainen kohta, täytä alaosa ja palauta kuittaus luovuttajalle: tulosta tai tallenna PDF-tiedostoksi. Saman voi täyttää tiedostoon receipt.json.',
  columns: {
    part: 'Kohta',
    files: 'Tiedostot',
    rows: 'Rivejä',
    group: 'Ryhmä',
    state: 'Tila',
    received: 'Saatu',
    missing: 'Puuttuu',
    unreadable: 'Lukukelvoton',
    remark: 'Huomautus',
  },
  about: (part, what) => `${part}: ${what}`,
  by: 'Vastaanottajan nimi',
  on: 'Päivä',
  signature: 'Allekirjoitus',
  groups: 'Luovutettavat ryhmät',
  toIndex: 'Takaisin aineistoon',
}

const sv: ReceiptWords = {
  kind: 'Mottagningskvittering',
  text: 'Markera varje punkt, fyll i nedre delen och returnera kvitteringen till överlämnaren: skriv ut den eller spara den som PDF. Samma uppgifter kan fyllas i i filen receipt.json.',
  columns: {
    part: 'Punkt',
    files: 'Filer',
    rows: 'Rader',
    group: 'Grupp',
    state: 'Status',
    received: 'Mottagen',
    missing: 'Saknas',
    unreadable: 'Oläslig',
    remark: 'Anmärkning',
  },
  about: (part, what) => `${part}: ${what}`,
  by: 'Mottagarens namn',
  on: 'Dag',
  signature: 'Underskrift',
  groups: 'Grupper som överlämnas',
  toIndex: 'Tillbaka till paketet',
}

const en: ReceiptWords = {
  kind: 'Receipt',
  text: 'Mark every item, fill in the lower part and return the receipt to the sender: print it or save it as PDF. The same can be filled in in receipt.json.',
  columns: {
    part: 'Item',
    files: 'Files',
    rows: 'Rows',
    group: 'Group',
    state: 'State',
    received: 'Received',
    missing: 'Missing',
    unreadable: 'Unreadable',
    remark: 'Remark',
  },
  about: (part, what) => `${part}: ${what}`,
  by: 'Name of the recipient',
  on: 'Date',
  signature: 'Signature',
  groups: 'Groups to hand over',
  toIndex: 'Back to the package',
}

/** The texts of `receipt.html`. */
export const packageReceipts: Readonly<Record<Language, ReceiptWords>> = { fi, sv, en }
