import { toRow } from '../../electron/core/db/rows.ts'
import { nothingSaid } from '../../electron/core/year/mark-row.ts'
import { diceOf } from '../../electron/sample/dice.ts'
import { occurrenceKey } from '../../shared/domain/calendar/clock/identity.ts'
import { addMonths, dayOf, isoOf } from '../../shared/domain/calendar/days/days.ts'
import { matterKinds, needsSolution } from '../../shared/domain/feedback/kinds.ts'
import { meetingKey } from '../../shared/domain/meetings/meeting.ts'
import { isLow, surveyKey } from '../../shared/domain/surveys/survey.ts'
import { surveyTemplates } from '../../shared/domain/surveys/templates.ts'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import type { Put } from './dataset-rows.ts'

type About = {
  readonly client_id: string
  readonly number: number
  readonly start: string
  readonly today: string
  readonly person_id: string
  readonly row: (updated: string) => { id: string; version: number; updated: string; origin: string }
}

/**
 * A client's feedback, six a year, a survey a year and now and then a pulse, and a review a year with two decisions; what was due
 * of them is done. Gives the first day of which something is open.
 */
export function fillCare({ client_id, number, start, today, person_id, row }: About, put: Put): string {
  const dice = diceOf(`care ${number} ${today}`)
  const of = { client_id }
  const [first, last] = [dayOf(start), dayOf(today)]
  const at = (day: number) => row(`${isoOf(day)}T09:00:00.000Z`)
  const done = (rule: string, nominal: string) => {
    if (nominal >= today) return
    const mark = { occurrence: occurrenceKey({ rule, nominal }), nominal, due: nominal, day: nominal, state: 'done' }
    put('mark', {
      ...at(dayOf(nominal)),
      ...of,
      ...mark,
      ...nothingSaid,
      person_id,
      reason: '',
      moved_to: null,
      note: '',
    })
  }
  let open = today
  for (let day = first + dice.whole(0, 90); day < last; day += dice.whole(20, 100)) {
    const kind = dice.pick(matterKinds)
    const isOpen = day > last - 10 && dice.chance(0.5)
    const [answered, solved] = [isoOf(day + dice.whole(0, 3)), isoOf(day + dice.whole(1, 6))]
    if (isOpen && isoOf(day) < open) open = isoOf(day)
    const values = {
      ...blankOf(records.matter),
      ...of,
      title: dice.pick([
        'Iltalisä puuttui',
        'Verokortti myöhässä',
        'Palkkalaskelma epäselvä',
        'Kiitos nopeasta avusta',
      ]),
      kind,
      severity: dice.whole(1, 5),
      person_id,
      opened_day: isoOf(day),
      opened_time: '10:15',
      text: 'Asiakas soitti ja kertoi, mitä palkkalaskelmassa oli toisin kuin sovittiin.',
    }
    const over = {
      state: 'closed',
      answered_day: answered,
      answered_time: '11:00',
      answer_by: `${isoOf(day + 2)}T10:15`,
      ...(needsSolution(kind) && {
        solved_day: solved,
        solved_time: '12:00',
        solution_by: `${isoOf(day + 4)}T10:15`,
        solution: 'Korjattiin seuraavaan ajoon ja kerrottiin asiakkaalle.',
        cause: dice.pick(['Työvuorolista puuttui', 'Ohje oli vanha', '']),
        prevention: 'Ohjeeseen lisättiin kohta.',
      }),
    } as const
    put('matter', { ...at(day), ...toRow('matter', { ...values, ...(isOpen ? {} : over) }) })
  }
  for (let month = dice.whole(0, 11); addMonths(first, month) < last; month += dice.chance(0.7) ? 12 : 6) {
    const sent = addMonths(first, month)
    const template = surveyTemplates[dice.chance(0.75) ? 'yearly' : 'pulse']
    const isAnswered = dice.chance(0.6) && sent < last - 20
    const answers = template.questions.map(({ id, kind }) => ({
      id,
      value: kind === 'scale' ? dice.whole(2, 5) : kind === 'nps' ? dice.whole(5, 10) : null,
      text: kind === 'open' ? 'Kaikki on sujunut sovitusti.' : '',
    }))
    const low = isAnswered && isLow(template.questions, answers)
    const survey = at(sent)
    const answered_day = isAnswered ? isoOf(sent + dice.whole(1, 18)) : null
    if (low && answered_day !== null) done(surveyKey(survey.id, 'low'), isoOf(dayOf(answered_day) + 2))
    if (answered_day === null) {
      done(surveyKey(survey.id, 'reminder'), isoOf(sent + 10))
      done(surveyKey(survey.id, 'silent'), isoOf(sent + 22))
    }
    put('survey', {
      ...survey,
      ...toRow('survey', {
        ...blankOf(records.survey),
        ...of,
        template: template === surveyTemplates.yearly ? 'yearly' : 'pulse',
        title: template.name.fi,
        questions: template.questions,
        sent_on: isoOf(sent),
        remind_on: isoOf(sent + 10),
        closes_on: isoOf(sent + 21),
        token: `bench-${number}-${month}`,
        answered_day,
        answered_how: 'file',
        answers: isAnswered ? answers : [],
        low,
      }),
    })
  }
  for (let month = dice.whole(2, 13); addMonths(first, month) < last; month += 12) {
    const day = isoOf(addMonths(first, month))
    const meeting = {
      ...at(dayOf(day)),
      ...toRow('meeting', { ...blankOf(records.meeting), ...of, kind: 'review', day, time: '09:00' }),
    }
    put('meeting', meeting)
    done(meetingKey(meeting.id), day)
    for (const position of [1, 2])
      put('meeting_note', {
        ...at(dayOf(day)),
        ...toRow('meeting_note', {
          ...blankOf(records.meeting_note),
          ...of,
          meeting_id: meeting.id,
          source: 'own:1',
          kind: 'decision',
          text: 'Aineisto tulee jatkossa keskiviikkoisin.',
          position,
        }),
      })
  }
  return open
}
