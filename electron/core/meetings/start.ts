import { Participant } from '../../../shared/api/meetings.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import { reviewKey } from '../../../shared/domain/engagements/review.ts'
import { isSound } from '../../../shared/domain/calendar/rules/sound.ts'
import { intervalOf } from '../../../shared/domain/calendar/clock/held.ts'
import { dayOf, isoOf } from '../../../shared/domain/calendar/days/days.ts'
import { nextBy } from '../../../shared/domain/meetings/meeting.ts'
import { askedTo } from '../../../shared/domain/meetings/participants.ts'
import { findClient } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { loadYears } from '../year/index.ts'
import { lastHeld } from './find.ts'
import { knownPeople } from './known.ts'

/** So long after a kick-off or a follow-up the next one is proposed, in months. */
const usual = { review: 12, 'follow-up': 6, 'kick-off': 0, 'steering-group': 1 } as const

/** What a new meeting of a client begins with: by when it should be held, and who should take part. */
export async function startMeeting({ client, kind }: Parsed<'meetings.start'>, { db, who, env }: Reading) {
  const { id } = await findClient(db, who, client)
  const today = env.clock.today()
  const years = await loadYears(db, who, await env.catalogue.all(db), [id], 'none')
  const year = years.clients.get(id)
  const last = await lastHeld(db, id, { before: '9999-12-31', kind })
  const review = year?.rules.find(({ key }) => key === reviewKey)
  const asked = review && isSound(review.rule) ? intervalOf(review.rule.rule) : undefined
  const months = kind === 'review' ? (asked ?? usual.review) : usual[kind]
  const by = nextBy(last, months)
  // A person whose name cannot be read is asked nowhere.
  const known = (await knownPeople(db, [id], today))(id).filter((one) => Participant.safeParse(one).success)
  return {
    last: last ?? null,
    months,
    by: by !== null && year ? workingDayUpTo(by, (day) => year.dayOffs.isOff(day, 'firm')) : by,
    participants: [...askedTo(kind, known)],
    known: [...known],
  }
}

/** The last working day up to a day: whoever proposes one proposes no Sunday. */
function workingDayUpTo(day: string, isOff: (day: number) => boolean): string {
  let at = dayOf(day)
  for (let tries = 0; tries < 30 && isOff(at); tries++) at--
  return isoOf(at)
}
