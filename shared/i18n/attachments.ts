import { formatDay } from '../domain/calendar/days/format-day.ts'
import type { EncounterKind } from '../domain/encounters/kinds.ts'
import { counted } from './counted.ts'
import { encounters } from './encounters.ts'
import { messages } from './messages.ts'

type Met = { readonly day: string; readonly kind: EncounterKind }

/** Files that belong to clients. Sizes come written. */
export const attachments = messages(
  {
    classes: {
      none: 'Ei säilytysaikaa',
      'six-years': 'Tositteet ja palkka-aineisto: 6 vuotta',
      'ten-years': 'Kirjanpito ja tilinpäätös: 10 vuotta',
      employment: '6 vuotta työsuhteen päättymisestä',
      relationship: 'Asiakassuhteen päättymiseen asti',
      until: 'Määrättyyn päivään asti',
    },
    days: { document: 'Asiakirjan päivä', 'employment-end': 'Työsuhde päättyi', last: 'Viimeinen säilytyspäivä' },
    dayHelp: {
      document: 'Aika lasketaan tilikaudesta, johon päivä kuuluu.',
      'employment-end': 'Tyhjä: työsuhde jatkuu.',
      last: 'Viimeinen päivä, jona liite säilytetään.',
    },
    heading: (count: number, size: string) => `${counted(count, 'liite', 'liitettä')}, ${size}`,
    title: 'Liitteet',
    /** Beside a contract, whose appendices have the same name. */
    files: 'Tiedostot',
    addFile: 'Lisää tiedosto',
    one: 'Liite',
    add: 'Lisää liitteitä',
    show: 'Näytä',
    deeds: 'Toiminnot',
    remove: 'Poista liite',
    edit: 'Muuta liitteen tietoja',
    saveAs: 'Tallenna nimellä…',
    empty: 'Liitteitä ei ole',
    emptyNext: 'Pudota tiedostot tähän tai valitse ne. Ne tallennetaan tietojen mukana, varmuuskopioihin asti.',
    drop: 'Pudota tiedostot tähän',
    expired: (count: number) =>
      `${counted(count, 'liitteen', 'liitteen')} säilytysaika on päättynyt. Poista tai jatka säilytystä.`,
    over: (day: string) => `Päättyi ${day}`,
    columns: {
      name: 'Tiedosto',
      kind: 'Laji',
      size: 'Koko',
      kept: 'Säilytys',
      until: 'Säilytetään',
      added: 'Lisätty',
      about: 'Liittyy',
      note: 'Muistiinpano',
      bytes: 'Koko, tavua',
      by: 'Lisääjä',
    },
    adding: {
      title: 'Lisää liitteitä',
      files: 'Tiedostot',
      'attachment-too-large': 'Yli 100 Mt. Pienennä tiedostoa tai jaa se osiin.',
      'empty-file': 'Tiedosto on tyhjä.',
      'not-a-file': 'Tämä on kansio. Valitse sen tiedostot.',
      total: 'Enintään 100 tiedostoa ja yhteensä 500 Mt kerralla. Lisää loput erikseen.',
      leaveOut: (name: string) => `Jätä pois: ${name}`,
      choose: 'Valitse tiedostot',
      more: 'Valitse lisää tiedostoja',
      run: (count: number) => `Lisää ${counted(count, 'liite', 'liitettä')}`,
      storing: 'Tallennetaan liitteitä',
      cancel: 'Peru',
    },
    added: (count: number, known: number) =>
      [
        count > 0 ? `Lisätty ${counted(count, 'liite', 'liitettä')}.` : '',
        known > 0 ? `${counted(known, 'tiedosto', 'tiedostoa')} oli jo liitteenä.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    met: ({ day, kind }: Met) => `${encounters.fi.kinds[kind]} ${formatDay(day, 'fi', 'date')}`,
    notShown: 'Tätä tiedostoa ei näytetä ohjelmassa. Tallenna se ja avaa omalla ohjelmallaan.',
    tooLargeToShow: 'Tiedosto on liian suuri näytettäväksi. Tallenna se ja avaa omalla ohjelmallaan.',
    opening: 'Avataan liitettä',
    internal: 'Vain toimistolle',
    help: {
      name: 'Tällä nimellä tiedosto tallennetaan.',
      internal: 'Ei mene asiakkaan eikä uuden palveluntuottajan pakettiin.',
    },
  },
  {
    classes: {
      none: 'Ingen bevaringstid',
      'six-years': 'Verifikat och lönematerial: 6 år',
      'ten-years': 'Bokföring och bokslut: 10 år',
      employment: '6 år efter anställningens slut',
      relationship: 'Tills kundförhållandet upphör',
      until: 'Till en viss dag',
    },
    days: { document: 'Dokumentets dag', 'employment-end': 'Anställningen upphörde', last: 'Sista bevaringsdag' },
    dayHelp: {
      document: 'Tiden räknas från den räkenskapsperiod som dagen hör till.',
      'employment-end': 'Tom: anställningen fortsätter.',
      last: 'Den sista dagen som bilagan bevaras.',
    },
    heading: (count, size) => `${counted(count, 'bilaga', 'bilagor')}, ${size}`,
    title: 'Bilagor',
    /** Beside a contract, whose appendices have the same name. */
    files: 'Filer',
    addFile: 'Lägg till fil',
    one: 'Bilaga',
    add: 'Lägg till bilagor',
    show: 'Visa',
    deeds: 'Åtgärder',
    remove: 'Ta bort bilagan',
    edit: 'Ändra bilagans uppgifter',
    saveAs: 'Spara som…',
    empty: 'Det finns inga bilagor',
    emptyNext: 'Släpp filerna här eller välj dem. De sparas med uppgifterna, även i säkerhetskopiorna.',
    drop: 'Släpp filerna här',
    expired: (count) =>
      `Bevaringstiden för ${counted(count, 'bilaga', 'bilagor')} har gått ut. Ta bort eller bevara längre.`,
    over: (day) => `Gick ut ${day}`,
    columns: {
      name: 'Fil',
      kind: 'Slag',
      size: 'Storlek',
      kept: 'Bevaring',
      until: 'Bevaras',
      added: 'Tillagd',
      about: 'Gäller',
      note: 'Anteckning',
      bytes: 'Storlek, byte',
      by: 'Tillagd av',
    },
    adding: {
      title: 'Lägg till bilagor',
      files: 'Filer',
      'attachment-too-large': 'Över 100 MB. Gör filen mindre eller dela upp den.',
      'empty-file': 'Filen är tom.',
      'not-a-file': 'Detta är en mapp. Välj filerna i den.',
      total: 'Högst 100 filer och sammanlagt 500 MB på en gång. Lägg till resten för sig.',
      leaveOut: (name) => `Lämna bort: ${name}`,
      choose: 'Välj filer',
      more: 'Välj fler filer',
      run: (count) => `Lägg till ${counted(count, 'bilaga', 'bilagor')}`,
      storing: 'Bilagorna sparas',
      cancel: 'Avbryt',
    },
    added: (count, known) =>
      [
        count > 0 ? `Lade till ${counted(count, 'bilaga', 'bilagor')}.` : '',
        known > 0 ? `${counted(known, 'fil', 'filer')} fanns redan som bilaga.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    met: ({ day, kind }) => `${encounters.sv.kinds[kind]} ${formatDay(day, 'sv', 'date')}`,
    notShown: 'Den här filen visas inte i programmet. Spara den och öppna den i sitt eget program.',
    tooLargeToShow: 'Filen är för stor för att visas. Spara den och öppna den i sitt eget program.',
    opening: 'Bilagan öppnas',
    internal: 'Endast för byrån',
    help: {
      name: 'Filen sparas under det här namnet.',
      internal: 'Tas inte med i kundens eller den nya serviceproducentens paket.',
    },
  },
  {
    classes: {
      none: 'No retention time',
      'six-years': 'Vouchers and payroll records: 6 years',
      'ten-years': 'Books and financial statements: 10 years',
      employment: '6 years from the end of employment',
      relationship: 'Until the relationship ends',
      until: 'Until a given day',
    },
    days: { document: 'Day of the document', 'employment-end': 'Employment ended', last: 'Last day kept' },
    dayHelp: {
      document: 'Counted from the financial year that the day belongs to.',
      'employment-end': 'Empty: the employment goes on.',
      last: 'The last day on which it is kept.',
    },
    heading: (count, size) => `${counted(count, 'attachment', 'attachments')}, ${size}`,
    title: 'Attachments',
    /** Beside a contract, whose appendices have the same name. */
    files: 'Files',
    addFile: 'Add file',
    one: 'Attachment',
    add: 'Add attachments',
    show: 'Show',
    deeds: 'Actions',
    remove: 'Remove attachment',
    edit: 'Change what is said of the attachment',
    saveAs: 'Save as…',
    empty: 'There are no attachments',
    emptyNext: 'Drop files here or choose them. They are stored with the data, and so in its backups.',
    drop: 'Drop the files here',
    expired: (count) =>
      `The retention time of ${counted(count, 'attachment', 'attachments')} is over. Remove them or keep them longer.`,
    over: (day) => `Over ${day}`,
    columns: {
      name: 'File',
      kind: 'Kind',
      size: 'Size',
      kept: 'Retention',
      until: 'Kept until',
      added: 'Added',
      about: 'About',
      note: 'Note',
      bytes: 'Size, bytes',
      by: 'Added by',
    },
    adding: {
      title: 'Add attachments',
      files: 'Files',
      'attachment-too-large': 'Larger than 100 MB. Make the file smaller or split it.',
      'empty-file': 'The file is empty.',
      'not-a-file': 'This is a folder. Choose the files in it.',
      total: 'At most 100 files and 500 MB in all at a time. Add the rest separately.',
      leaveOut: (name) => `Leave out: ${name}`,
      choose: 'Choose files',
      more: 'Choose more files',
      run: (count) => `Add ${counted(count, 'attachment', 'attachments')}`,
      storing: 'Storing the attachments',
      cancel: 'Cancel',
    },
    added: (count, known) =>
      [
        count > 0 ? `${counted(count, 'attachment', 'attachments')} added.` : '',
        known > 0 ? `${counted(known, 'file was', 'files were')} attached already.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    met: ({ day, kind }) => `${encounters.en.kinds[kind]} ${formatDay(day, 'en', 'date')}`,
    notShown: 'This file is not shown in the program. Save it and open it with its own.',
    tooLargeToShow: 'The file is too large to be shown. Save it and open it with its own program.',
    opening: 'Opening the attachment',
    internal: 'For the firm alone',
    help: {
      name: 'The file is saved under this name.',
      internal: 'Goes into no package for the client or the new provider.',
    },
  },
)
