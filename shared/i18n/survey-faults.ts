import { messages } from './messages.ts'

/** Why an answer to a survey is not taken, as part of `failures`. */
export const surveyFaults = messages(
  {
    'not-an-answer': 'Tiedosto ei ole kyselyn vastaus. Pyydä asiakkaalta tiedosto, jonka lomake tallensi.',
    'answer-edited':
      'Vastaustiedostoa on muutettu lomakkeen jälkeen, joten sitä ei oteta vastaan. Pyydä asiakasta täyttämään lomake uudelleen tai kirjaa vastaus käsin.',
    'answer-other-firm': 'Vastaus on annettu toisen toimiston kyselyyn. Mitään ei kirjattu.',
    'answer-no-survey': 'Vastaus kuuluu kyselyyn, jota tässä tiedostossa ei ole. Tarkista, onko kysely poistettu.',
    'survey-answered':
      'Kyselyyn on jo vastattu. Mitään ei kirjattu toiseen kertaan. Korjaa vastausta kyselyn tiedoissa.',
  },
  {
    'not-an-answer': 'Filen är inget enkätsvar. Be kunden om filen som blanketten sparade.',
    'answer-edited':
      'Svarsfilen har ändrats efter blanketten och tas därför inte emot. Be kunden fylla i blanketten på nytt eller anteckna svaret för hand.',
    'answer-other-firm': 'Svaret hör till en annan byrås enkät. Ingenting antecknades.',
    'answer-no-survey':
      'Svaret hör till en enkät som inte finns i den här datafilen. Kontrollera om enkäten har tagits bort.',
    'survey-answered':
      'Enkäten har redan besvarats. Ingenting antecknades en andra gång. Rätta svaret i enkätens uppgifter.',
  },
  {
    'not-an-answer': 'The file is no answer to a survey. Ask the client for the file that the form saved.',
    'answer-edited':
      'The answer file was changed after the form wrote it, so it is not taken. Ask the client to fill in the form again, or key the answer in.',
    'answer-other-firm': 'The answer belongs to a survey of another firm. Nothing was recorded.',
    'answer-no-survey': 'The answer belongs to a survey that is not in this data file. See whether it was removed.',
    'survey-answered':
      'The survey has been answered already. Nothing was recorded a second time. Correct the answer in the survey’s details.',
  },
)
