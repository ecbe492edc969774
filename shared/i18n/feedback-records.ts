import type { Words } from '../domain/words.ts'
import type { RecordWords } from './records.ts'
import { surveyRecords } from './survey-records.ts'

const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })
const person = w('Henkilö', 'Person', 'Person')

type Tables =
  | 'matter'
  | 'matter_event'
  | 'response_target'
  | 'feedback_review'
  | 'survey'
  | 'survey_template'
  | 'report_agreement'

/** Feedback and surveys, as part of `recordWords`. */
export const feedbackRecords: { readonly [T in Tables]: RecordWords<T> } = {
  matter: {
    insert: w('Kirjasi palautteen', 'Antecknade responsen', 'Logged the feedback'),
    update: w('Muutti palautetta', 'Ändrade ärendet', 'Changed the feedback'),
    remove: w('Poisti palautteen', 'Tog bort ärendet', 'Removed the feedback'),
    fields: {
      title: w('Mistä on kyse', 'Vad det gäller', 'What it is about'),
      kind: w('Laji', 'Slag', 'Kind'),
      channel: w('Miten tuli', 'Hur det kom', 'How it came'),
      severity: w('Vakavuus', 'Allvarlighetsgrad', 'Severity'),
      contact_id: w('Asiakkaan henkilö', 'Kundens person', "The client's person"),
      person_id: w('Kenelle kerrottiin', 'Vem som fick höra', 'Who was told'),
      whose: w('Kuka hoitaa', 'Vem som sköter', 'Whose it is'),
      internal: w('Vain toimistolle', 'Endast för byrån', 'For the firm alone'),
      opened_day: w('Saatu', 'Mottaget', 'Received'),
      opened_time: w('Kello', 'Klockslag', 'Time'),
      text: w('Mitä kerrottiin', 'Vad som sades', 'What was said'),
      state: w('Tila', 'Status', 'State'),
      answered_day: w('Vastattu', 'Besvarat', 'Answered'),
      answered_time: w('Vastattu klo', 'Besvarat kl.', 'Answered at'),
      solved_day: w('Ratkaistu', 'Löst', 'Solved'),
      solved_time: w('Ratkaistu klo', 'Löst kl.', 'Solved at'),
      solution: w('Ratkaisu', 'Lösning', 'Solution'),
      cause: w('Juurisyy', 'Grundorsak', 'Root cause'),
      correction: w('Korjaus', 'Rättelse', 'Correction'),
      prevention: w('Ehkäisy', 'Förebyggande', 'Prevention'),
      follow_up: w('Katsotaan, auttoiko', 'När man ser om det hjälpte', 'Looked at anew'),
      sheet_number: w('Muutettu ohje, versio', 'Ändrad instruktion, version', 'Changed instruction, version'),
      instruction_id: w('Ohjeen kohta', 'Punkt i instruktionen', 'Step of the instruction'),
      encounter_id: w('Yhteydenotto', 'Kontakt', 'Encounter'),
    },
  },
  matter_event: {
    insert: w('Kirjasi palautteen vaiheen', 'Antecknade ett skede i ärendet', 'Logged a step of the feedback'),
    update: w('Muutti palautteen vaihetta', 'Ändrade ett skede i ärendet', 'Changed a step of the feedback'),
    remove: w('Poisti palautteen vaiheen', 'Tog bort ett skede i ärendet', 'Removed a step of the feedback'),
    fields: {
      kind: w('Vaihe', 'Skede', 'Step'),
      day: w('Päivä', 'Dag', 'Day'),
      time: w('Kello', 'Klockslag', 'Time'),
      person_id: person,
      text: w('Teksti', 'Text', 'Text'),
    },
  },
  response_target: {
    insert: w('Asetti palautteen vastausajan', 'Satte en svarstid för respons', 'Set an answer time of feedback'),
    update: w(
      'Muutti palautteen vastausaikaa',
      'Ändrade en svarstid för respons',
      'Changed an answer time of feedback',
    ),
    remove: w(
      'Poisti palautteen vastausajan',
      'Tog bort en svarstid för respons',
      'Removed an answer time of feedback',
    ),
    fields: {
      field: w('Asiakkaat', 'Kunder', 'Clients'),
      severity: w('Vakavuus', 'Allvarlighetsgrad', 'Severity'),
      answer_days: w('Vastaus, työpäivää', 'Svar, arbetsdagar', 'Answer, working days'),
      solution_days: w('Ratkaisu, työpäivää', 'Lösning, arbetsdagar', 'Solution, working days'),
      person_id: w('Myöhästyessä kerrotaan', 'Vid försening meddelas', 'Told when it is late'),
    },
  },
  feedback_review: {
    insert: w('Kirjasi palautekatsauksen', 'Antecknade responsgenomgången', 'Logged the feedback review'),
    update: w('Muutti palautekatsausta', 'Ändrade responsgenomgången', 'Changed the feedback review'),
    remove: w('Poisti palautekatsauksen', 'Tog bort responsgenomgången', 'Removed the feedback review'),
    fields: {
      month: w('Kuukausi', 'Månad', 'Month'),
      held_on: w('Pidetty', 'Hållen', 'Held on'),
      participants: w('Osallistujat', 'Deltagare', 'Participants'),
      note: w('Muistiinpano', 'Anteckning', 'Note'),
    },
  },
  ...surveyRecords,
}
