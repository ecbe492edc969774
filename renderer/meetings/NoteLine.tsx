import type { MeetingNote } from '../../shared/api/meetings.ts'
import { encounters } from '../../shared/i18n/encounters.ts'
import { meetings } from '../../shared/i18n/meetings.ts'
import { meetingWords } from '../../shared/i18n/meeting-words.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { StatusSign } from '../ui/StatusSign.tsx'
import classes from './meetings.module.css'

type Props = { readonly note: MeetingNote; readonly onOpen: (() => void) | undefined }

/** What was written: of an action, whose it is, by when, and how far it has come. */
export function NoteLine({ note: { kind, text, internal, next }, onOpen }: Props) {
  const { language, today } = useUi()
  return (
    <div className={classes['note']}>
      <span className={classes['kind']}>{meetingWords[language].notes[kind]}</span>
      {onOpen ? (
        <button type="button" onClick={onOpen}>
          {text}
        </button>
      ) : (
        <span>{text}</span>
      )}
      <span className={classes['muted']}>
        {internal && `${meetings[language].internal} `}
        {next && (
          <>
            <StatusSign sign={next.status} /> {encounters[language].whose[next.whose]},{' '}
            {listDay(next.due, language, today)}
          </>
        )}
      </span>
    </div>
  )
}
