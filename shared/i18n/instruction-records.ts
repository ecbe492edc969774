import type { Words } from '../domain/words.ts'

/** Finnish, Swedish, English. */
const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

/** What the tables of written instructions, what is done to one, and each of their fields is called. */
export const instructionRecords = {
  instruction: {
    insert: w('Lisäsi ohjeen kohdan', 'Lade till punkten', 'Added the item'),
    update: w('Muutti ohjeen kohtaa', 'Ändrade punkten', 'Changed the item'),
    remove: w('Poisti ohjeen kohdan', 'Tog bort punkten', 'Removed the item'),
    fields: {
      audience: w('Kenelle', 'För vem', 'For whom'),
      section: w('Otsikko', 'Rubrik', 'Heading'),
      what: w('Mitä', 'Vad', 'What'),
      how: w('Miten ja mitä kautta', 'Hur och via vilken kanal', 'How and by which channel'),
      due_rule: w('Mihin mennessä (sääntö)', 'Senast (regel)', 'By when (rule)'),
      pay_group: w('Palkkaryhmä', 'Lönegrupp', 'Pay group'),
      cutoff: w('Mihin mennessä (palkkaryhmän päivä)', 'Senast (lönegruppens dag)', "By when (the pay group's day)"),
      due_words: w('Mihin mennessä (sanoin)', 'Senast (i ord)', 'By when (in words)'),
      responsible: w('Kuka', 'Vem', 'Who'),
      others: w('Muilla kielillä', 'På andra språk', 'In other languages'),
    },
  },
  sheet_version: {
    insert: w(
      'Julkaisi ohjeen version',
      'Publicerade en version av instruktionen',
      'Published a version of the instruction',
    ),
    update: w(
      'Kirjasi ohjeen version toimituksen',
      'Antecknade leveransen av instruktionens version',
      'Recorded the delivery of a version of the instruction',
    ),
    remove: w('Poisti ohjeen version', 'Tog bort en version av instruktionen', 'Removed a version of the instruction'),
    fields: {
      number: w('Versio', 'Version', 'Version'),
      day: w('Julkaistu', 'Publicerad', 'Published'),
      holds_from: w('Voimassa alkaen', 'I kraft från', 'In force from'),
      delivered_on: w('Toimitettu', 'Levererad', 'Delivered'),
      delivered_how: w('Miten toimitettu', 'Hur levererad', 'How delivered'),
      gone_through_on: w('Käyty läpi', 'Genomgången', 'Gone through'),
      gone_through_with: w('Kenen kanssa', 'Med vem', 'With whom'),
      acknowledged_on: w('Asiakas kuitannut', 'Kvitterad av kunden', 'Acknowledged by the client'),
      note: w('Lisätieto', 'Tilläggsuppgift', 'Remark'),
    },
  },
  sheet: {
    insert: w('Kirjoitti ohjeen tekstin', 'Skrev instruktionens text', "Wrote the instruction's text"),
    update: w('Muutti ohjeen tekstiä', 'Ändrade instruktionens text', "Changed the instruction's text"),
    remove: w('Poisti ohjeen tekstin', 'Tog bort instruktionens text', "Removed the instruction's text"),
    fields: {
      introduction: w('Alkuteksti', 'Inledning', 'Introduction'),
      exceptions: w('Poikkeustilanteet', 'Undantagssituationer', 'Exceptional situations'),
      closing: w('Lopputeksti', 'Avslutning', 'Closing'),
      others: w('Muilla kielillä', 'På andra språk', 'In other languages'),
      answer_days: w(
        'Palautteeseen vastataan, työpäivää',
        'Respons besvaras inom, arbetsdagar',
        'Feedback is answered within, working days',
      ),
      review: w(
        'Läpikäynnin allekirjoitusrivit',
        'Rader för underskrift efter genomgången',
        'Lines to sign after going through',
      ),
      number: w('Numero', 'Nummer', 'Number'),
      day: w('Päivä', 'Dag', 'Day'),
      holds_from: w('Voimassa alkaen', 'I kraft från', 'In force from'),
    },
  },
  sheet_template: {
    insert: w('Aloitti ohjeen pohjasta', 'Började instruktionen från en mall', 'Began the instruction from a template'),
    update: w(
      'Otti ohjeen pohjan version',
      'Tog en version av instruktionens mall',
      "Took a version of the instruction's template",
    ),
    remove: w(
      'Irrotti ohjeen pohjasta',
      'Lösgjorde instruktionen från mallen',
      'Detached the instruction from its template',
    ),
    fields: { number: w('Pohjan versio', 'Mallens version', 'Version of the template') },
  },
  instruction_template: {
    insert: w('Tallensi ohjepohjan', 'Sparade en instruktionsmall', 'Kept an instruction template'),
    update: w(
      'Tallensi ohjepohjan version',
      'Sparade en version av instruktionsmallen',
      'Kept a version of the instruction template',
    ),
    remove: w('Poisti ohjepohjan', 'Tog bort en instruktionsmall', 'Removed an instruction template'),
    fields: {
      name: w('Nimi', 'Namn', 'Name'),
      language: w('Kieli', 'Språk', 'Language'),
      number: w('Versio', 'Version', 'Version'),
      day: w('Päivä', 'Dag', 'Day'),
    },
  },
  guide: {
    insert: w('Kirjoitti taskuoppaan', 'Skrev fickguiden', 'Wrote the pocket guide'),
    update: w('Muutti taskuopasta', 'Ändrade fickguiden', 'Changed the pocket guide'),
    remove: w('Poisti taskuoppaan', 'Tog bort fickguiden', 'Removed the pocket guide'),
    fields: { language: w('Kieli', 'Språk', 'Language'), text: w('Teksti', 'Text', 'Text') },
  },
} as const
