import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { OutputOf } from '../../shared/api/names.ts'
import { plainTime } from '../../shared/domain/time-of-day.ts'
import type { Language } from '../../shared/domain/words.ts'
import { app } from '../../shared/i18n/app.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { meetings } from '../../shared/i18n/meetings.ts'
import { meetingWords } from '../../shared/i18n/meeting-words.ts'
import { useDeed } from '../desk/deed.ts'
import { useJob } from '../desk/jobs.ts'
import { usePage } from '../desk/page.ts'
import { PaperPreview } from '../desk/PaperPreview.tsx'
import { useAsk } from '../desk/queries.ts'
import { useFailures } from '../desk/tell.ts'
import { useFile } from '../desk/use-file.ts'
import { useUi } from '../ui/context.tsx'
import { fullDay, plainDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Menu } from '../ui/Menu.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Screen } from '../ui/Screen.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import { Agenda } from './Agenda.tsx'
import { openBook } from './book.ts'
import { CancelWindow, HoldWindow } from './HoldWindow.tsx'
import { StateSign } from './Meetings.tsx'
import classes from './meetings.module.css'

export type Book = OutputOf<'meetings.get'>
type Paper = 'agenda' | 'minutes'

/** One meeting: who and when, its agenda, and what is written down at it. */
export function MeetingPage() {
  const { id } = useParams({ from: '/meetings/$id' })
  const { language, readFailure } = useUi()
  const words = meetings[language]
  const { data: book, error } = useAsk('meetings.get', { id }, { keep: true })
  const name = book ? meetingWords[language].kinds[book.meeting.kind] : words.title
  usePage(
    // The client is the way up: with one more the head of the screen would take two rows.
    ...(book
      ? [{ title: book.meeting.client, to: `/clients/${book.meeting.client_id}/meetings` }]
      : [{ title: app[language].sections.clients, to: '/clients' }]),
    { title: name },
  )
  if (!book) {
    if (!error) return <Loading rows={12} />
    const failure = readFailure(error)
    return (
      <Screen>
        <EmptyState title={failure.title} text={failure.text} />
      </Screen>
    )
  }
  return <Shown book={book} name={name} />
}

function Shown({ book, name }: { readonly book: Book; readonly name: string }) {
  const { language } = useUi()
  const words = meetings[language]
  const { meeting } = book
  const { id, version } = meeting
  const work = useJob()
  const deed = useDeed()
  const fail = useFailures()
  const [open, setOpen] = useState<'hold' | 'cancel' | Paper>()
  const paper: Paper = meeting.state === 'held' ? 'minutes' : 'agenda'
  const mail = useFile((which: Paper) => work('meetings.letter', { id, paper: which }, words.printing))
  const close = () => setOpen(undefined)
  const isOurs = meeting.origin === ''
  const reopen = () => void deed('meetings.reopen', { id, version }, words.reopened).catch(fail)
  const next = () => openBook({ client: { id: meeting.client_id, name: meeting.client }, kind: meeting.kind })
  const more = [
    ...(isOurs ? [{ id: 'edit', title: words.edit, run: () => openBook(meeting) }] : []),
    { id: 'agenda', title: words.printAgenda, run: () => setOpen('agenda') },
    { id: 'mail-agenda', title: words.mailAgenda, run: () => mail.save('agenda') },
    ...(meeting.state === 'held'
      ? [{ id: 'mail-minutes', title: words.mailMinutes, run: () => mail.save('minutes') }]
      : []),
    ...(isOurs && meeting.state === 'planned'
      ? [{ id: 'cancel', title: words.cancel, run: () => setOpen('cancel') }]
      : []),
    ...(isOurs && meeting.state !== 'planned' ? [{ id: 'reopen', title: words.reopen, run: reopen }] : []),
  ]
  return (
    <Screen>
      <PageHeader title={name}>
        {isOurs && meeting.state === 'planned' && <Button onClick={() => setOpen('hold')}>{words.hold}</Button>}
        {isOurs && meeting.state === 'held' && (
          <Button variant="default" onClick={next}>
            {words.next}
          </Button>
        )}
        <Button variant="default" onClick={() => setOpen(paper)}>
          {paper === 'minutes' ? words.printMinutes : words.printAgenda}
        </Button>
        <Menu items={more} />
      </PageHeader>
      <div className={classes['page']}>
        <div className={classes['sheet']}>
          <Facts book={book} />
          <Agenda book={book} />
        </div>
      </div>
      {open === 'hold' && <HoldWindow meeting={meeting} onClose={close} />}
      {open === 'cancel' && <CancelWindow meeting={meeting} onClose={close} />}
      {(open === 'agenda' || open === 'minutes') && <Preview book={book} paper={open} onClose={close} />}
    </Screen>
  )
}

/** When, where and who. */
function Facts({ book: { meeting, period } }: { readonly book: Book }) {
  const { language } = useUi()
  const words = meetings[language]
  const labels = words.columns
  const people = (side: 'client' | 'firm') =>
    meeting.participants
      .filter((one) => one.side === side)
      .map((one) => (meeting.state === 'held' && !one.present ? `(${one.name})` : one.name))
      .join(', ')
  const span = [plainDay(period.from), plainDay(period.to)] as const
  return (
    <>
      <dl className={classes['facts']}>
        <dt>{labels.day}</dt>
        <dd>
          {fullDay(meeting.day, language)} {plainTime(meeting.time)} <StateSign row={meeting} />
          {meeting.reason !== '' && ` ${meeting.reason}`}
        </dd>
        <dt>{labels.place}</dt>
        <dd>{[meetingWords[language].ways[meeting.way], meeting.place].filter(Boolean).join(', ')}</dd>
        <dt>{words.sides.client}</dt>
        <dd>{people('client') || '–'}</dd>
        <dt>{words.sides.firm}</dt>
        <dd>{people('firm') || '–'}</dd>
        {meeting.missing.length > 0 && (
          <>
            <dt>{words.missing}</dt>
            <dd>
              <StatusSign sign="fault" label={words.missing} />{' '}
              {meeting.missing.map((seat) => words.seats[seat]).join('; ')}
            </dd>
          </>
        )}
      </dl>
      <p className={classes['hint']}>
        {meeting.state === 'held' ? words.kept(...span) : words.agendaHelp(...span)}{' '}
        {meeting.language !== language && words.language(clients[language].languages[meeting.language])}
      </p>
    </>
  )
}

type PreviewProps = { readonly book: Book; readonly paper: Paper; readonly onClose: () => void }

function Preview({ book: { meeting }, paper, onClose }: PreviewProps) {
  const words = meetings[useUi().language]
  const work = useJob()
  const { id } = meeting
  const make = useCallback(
    (language: Language) => work('meetings.print', { id, paper, language }, words.printing),
    [work, id, paper, words.printing],
  )
  const title = paper === 'minutes' ? words.printMinutes : words.printAgenda
  return <PaperPreview title={title} language={meeting.language} downloadLabel={title} make={make} onClose={onClose} />
}
