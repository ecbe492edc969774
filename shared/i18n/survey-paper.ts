import type { FormWords } from '../domain/surveys/form-html.ts'
import type { ResultsWords, SurveyPaperWords } from '../domain/documents/survey.ts'
import type { Language } from '../domain/words.ts'

type Own = {
  readonly form: FormWords
  readonly sheet: Omit<SurveyPaperWords, keyof FormWords>
  readonly results: ResultsWords & {
    readonly file: string
    readonly ofFive: (value: number) => string
    readonly asked: (sent: number, answered: number) => string
  }
}

const comma = (value: number): string => value.toFixed(1).replace('.', ',')

/** Forms of surveys and what comes back of them, in the client's language. */
export const surveyPaper: Readonly<Record<Language, Own>> = {
  fi: {
    form: {
      scale: [
        'täysin eri mieltä',
        'jokseenkin eri mieltä',
        'siltä väliltä',
        'jokseenkin samaa mieltä',
        'täysin samaa mieltä',
      ],
      required: 'pakollinen',
      save: 'Tallenna vastaustiedosto',
      missing: 'Vastaa vielä pakolliseen kysymykseen.',
      saved: (file, to) =>
        `Vastaus on tallennettu tiedostoon ${file}. Lähetä se sähköpostin liitteenä${to === '' ? '.' : ` osoitteeseen ${to}.`}`,
      noScript: 'Selain ei tallenna vastausta. Tulosta sivu, täytä se käsin ja palauta se meille.',
      closes: (day) => `vastausaika päättyy ${day}`,
      how: (to) =>
        `Tallenna vastaus tiedostoksi ja lähetä se sähköpostin liitteenä${to === '' ? '' : ` osoitteeseen ${to}`}. Lomake ei lähetä mitään itse.`,
      private: 'Älä kirjoita vastaukseen palkansaajien nimiä tai henkilötunnuksia.',
      file: 'kysely',
    },
    sheet: {
      kind: 'Kysely',
      contact: 'Vastaaja',
      back: 'Palautus viimeistään',
      signs: ['Vastaaja', 'Nimi', 'Päivä'],
      mark: 'Ympyröi vastauksesi',
    },
    results: {
      title: 'Kyselyn tulokset',
      kind: 'Kysely',
      none: 'Kyselyihin ei ole vielä vastattu.',
      trend: 'Kehitys',
      series: 'Keskiarvo (1–5)',
      columns: {
        question: 'Kysymys',
        last: 'Viimeisin',
        before: 'Edellinen',
        firm: 'Kaikki asiakkaat',
        answered: 'Vastattu',
        when: 'Kysely',
      },
      said: 'Miten luvut on laskettu',
      definition:
        'Asteikko 1–5, 5 on paras. Suositteluindeksi on suosittelijoiden (9–10) osuus vähennettynä arvostelijoiden (0–6) osuudella, −100…100; yhden vastaajan kohdalla luku on hänen arvionsa 0–10. Kaikkien asiakkaiden luku näytetään, kun vastauksia on vähintään kolme.',
      file: 'kyselyn-tulokset',
      ofFive: (value) => comma(value),
      asked: (sent, answered) => `Kaikille asiakkaille lähetettyihin kyselyihin vastattiin ${answered}/${sent}.`,
    },
  },
  sv: {
    form: {
      scale: [
        'helt av annan åsikt',
        'delvis av annan åsikt',
        'mittemellan',
        'delvis av samma åsikt',
        'helt av samma åsikt',
      ],
      required: 'obligatorisk',
      save: 'Spara svarsfilen',
      missing: 'Besvara ännu den obligatoriska frågan.',
      saved: (file, to) =>
        `Svaret har sparats i filen ${file}. Skicka den som bilaga till ett e-postmeddelande${to === '' ? '.' : ` till ${to}.`}`,
      noScript: 'Webbläsaren sparar inte svaret. Skriv ut sidan, fyll i den för hand och returnera den till oss.',
      closes: (day) => `svarstiden går ut ${day}`,
      how: (to) =>
        `Spara svaret som en fil och skicka den som bilaga till ett e-postmeddelande${to === '' ? '' : ` till ${to}`}. Blanketten skickar ingenting själv.`,
      private: 'Skriv inte anställdas namn eller personbeteckningar i svaret.',
      file: 'enkat',
    },
    sheet: {
      kind: 'Enkät',
      contact: 'Svarare',
      back: 'Returneras senast',
      signs: ['Svarare', 'Namn', 'Dag'],
      mark: 'Ringa in ditt svar',
    },
    results: {
      title: 'Enkätens resultat',
      kind: 'Enkät',
      none: 'Enkäterna har ännu inte besvarats.',
      trend: 'Utveckling',
      series: 'Medeltal (1–5)',
      columns: {
        question: 'Fråga',
        last: 'Senaste',
        before: 'Föregående',
        firm: 'Alla kunder',
        answered: 'Besvarad',
        when: 'Enkät',
      },
      said: 'Hur talen har räknats',
      definition:
        'Skalan är 1–5, 5 är bäst. Rekommendationsindexet är andelen som rekommenderar (9–10) minus andelen kritiker (0–6), −100…100; för en enda svarare är talet dennes vitsord 0–10. Talet för alla kunder visas när svaren är minst tre.',
      file: 'enkatens-resultat',
      ofFive: (value) => comma(value),
      asked: (sent, answered) => `Av enkäterna till alla kunder besvarades ${answered}/${sent}.`,
    },
  },
  en: {
    form: {
      scale: ['strongly disagree', 'rather disagree', 'in between', 'rather agree', 'strongly agree'],
      required: 'required',
      save: 'Save the answer file',
      missing: 'Please answer the required question.',
      saved: (file, to) =>
        `The answer was saved in the file ${file}. Please mail it as an attachment${to === '' ? '.' : ` to ${to}.`}`,
      noScript: 'The browser does not save the answer. Print the page, fill it in by hand and return it to us.',
      closes: (day) => `open until ${day}`,
      how: (to) =>
        `Save the answer as a file and mail it as an attachment${to === '' ? '' : ` to ${to}`}. The form itself sends nothing.`,
      private: 'Please write no names or identity numbers of employees.',
      file: 'survey',
    },
    sheet: {
      kind: 'Survey',
      contact: 'Respondent',
      back: 'Return by',
      signs: ['Respondent', 'Name', 'Date'],
      mark: 'Circle your answer',
    },
    results: {
      title: 'Survey results',
      kind: 'Survey',
      none: 'No survey has been answered yet.',
      trend: 'Trend',
      series: 'Mean (1–5)',
      columns: {
        question: 'Question',
        last: 'Latest',
        before: 'Before',
        firm: 'All clients',
        answered: 'Answered',
        when: 'Survey',
      },
      said: 'How the numbers are computed',
      definition:
        'The scale is 1 to 5, 5 is best. The recommendation index is the share of promoters (9–10) less that of detractors (0–6), −100 to 100; of one respondent it is the score from 0 to 10. The number of all clients is shown from three answers on.',
      file: 'survey-results',
      ofFive: (value) => value.toFixed(1),
      asked: (sent, answered) => `Of the surveys sent to all clients ${answered}/${sent} were answered.`,
    },
  },
}
