/** Every kind of document that is drawn from blocks, with as much in it as is asked for: none, or `size` of everything. */
import type { DocumentData } from '../../../shared/domain/documents/document.ts'
import { exceptionSheet } from '../../../shared/domain/documents/exception-sheet.ts'
import { feedbackReviewPaper } from '../../../shared/domain/documents/feedback-review.ts'
import { guide } from '../../../shared/domain/documents/guide.ts'
import { interviewPaper } from '../../../shared/domain/documents/interview.ts'
import { matrix } from '../../../shared/domain/documents/matrix.ts'
import { meetingPaper } from '../../../shared/domain/documents/meeting.ts'
import { planPaper } from '../../../shared/domain/documents/plan.ts'
import { processCard } from '../../../shared/domain/documents/process-card.ts'
import { reconciliationPaper, returnPaper } from '../../../shared/domain/documents/return.ts'
import { serviceReportPaper } from '../../../shared/domain/documents/service-report.ts'
import { sheet } from '../../../shared/domain/documents/sheet.ts'
import type { SheetInput } from '../../../shared/domain/documents/sheet-input.ts'
import { surveyFormPaper, surveyResultsPaper } from '../../../shared/domain/documents/survey.ts'
import { timetableDocument } from '../../../shared/domain/documents/timetable.ts'
import { agendaSections } from '../../../shared/domain/meetings/kinds.ts'
import { interview } from '../../../shared/domain/plans/interview.ts'
import { entryKinds, planSides } from '../../../shared/domain/plans/plan.ts'
import { figures, measures } from '../../../shared/domain/reports/measures.ts'
import { parts } from '../../../shared/domain/responsibilities/parts.ts'
import { questionKinds } from '../../../shared/domain/surveys/survey.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { feedbackReview } from '../../../shared/i18n/feedback-review.ts'
import { interviewWords } from '../../../shared/i18n/interview.ts'
import { matrixPaper } from '../../../shared/i18n/matrix-paper.ts'
import { meetingPaperWords } from '../../../shared/i18n/meeting-paper.ts'
import { cardWords, guideWords } from '../../../shared/i18n/paper-kinds.ts'
import { planContents } from '../../../shared/i18n/plan-contents.ts'
import { returnWords } from '../../../shared/i18n/return-paper.ts'
import { payKinds } from '../../../shared/domain/plans/content-kinds.ts'
import { planWords } from '../../../shared/i18n/plan-paper.ts'
import { plans } from '../../../shared/i18n/plans.ts'
import { reports } from '../../../shared/i18n/reports.ts'
import { surveyPaper } from '../../../shared/i18n/survey-paper.ts'
import { logo, longName, say } from './paper-texts.ts'

export type How = { readonly language: Language; readonly size: number; readonly hasLogo: boolean }

const made = <T>(size: number, one: (at: number) => T): T[] => Array.from({ length: size }, (_, at) => one(at))
const pick = <T>(all: readonly T[], at: number): T => all[at % all.length] as T
const dayAt = (at: number) => `2027-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`
const monthAt = (at: number) => dayAt(at).slice(0, 7)
const firmOf = ({ language, hasLogo }: How) => ({
  name: longName[language],
  address: 'Katu 1, 00100 Helsinki',
  phone: '09 123 4567',
  email: 'palkat@esimerkki.fi',
  ...(hasLogo && { logo, head: say(0), foot: say(6) }),
})
const clientOf = ({ language }: How) => ({ number: '1024/B', name: longName[language], business_id: '1234567-1' })
const person = (at: number) => ({ name: say(at), role: say(at + 1), phone: '040 123 4567', email: 'a.b@esimerkki.fi' })

function sheetOf(how: How): SheetInput {
  const { language, size } = how
  return {
    language,
    firm: firmOf(how),
    client: clientOf(how),
    version: { number: 3, day: '2027-01-12' },
    firm_contacts: made(Math.min(size, 3), person),
    client_contacts: made(Math.min(size, 3), (at) => ({ ...person(at), deputy: person(at + 3) })),
    pay_groups: made(Math.ceil(size / 6), (at) => ({
      name: say(at),
      rhythm: say(at + 2),
      cutoffs: [say(at), say(at + 1)],
      rows: made(size, (nth) => ({ payday: dayAt(nth), cutoffs: [{ day: dayAt(nth), time: '09:30' }, undefined] })),
    })),
    instructions: made(Math.ceil(size / 4), (at) => ({
      heading: say(at),
      items: made(Math.min(size - 4 * at, 4), (nth) => ({
        what: say(at + nth),
        how: `${say(nth + 1)}\n- ${say(nth + 2)}\n- ${say(nth + 3)}`,
        who: say(nth),
        by: { rule: say(nth + 4), dates: ['2027-01-25'] },
      })),
    })),
    texts: made(Math.ceil(size / 4), (at) => ({ heading: say(at), text: say(at + 1) })),
    exceptions: made(size, (at) => ({ situation: say(at), action: say(at + 1) })),
    responsibilities: [],
    review: size > 0,
  }
}

const steps = (size: number) =>
  made(size, (at) => ({
    id: String(at),
    service: at % 5 === 4 ? '' : say(Math.floor(at / 3)),
    step: say(at),
    note: at % 2 === 0 ? '' : say(at + 1),
    provider: pick(parts, at),
    client: pick(parts, at + 1),
    other: pick(parts, at + 2),
    provider_name: say(at),
    client_name: '',
    other_name: say(at + 2),
  }))

function meetingOf(paper: 'agenda' | 'minutes', how: How): DocumentData {
  const { language, size } = how
  const lines = made(size, (at) => ({
    source: String(at),
    section: pick(agendaSections, at),
    text: `${say(at)}\n${say(at + 1)}`,
  }))
  return meetingPaper(
    {
      paper,
      language,
      firm: firmOf(how),
      client: clientOf(how),
      name: say(1),
      day: '2027-01-12',
      time: '09:30',
      place: say(2),
      participants: made(Math.min(size, 6), (at) => ({
        side: pick(['firm', 'client'] as const, at),
        name: say(at),
        roles: [],
        id: null,
        present: at % 3 > 0,
      })),
      period: { from: '2026-01-01', to: '2026-12-31' },
      lines,
      notes: lines.map(({ source }, at) => ({
        source,
        kind: pick(['note', 'decision', 'action'] as const, at),
        text: say(at + 3),
        whose: say(at),
        due: at % 2 === 0 ? null : dayAt(at),
      })),
    },
    documents[language],
    meetingPaperWords(language),
  )
}

const planOf = (how: How): DocumentData =>
  planPaper(
    {
      language: how.language,
      firm: firmOf(how),
      client: clientOf(how),
      title: say(0),
      anchor: { label: plans[how.language].anchors.takeover, day: '2027-03-01' },
      leader: say(2),
      other: { label: plans[how.language].others.takeover, name: say(4) },
      tasks: made(how.size, (at) => ({
        phase: say(Math.floor(at / 4)),
        text: say(at),
        side: pick(planSides, at),
        who: say(at + 1),
        due: dayAt(at),
        status: pick(['done', 'skipped', 'overdue', 'planned', 'waiting'], at),
        waits: at % 3 === 0 ? [say(at + 2)] : [],
      })),
      entries: made(how.size, (at) => ({
        kind: pick(entryKinds, at),
        text: say(at),
        who: say(at + 1),
        day: at % 2 === 0 ? null : dayAt(at),
        open: at % 2 === 0,
      })),
      day: '2027-01-12',
    },
    documents[how.language],
    planWords(how.language),
  )

const interviewOf = (how: How): DocumentData =>
  interviewPaper(
    {
      language: how.language,
      firm: firmOf(how),
      client: clientOf(how),
      questions: made(how.size, (at) => ({ ...pick(interview, at * 5), asked: say(at), choices: made(at % 3, say) })),
      day: '2027-01-12',
    },
    documents[how.language],
    interviewWords[how.language].paper,
  )

const returnOf = (how: How, paper: typeof returnPaper = returnPaper): DocumentData => {
  const own = planContents[how.language]
  return paper(
    {
      language: how.language,
      firm: firmOf(how),
      client: clientOf(how),
      anchor: { label: plans[how.language].anchors.end, day: '2027-03-31' },
      other: { label: plans[how.language].others.end, name: say(2) },
      items: made(how.size, (at) => ({
        name: say(at),
        years: at % 2 === 0 ? '2019–2027' : '',
        state: say(at + 1),
        on: dayAt(at),
        note: say(at + 2),
      })),
      reconciliation: made(how.size, (at) => ({
        stage: own.stages[at % 2 === 0 ? 'register' : 'bookkeeping'],
        kind: own.payKinds[pick(payKinds, at)],
        payroll: '418 · 1\u00a0312\u00a0480,00',
        other: '418 · 1\u00a0312\u00a0479,15',
        standing: own.lineStates.accepted,
        explanation: say(at),
        accepted: say(at + 1),
      })),
      authorisations: made(how.size, say),
      cost: how.size === 0 ? '' : say(3),
      day: '2027-01-12',
    },
    documents[how.language],
    returnWords(how.language),
  )
}

const reportOf = (how: How): DocumentData =>
  serviceReportPaper(
    {
      language: how.language,
      firm: firmOf(how),
      day: '2027-01-12',
      client: longName[how.language],
      number: '1024/B',
      from: '2026-01-01',
      to: '2026-12-31',
      parts: measures.slice(0, how.size).map((measure, nth) => ({
        measure,
        figures: figures.slice(nth, nth + 3).map((name, at) => ({ name, value: at, of: at === 1 ? 12 : null })),
        lines: made(how.size, (at) => `${say(at)}\n${say(at + 1)}`),
        months: made(nth === 0 ? 12 : 0, (at) => ({ month: monthAt(at), kept: at, late: at % 3 })),
      })),
    },
    documents[how.language],
    reports[how.language],
  )

const reviewOf = (how: How): DocumentData => {
  const lines = made(how.size, (at) => ({
    id: String(at),
    client: say(at),
    title: say(at + 1),
    kind: say(at + 2),
    severity: (at % 5) + 1,
    opened_day: dayAt(at),
    answerKept: pick([null, true, false], at),
    solution: at % 2 === 0 ? '' : say(at + 3),
    cause: say(at + 4),
    prevention: at % 3 === 0 ? '' : say(at + 5),
    sheet_number: at % 4,
  }))
  return feedbackReviewPaper(
    {
      language: how.language,
      firm: firmOf(how),
      day: '2027-02-01',
      month: say(0),
      held: say(1),
      note: how.size === 0 ? '' : say(2),
      kinds: made(6, (at) => ({ kind: say(at), count: at, before: at + 1 })),
      praise: lines,
      others: lines,
      learned: lines,
      open: lines,
      causes: lines.map(({ cause }, at) => ({ cause, ids: made((at % 3) + 1, String) })),
      clients: lines.map(({ client }, at) => ({ client, count: at, praise: at, trouble: 0 })),
      answers: { of: how.size, kept: 0 },
      solutions: { of: 0, kept: 0 },
      trend: made(12, (at) => ({
        month: `${at + 1}/26`,
        praise: how.size,
        trouble: at,
        others: 1,
        answers: { of: at, kept: at },
        held: at % 2 === 0 ? null : dayAt(at),
      })),
    },
    documents[how.language],
    feedbackReview[how.language],
  )
}

const words = (text: string) => ({ fi: text, sv: text, en: text })
const formOf = (how: How): DocumentData =>
  surveyFormPaper(
    {
      language: how.language,
      firm: firmOf(how),
      client: clientOf(how),
      title: say(0),
      intro: say(1),
      closes_on: '2027-02-01',
      closes: '1.2.2027',
      contact: say(2),
      sent_on: '2027-01-12',
      questions: made(how.size, (at) => ({
        id: String(at),
        kind: pick(questionKinds, at),
        dimension: '',
        text: words(say(at)),
        options: made(4, (nth) => words(say(nth + at))),
        required: at % 2 === 0,
      })),
    },
    documents[how.language],
    { ...surveyPaper[how.language].form, ...surveyPaper[how.language].sheet },
  )

const resultsOf = (how: How): DocumentData =>
  surveyResultsPaper(
    {
      language: how.language,
      firm: firmOf(how),
      day: '2027-01-12',
      client: clientOf(how),
      rounds: made(how.size, (nth) => ({
        title: say(nth),
        answered: '12.1.2027',
        asked: say(nth + 1),
        questions: made(3, (at) => ({ text: say(at), kind: 'scale' as const, last: '4,5', before: '–', firm: '4,1' })),
        said: made(2, (at) => ({ question: say(at + nth), text: say(at + 1) })),
      })),
      trend: made(Math.min(how.size, 8), (at) => ({ label: `${at}.1.2027`, scale: (at % 5) + 1, said: `${at},0` })),
    },
    documents[how.language],
    surveyPaper[how.language].results,
  )

/** Each kind of document by its name. */
export const papers: Readonly<Record<string, (how: How) => DocumentData>> = {
  sheet: (how) => sheet(sheetOf(how), documents[how.language]),
  'process card': (how) =>
    processCard(
      {
        sheet: sheetOf(how),
        day: '2027-01-12',
        known: made(how.size, (at) => ({ label: say(at), value: say(at + 1) })),
        runs: made(Math.ceil(how.size / 4), (at) => ({
          group: say(at),
          payday: dayAt(at),
          steps: made(Math.min(how.size, 4), (nth) => ({ day: dayAt(nth), time: '12:00', what: say(nth) })),
        })),
        note: how.size === 0 ? '' : say(2),
      },
      documents[how.language],
      cardWords[how.language],
    ),
  exceptions: (how) => exceptionSheet(sheetOf(how), documents[how.language]),
  'pocket guide': (how) =>
    guide(
      {
        language: how.language,
        firm: firmOf(how),
        day: '2027-01-12',
        text: made(how.size, (at) => `# ${say(at)}\n${say(at + 1)}\n- ${say(at + 2)}`).join('\n'),
        people: made(how.size, person),
      },
      documents[how.language],
      guideWords[how.language],
    ),
  matrix: (how) =>
    matrix(
      {
        language: how.language,
        firm: firmOf(how),
        client: clientOf(how),
        steps: steps(Math.max(how.size, 1)),
        agreed: undefined,
        changed: false,
        day: '2027-01-12',
      },
      documents[how.language],
      matrixPaper[how.language],
    ),
  timetable: (how) =>
    timetableDocument(
      {
        language: how.language,
        firm: firmOf(how),
        day: '2027-01-12',
        clients: made(Math.ceil(how.size / 12), (at) => ({
          name: say(at),
          number: String(at),
          groups: sheetOf({ ...how, size: 12 }).pay_groups,
        })),
      },
      documents[how.language],
    ),
  agenda: (how) => meetingOf('agenda', how),
  minutes: (how) => meetingOf('minutes', how),
  plan: planOf,
  'hand-back document': (how) => returnOf(how),
  reconciliation: (how) => returnOf(how, reconciliationPaper),
  'base-data form': interviewOf,
  'service report': reportOf,
  'monthly review': reviewOf,
  'survey form': formOf,
  'survey results': resultsOf,
}
