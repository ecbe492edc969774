import type { ColumnName } from '../domain/handover/columns.ts'
import type { PageWords } from '../domain/handover/words.ts'
import type { Language } from '../domain/words.ts'

type Columns = Readonly<Record<FileColumn, readonly [title: string, meaning: string]>>
type FileColumn = Extract<
  ColumnName,
  | 'file'
  | 'bytes'
  | 'hash'
  | 'retention'
  | 'retention_day'
  | 'added_by'
  | 'added_on'
  | 'material'
  | 'ground'
  | 'kept_state'
>

/** The columns of attached files and of what is kept, as part of `packageColumns`. */
export const fileColumns: Readonly<Record<Language, Columns>> = {
  fi: {
    file: ['Tiedosto', 'Missä tiedosto on, data-kansiosta lukien'],
    bytes: ['Koko', 'Tiedoston koko tavuina'],
    hash: ['Tarkistussumma', 'Tiedoston SHA-256'],
    retention: ['Säilytysluokka', 'Miten kauan säilytetään'],
    retention_day: ['Säilytysajan päivä', 'Päivä, josta säilytysaika lasketaan'],
    added_by: ['Lisääjä', 'Kuka liitteen lisäsi'],
    added_on: ['Lisätty', 'Milloin liite lisättiin'],
    material: ['Aineisto', 'Mitä säilytetään'],
    ground: ['Mistä sovittu', 'Mihin säilytysaika perustuu tai missä siitä on sovittu'],
    kept_state: ['Aineiston tila', 'Säilytetäänkö aineisto, onko se palautettu vai poistettu'],
  },
  sv: {
    file: ['Fil', 'Var filen finns, räknat från mappen data'],
    bytes: ['Storlek', 'Filens storlek i byte'],
    hash: ['Kontrollsumma', 'Filens SHA-256'],
    retention: ['Bevaringsklass', 'Hur länge något bevaras'],
    retention_day: ['Bevaringstidens dag', 'Dagen som bevaringstiden räknas från'],
    added_by: ['Tillagd av', 'Vem som lade till bilagan'],
    added_on: ['Tillagd', 'När bilagan lades till'],
    material: ['Material', 'Vad som bevaras'],
    ground: ['Grund', 'Vad bevaringstiden bygger på eller var den har avtalats'],
    kept_state: ['Materialets status', 'Om materialet bevaras, har återlämnats eller raderats'],
  },
  en: {
    file: ['File', 'Where the file is, from the data folder'],
    bytes: ['Size', 'Size of the file in bytes'],
    hash: ['Checksum', 'SHA-256 of the file'],
    retention: ['Retention class', 'How long it is kept'],
    retention_day: ['Day of the retention time', 'The day that the retention time counts from'],
    added_by: ['Added by', 'Who added the attachment'],
    added_on: ['Added', 'When the attachment was added'],
    material: ['Material', 'What is kept'],
    ground: ['Agreed in', 'What the retention time rests on, or where it was agreed'],
    kept_state: ['State of the material', 'Whether the material is kept, was returned or deleted'],
  },
}

/** What the first page says of them, as part of `packagePages`. */
export const filePages: Readonly<Record<Language, Pick<PageWords, 'attachments' | 'retention'>>> = {
  fi: {
    attachments: {
      heading: 'Liitteet',
      none: 'Liitteitä ei ole.',
      text: 'Tiedostot ovat kansiossa attachments. Paperit ja kuvat aukeavat tästä, muut omilla ohjelmillaan.',
      more: 'Kaikki liitteet tarkistussummineen',
    },
    retention: {
      heading: 'Säilytysajat',
      none: 'Säilytyssuunnitelmaa ei ole kirjattu.',
      text: 'Mitä luovuttaja säilyttää, kuinka kauan ja missä.',
    },
  },
  sv: {
    attachments: {
      heading: 'Bilagor',
      none: 'Det finns inga bilagor.',
      text: 'Filerna finns i mappen attachments. Papper och bilder öppnas härifrån, andra filer i sina egna program.',
      more: 'Alla bilagor med kontrollsummor',
    },
    retention: {
      heading: 'Bevaringstider',
      none: 'Ingen bevaringsplan har antecknats.',
      text: 'Vad överlämnaren bevarar, hur länge och var.',
    },
  },
  en: {
    attachments: {
      heading: 'Attachments',
      none: 'There are no attachments.',
      text: 'The files are in the folder attachments. Papers and pictures open from here, others in their own programs.',
      more: 'All attachments with their checksums',
    },
    retention: {
      heading: 'Retention times',
      none: 'No retention plan has been recorded.',
      text: 'What the sender keeps, for how long and where.',
    },
  },
}
