import { type SurveyDue, surveyIn } from '../domain/surveys/survey.ts'
import type { Words } from '../domain/words.ts'

const names: Readonly<Record<SurveyDue | 'due', Words>> = {
  due: {
    fi: 'Lähetä kysely: kuukausi haltuunotosta',
    sv: 'Skicka enkät: en månad efter övertagandet',
    en: 'Send the survey: a month after takeover',
  },
  reminder: { fi: 'Muistuta kyselystä', sv: 'Påminn om enkäten', en: 'Remind of the survey' },
  silent: {
    fi: 'Kyselyyn ei vastattu, ota yhteyttä',
    sv: 'Enkäten besvarades inte, ta kontakt',
    en: 'The survey was not answered, get in touch',
  },
  low: {
    fi: 'Heikko arvio kyselyssä, ota yhteyttä',
    sv: 'Svagt betyg i enkäten, ta kontakt',
    en: 'A low score in the survey, get in touch',
  },
}

/** What is due of a survey, by what the survey is called. */
export function surveyName(what: SurveyDue | 'due', title: string): Words {
  const { fi, sv, en } = names[what]
  return title === '' ? names[what] : { fi: `${fi}: ${title}`, sv: `${sv}: ${title}`, en: `${en}: ${title}` }
}

/** What was due of a survey that was answered or is gone, by its key. */
export function surveyDueOf(key: string): Words | undefined {
  const found = surveyIn(key)
  return found && names[found.what]
}
