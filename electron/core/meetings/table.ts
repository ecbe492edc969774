import type { Meeting, MeetingAction } from '../../../shared/api/meetings.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { encounters as encounterWords } from '../../../shared/i18n/encounters.ts'
import { meetings as meetingScreens } from '../../../shared/i18n/meetings.ts'
import { meetingWords } from '../../../shared/i18n/meeting-words.ts'
import { clientsOf, whose } from '../clients/index.ts'
import type { Reading } from '../handlers.ts'
import { ALL, day, type ListAsked, type ListColumn, listed, type ListTable, text, whole } from '../listed.ts'
import { listMeetings } from './find.ts'
import { listActions } from './notes.ts'

/** Every meeting that matches, the newest first. */
export async function meetingTable(asked: ListAsked, context: Reading): Promise<ListTable> {
  const { language } = asked
  const words = meetingScreens[language].columns
  const names = meetingWords[language]
  const people = (side: 'firm' | 'client') => (one: Meeting) =>
    one.participants
      .filter((each) => each.side === side)
      .map(({ name }) => name)
      .join(', ')
  const columns: ListColumn<Meeting>[] = [
    ...whose<Meeting>(await clientsOf({}, context), language),
    text(words.kind, ({ kind }) => names.kinds[kind]),
    day(words.day, (one) => one.day),
    text(words.time, ({ time }) => time),
    text(words.state, ({ state }) => names.states[state]),
    text(words.place, ({ way, place }) => [names.ways[way], place].filter(Boolean).join(', ')),
    text(words.theirs, people('client')),
    text(words.ours, people('firm')),
    whole(words.actions, ({ actions }) => actions),
    whole(words.open, ({ open }) => open),
  ]
  const { client, from, to, search } = asked
  const { rows } = await listMeetings({ client, from, to, search, offset: 0, limit: ALL }, context)
  return listed(columns, rows, ({ id }) => id)
}

/** Every action that was agreed at a meeting, open and done, by the days on which it is due. */
export async function actionTable(asked: ListAsked, context: Reading): Promise<ListTable> {
  const { language, client } = asked
  const words = meetingScreens[language].columns
  const columns: ListColumn<MeetingAction>[] = [
    ...whose<MeetingAction>(await clientsOf({}, context), language),
    text(words.what, (one) => one.text),
    text(words.whose, ({ next }) => next && encounterWords[language].whose[next.whose]),
    text(words.person, ({ person }) => person),
    day(words.due, ({ next }) => next?.due),
    text(words.state, ({ next }) => next && calendarWords[language].statuses[next.status]),
    text(words.meeting, ({ meeting }) => meetingWords[language].kinds[meeting]),
    day(words.day, (one) => one.day),
  ]
  return listed(columns, await listActions({ client, all: true }, context), ({ id }) => id)
}
