import { occurrenceKey } from '../../shared/domain/calendar/clock/identity.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import {
  type Answer,
  dayAfter,
  isLow,
  type Question,
  surveyKey,
  usualDays,
} from '../../shared/domain/surveys/survey.ts'
import { surveyTemplates } from '../../shared/domain/surveys/templates.ts'
import { nothingSaid } from '../core/year/index.ts'
import type { Teller } from './client-deeds.ts'
import { instantOn } from './days.ts'
import { type Deed, insert } from './deed.ts'
import { people } from './people.ts'
import type { ClientSpec } from './spec.ts'

type About = { readonly id: string; readonly contact: string | null; readonly since: IsoDay }

/** Two yearly rounds, so many days ago. */
const rounds = [-455, -90] as const
/** Clients that gave a low score in the round, by number. */
const low: Readonly<Record<string, number>> = { '110': -455, '107': -90 }
const said: Readonly<Record<string, string>> = {
  '105': 'Lisäajo tehtiin samana päivänä.',
  '107': 'Ylitöiden selvitys kesti liian kauan.',
  '109': 'Palkka-aikataulu seinäkalenterina oli hyvä.',
  '110': 'Sama virhe toistui kesällä.',
  '113': 'Neuvoja saa aina samana päivänä.',
}

/** Two rounds of the yearly survey: most answered, some were silent, and each low score and silence was followed up. */
export function surveyDeeds(spec: ClientSpec, about: About, { days, id, person }: Teller): Deed[] {
  if (spec.life.state !== 'active') return []
  const who = spec.team.responsible ?? 'petri'
  const language = spec.language ?? 'fi'
  const turn = Number(spec.number) || 0
  return rounds.flatMap((ago): Deed[] => {
    const sent_on = days.workdayFrom(ago)
    if (sent_on < about.since) return []
    const isSilent = (turn + ago) % 4 === 0
    const answered_day = isSilent ? null : days.plus(sent_on, 3 + (turn % 6))
    const at = instantOn(sent_on, days.today, `survey ${spec.number} ${ago}`)
    const survey = id(at)
    const { name, questions } = surveyTemplates.yearly
    const answers = isSilent ? [] : questions.map((one, n) => answerTo(one, n, spec.number, ago))
    const { remind_on, closes_on } = usualDays(sent_on)
    const done = (what: 'reminder' | 'silent' | 'low', due: IsoDay) => {
      const day = days.plus(due, 1)
      return insert('mark', {
        ...nothingSaid,
        id: id(at),
        client_id: about.id,
        occurrence: occurrenceKey({ rule: surveyKey(survey, what), nominal: due }),
        nominal: due,
        state: 'done',
        due,
        day,
        person_id: person[who],
        reason: '',
        moved_to: null,
        note: what === 'low' ? 'Soitettu ja sovittu korjauksesta.' : what === 'silent' ? 'Soitettu.' : '',
      })
    }
    const marks =
      answered_day === null
        ? [done('reminder', remind_on), done('silent', dayAfter(closes_on, 1))]
        : isLow(questions, answers)
          ? [done('low', dayAfter(answered_day, 2))]
          : []
    const row = insert('survey', {
      id: survey,
      client_id: about.id,
      contact_id: about.contact,
      template: 'yearly',
      title: name[language],
      language,
      questions_json: JSON.stringify(questions),
      sent_on,
      remind_on,
      closes_on,
      token: `sample-${spec.number}${ago}`,
      answered_day,
      answered_how: turn % 3 === 0 ? 'phone' : turn % 3 === 1 ? 'file' : 'paper',
      answers_json: JSON.stringify(answers),
      low: answered_day !== null && isLow(questions, answers) ? 1 : 0,
    })
    return [{ at, person: people[who].name, command: 'surveys.send', steps: [row, ...marks] }]
  })
}

/** Better than a year before, each client a little otherwise. */
function answerTo({ id, kind }: Question, n: number, number: string, ago: number): Answer {
  const turn = Number(number) || 0
  const isLowHere = low[number] === ago
  if (kind === 'open') return { id, value: null, text: id === 'reason' && ago === -90 ? (said[number] ?? '') : '' }
  if (kind === 'nps') return { id, value: isLowHere ? 5 : 8 + ((turn + n) % 3), text: '' }
  const usual = (ago === -90 ? 4 : 3) + ((turn + n) % 2)
  return { id, value: isLowHere && n === 1 ? 2 : usual, text: '' }
}
