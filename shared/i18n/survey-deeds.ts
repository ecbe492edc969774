import { messages } from './messages.ts'

/** What is done to surveys and reports, as part of `deeds`. */
export const surveyDeeds = messages(
  {
    'surveys.saveTemplate': 'Kyselypohjan tallennus',
    'surveys.removeTemplate': 'Kyselypohjan poisto',
    'surveys.send': 'Kyselyn lähetys',
    'surveys.save': 'Kyselyn muutos',
    'surveys.answer': 'Kyselyn vastauksen kirjaus',
    'surveys.remove': 'Kyselyn poisto',
    'surveys.import': 'Vastaustiedoston tuonti',
    'reports.agree': 'Palveluraportin mittareista sopiminen',
  },
  {
    'surveys.saveTemplate': 'Sparande av enkätmall',
    'surveys.removeTemplate': 'Borttagning av enkätmall',
    'surveys.send': 'Sändning av enkät',
    'surveys.save': 'Ändring av enkät',
    'surveys.answer': 'Anteckning av enkätsvar',
    'surveys.remove': 'Borttagning av enkät',
    'surveys.import': 'Hämtning av svarsfil',
    'reports.agree': 'Avtal om servicerapportens mått',
  },
  {
    'surveys.saveTemplate': 'Saving a survey template',
    'surveys.removeTemplate': 'Removal of a survey template',
    'surveys.send': 'Sending a survey',
    'surveys.save': 'Change of a survey',
    'surveys.answer': 'Recording a survey answer',
    'surveys.remove': 'Removal of a survey',
    'surveys.import': 'Import of an answer file',
    'reports.agree': 'Agreement on the measures of the service report',
  },
)
