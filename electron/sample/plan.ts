import { homeCode } from '../../shared/domain/calendar/countries/country.ts'
import { cataloguesOf } from '../../shared/domain/calendar/rules/catalogues.ts'
import { nothingSaid, type CatalogueFile, catalogueRow, ruleBook } from '../core/year/index.ts'
import { createDayOffs } from '../../shared/domain/calendar/days/daysoff.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import type { TemplateBook } from '../../shared/domain/plans/plan.ts'
import type { Language } from '../../shared/domain/words.ts'
import type { Schema } from '../core/db/schema.ts'
import { absenceDeeds } from './absences.ts'
import { createWorkingTime } from '../../shared/domain/feedback/working-time.ts'
import { takeIn, type Taken } from './client-deeds.ts'
import { feedbackDeeds, type readFeedback } from './feedback-deeds.ts'
import { type Days, daysFrom, instantOn } from './days.ts'
import { segmentRows } from './engagement-deeds.ts'
import { insert, inOrder, type Deed } from './deed.ts'
import { idsOf } from './dice.ts'
import { closedDays, firmDeed, firmRules, type FirmIds } from './firm.ts'
import { marksOf, type Done } from './marks.ts'
import { leaveLate } from './open-late.ts'
import { keepOrder, putOff, waitForClients } from './open-soon.ts'
import { surveyDeeds } from './survey-deeds.ts'
import { firstUser, people, type Who } from './people.ts'
import { reviewDeeds } from './review-deeds.ts'
import { runNoteDeeds } from './run-notes.ts'
import type { ClientSpec } from './spec.ts'

export type Plan = {
  readonly deeds: readonly Deed[]
  readonly userId: string
  /** Whose deed it is, by the name it is signed with. */
  readonly idOf: ReadonlyMap<string, string>
}

/**
 * Everything that happened in the sample firm until a day, in the order in which it happened. The same day, language and
 * catalogue give the same plan.
 */
export function planSample(
  today: IsoDay,
  language: Language,
  shipped: CatalogueFile,
  clients: readonly ClientSpec[],
  planBook: TemplateBook,
  feedback: ReturnType<typeof readFeedback>,
): Plan {
  const year = Number(today.slice(0, 4))
  const off = closedDays([year - 2, year - 1, year, year + 1, year + 2], language)
  const dayOffs = createDayOffs({ own: off })
  const days = daysFrom(today, dayOffs)
  const id = idsOf(`${today} ${language}`)
  const founded = instantOn(days.plus(days.monthsAgo(18), -9), today, 'founded')
  const { deed: founding, ids } = firmDeed(founded, language, off, id)
  const catalogue = { id: idsOf(`catalogue ${today} ${language}`)(founded), ...catalogueRow(shipped) }
  const segments = segmentRows(language, () => id(founded))
  const deed = {
    ...founding,
    steps: [...founding.steps, insert('catalogue', catalogue), ...segments.rows.map((row) => insert('segment', row))],
  }
  const teller = { days, id, person: ids.person, segments: segments.idOf, planBook }
  const taken = clients.map((spec) => takeIn(spec, teller))
  const past = { time: createWorkingTime(dayOffs, []), specs: feedback }

  const book = ruleBook(cataloguesOf([shipped.catalogue]), storedRules(taken, language))
  const all = taken.flatMap((one) => marksOf(one, book.of(one.id, book.common(homeCode)), dayOffs, days))
  putOff(all, days)
  leaveLate(all, days)
  keepOrder(all)
  waitForClients(all, days)
  keepOrder(all)
  const deeds = [
    deed,
    ...taken.flatMap((one) => one.deeds),
    ...taken.flatMap((one) =>
      feedbackDeeds(one.spec, { id: one.id, contact: one.contact, since: one.span.start }, teller, past),
    ),
    ...taken.flatMap((one) =>
      surveyDeeds(one.spec, { id: one.id, contact: one.contact, since: one.span.start }, teller),
    ),
    ...markDeeds(all, days, id, ids),
    ...runNoteDeeds(all, days, id, ids),
    ...absenceDeeds(days, id, ids),
    ...reviewDeeds(days, id),
  ]
  const idOf = new Map(Object.entries(ids.person).map(([key, id]) => [people[key as Who].name, id]))
  return { deeds: inOrder(deeds), userId: ids.person[firstUser], idOf }
}

/** The rules of the firm and its clients as the calendar would read them back. */
function storedRules(taken: readonly Taken[], language: Language): Schema['rule'][] {
  const row = (client_id: string | null, key: string, fields: object): Schema['rule'] => ({
    id: `${client_id ?? ''} ${key}`,
    version: 1,
    updated: '',
    origin: '',
    client_id,
    key,
    fields_json: JSON.stringify(fields),
    valid_from: null,
    valid_until: null,
  })
  return [
    ...firmRules(language).map(({ key, fields }) => row(null, key, fields)),
    ...taken.flatMap((one) => one.rules.map(({ key, fields }) => row(one.id, key, fields))),
  ]
}

/** The span whose marks are one deed: a day lately, a month before that, a quarter long ago. The file is made in a moment. */
function spanOf(day: IsoDay, days: Days): string {
  if (day >= days.from(-21)) return day
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  return day >= days.from(-190) ? `${year} ${month}` : `${year} q${Math.ceil(month / 3)}`
}

/** One deed for what one person marked of one client in one span. */
function markDeeds(all: readonly Done[], days: Days, id: (at: string) => string, { person }: FirmIds): Deed[] {
  const heaps = new Map<string, Done[]>()
  for (const done of all) {
    if (!done.mark) continue
    const { day, by } = done.mark
    const key = `${done.taken.id} ${by} ${spanOf(day, days)}`
    const heap = heaps.get(key)
    if (heap) heap.push(done)
    else heaps.set(key, [done])
  }
  return [...heaps.values()].map((heap) => {
    const last = heap.map(({ mark }) => mark?.day ?? '').reduce((a, b) => (a > b ? a : b))
    const who = heap[0]?.mark?.by ?? firstUser
    const at = instantOn(last, days.today, `${heap[0]?.taken.spec.number} ${who} ${last}`)
    return {
      at,
      person: people[who].name,
      command: 'marks.mark',
      steps: heap.flatMap(({ taken, occurrence, key, mark }) =>
        mark
          ? [
              insert('mark', {
                id: id(at),
                client_id: taken.id,
                occurrence: key,
                nominal: occurrence.nominal,
                state: mark.state,
                due: occurrence.due,
                day: mark.day,
                person_id: person[mark.by],
                reason: mark.reason,
                moved_to: mark.moved_to,
                note: mark.note,
                ...nothingSaid,
                waited_from: mark.state === 'waiting' ? mark.day : null,
              }),
            ]
          : [],
      ),
    }
  })
}
