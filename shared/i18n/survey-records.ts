import type { Words } from '../domain/words.ts'
import type { RecordWords } from './records.ts'

const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })

/** Surveys and what is reported, as part of `recordWords`. */
export const surveyRecords: { readonly [T in 'survey' | 'survey_template' | 'report_agreement']: RecordWords<T> } = {
  report_agreement: {
    insert: w(
      'Sopi palveluraportin mittarit',
      'Avtalade servicerapportens mått',
      'Agreed the measures of the service report',
    ),
    update: w(
      'Muutti palveluraportin mittareita',
      'Ändrade servicerapportens mått',
      'Changed the measures of the service report',
    ),
    remove: w(
      'Poisti palveluraportin mittarit',
      'Tog bort servicerapportens mått',
      'Removed the measures of the service report',
    ),
    fields: { measures: w('Mittarit', 'Mått', 'Measures') },
  },
  survey: {
    insert: w('Lähetti kyselyn', 'Skickade enkäten', 'Sent the survey'),
    update: w('Muutti kyselyä', 'Ändrade enkäten', 'Changed the survey'),
    remove: w('Poisti kyselyn', 'Tog bort enkäten', 'Removed the survey'),
    fields: {
      contact_id: w('Vastaaja', 'Svarare', 'Respondent'),
      title: w('Kysely', 'Enkät', 'Survey'),
      language: w('Kieli', 'Språk', 'Language'),
      sent_on: w('Lähetetty', 'Skickad', 'Sent'),
      remind_on: w('Muistutus', 'Påminnelse', 'Reminder'),
      closes_on: w('Vastausaika päättyy', 'Svarstiden går ut', 'Closes'),
      answered_day: w('Vastattu', 'Besvarad', 'Answered'),
      answered_how: w('Miten vastattiin', 'Hur den besvarades', 'How it was answered'),
      answers: w('Vastaukset', 'Svar', 'Answers'),
    },
  },
  survey_template: {
    insert: w('Tallensi kyselypohjan', 'Sparade enkätmallen', 'Saved the survey template'),
    update: w('Muutti kyselypohjaa', 'Ändrade enkätmallen', 'Changed the survey template'),
    remove: w('Poisti kyselypohjan', 'Tog bort enkätmallen', 'Removed the survey template'),
    fields: {
      key: w('Tunnus', 'Kod', 'Key'),
      name: w('Nimi', 'Namn', 'Name'),
      intro: w('Johdanto', 'Inledning', 'Introduction'),
      questions: w('Kysymykset', 'Frågor', 'Questions'),
    },
  },
}
