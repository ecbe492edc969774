import { AppError } from '../../../shared/api/errors.ts'
import type { Meeting } from '../../../shared/api/meetings.ts'
import type { Parsed } from '../../../shared/api/names.ts'
import type { Progress } from '../../../shared/api/procedure.ts'
import type { FileRef } from '../../../shared/api/values.ts'
import { formatDay } from '../../../shared/domain/calendar/days/format-day.ts'
import { meetingPaper } from '../../../shared/domain/documents/meeting.ts'
import { isMailAddress, type MailAddress } from '../../../shared/domain/letters/addresses.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { documents } from '../../../shared/i18n/documents.ts'
import { encounters as encounterWords } from '../../../shared/i18n/encounters.ts'
import { letters as letterWords } from '../../../shared/i18n/letters.ts'
import { meetingPaperWords } from '../../../shared/i18n/meeting-paper.ts'
import { meetingWords } from '../../../shared/i18n/meeting-words.ts'
import { findClient } from '../clients/index.ts'
import { letterhead, onPaper } from '../firm/index.ts'
import type { Reading, Working } from '../handlers.ts'
import { senderOf } from '../letters/index.ts'
import { findMeeting, notesOf } from './find.ts'
import { linesOf, periodOf } from './get.ts'

type Asked = Parsed<'meetings.print'>

/** The agenda or the minutes as a PDF, in the client's language unless another is asked for. */
export async function* printPaper(asked: Asked, context: Working): AsyncGenerator<Progress, FileRef, void> {
  yield { done: 0, total: 1, step: 'composing' }
  const { name, bytes } = await paperOf(asked, context)
  return context.env.files.put(name, bytes)
}

/** The same as an unsent message to the client's side. Nothing is sent. */
export async function* mailPaper(asked: Asked, context: Working): AsyncGenerator<Progress, FileRef, void> {
  yield { done: 0, total: 1, step: 'composing' }
  const { db, who, env } = context
  const { name, bytes, meeting, language, title } = await paperOf(asked, context)
  const { from, signature } = await senderOf(db, who)
  const words = letterWords[language].letter
  const body = [words.greetingAll, meetingPaperWords(language).letter[asked.paper], signature].join('\n\n')
  const file = await env.documents.render(
    'mail',
    {
      ...(from && { from }),
      to: await addressesOf(meeting, context),
      cc: [],
      subject: title,
      body,
      language,
      date: env.clock.now(),
      attached: [{ name, type: 'application/pdf', bytes }],
    },
    'eml',
  )
  return env.files.put(name.replace(/\.pdf$/, '.eml'), file)
}

/** Who of the client's side takes part and has an address. */
async function addressesOf({ participants }: Meeting, { db }: Reading): Promise<readonly MailAddress[]> {
  const ids = participants.flatMap(({ side, id }) => (side === 'client' && id !== null ? [id] : []))
  const rows = await db
    .selectFrom('contact')
    .select(['name', 'email'])
    .where('id', 'in', [...ids, ''])
    .execute()
  return rows.filter(({ email }) => isMailAddress(email))
}

async function paperOf({ id, paper, language: asked }: Asked, context: Reading) {
  const { db, who, env } = context
  const meeting = await findMeeting(id, context)
  if (paper === 'minutes' && meeting.state !== 'held') throw new AppError('conflict', 'not-held')
  const client = await findClient(db, who, meeting.client_id)
  const language: Language = asked ?? meeting.language
  const own = meetingPaperWords(language)
  const words = meetingWords[language]
  const { whose } = encounterWords[language]
  const notes = (await notesOf(db, [id], env.clock.today())).filter(({ internal }) => !internal)
  const lines = (await linesOf(meeting, context)).filter(({ dropped, internal }) => !dropped && !internal)
  const data = meetingPaper(
    {
      paper,
      language,
      firm: onPaper(await letterhead(db), language),
      client,
      name: words.kinds[meeting.kind],
      day: meeting.day,
      time: meeting.time,
      place: [words.ways[meeting.way], meeting.place].filter(Boolean).join(', '),
      participants: meeting.participants,
      period: await periodOf(meeting, context),
      lines,
      notes: notes.map(({ source, kind, text, next }) => ({
        source,
        kind,
        text,
        whose: next ? whose[next.whose] : '',
        due: next?.day ?? null,
      })),
    },
    documents[language],
    own,
  )
  const bytes = await env.documents.render('sheet', data, 'pdf')
  const number = client.number.replaceAll(/[^\w-]/g, '') || 'x'
  const title = `${own.papers[paper]}: ${words.kinds[meeting.kind]} ${formatDay(meeting.day, language, 'date')}`
  return { name: `${own.files[paper]}-${number}-${meeting.day}.pdf`, bytes, meeting, language, title }
}
