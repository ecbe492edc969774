import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Item } from '../../../shared/api/items.ts'
import type { OutputOf } from '../../../shared/api/names.ts'
import type { RunNote } from '../../../shared/api/runs.ts'
import { partOf } from '../../../shared/domain/calendar/runs/readiness.ts'
import type { RunNoteKind } from '../../../shared/domain/calendar/runs/run-notes.ts'
import { valueOf } from '../../../shared/i18n/record-values.ts'
import { runNotes as messages } from '../../../shared/i18n/run-notes.ts'
import { useDeed } from '../../desk/deed.ts'
import { useAsk } from '../../desk/queries.ts'
import { useLanguage } from '../../desk/session.tsx'
import { useFailures } from '../../desk/tell.ts'
import { useUi } from '../../ui/context.tsx'
import { listDay, shortDay, timed } from '../../ui/dates.ts'
import { KeyOf } from '../../desk/KeyOf.tsx'
import { StatusSign } from '../../ui/StatusSign.tsx'
import { noteRun } from '../marks/windows.ts'
import classes from './runs.module.css'

type Run = Pick<Item, 'client_id' | 'client' | 'run'>
type Shown = OutputOf<'runs.show'>
type Step = Shown['run']['steps'][number]

/** The payroll run that an item is a step of: where it stands, and what was written down about it, the urgent first. */
export function RunPart({ item }: { readonly item: Run }) {
  const language = useLanguage()
  const words = messages[language]
  const { today } = useUi()
  const { client_id, client, run } = item
  const { data } = useAsk('runs.show', { client_id, run, language }, { keep: true })
  if (!data) return null
  const named = { client_id, client, run }
  const { state } = data.run.readiness
  return (
    <section className={classes['run']} aria-label={words.title}>
      <h3 className={classes['heading']}>{words.titleOf(listDay(data.run.payday, language, today))}</h3>
      {data.period && (
        <p className={classes['from']}>{words.periodOf(`${shortDay(data.period.from)}–${shortDay(data.period.to)}`)}</p>
      )}
      <p className={classes['state']} data-state={state}>
        {words.states[state]}
      </p>
      {order.map((kind) => (
        <Kind key={kind} kind={kind} data={data} named={named} />
      ))}
      <Steps steps={data.run.steps} />
      <Button
        size="compact-sm"
        variant="subtle"
        className={classes['add'] ?? ''}
        rightSection={<KeyOf of="runNote" />}
        onClick={() => noteRun(named)}
      >
        {words.action}
      </Button>
    </section>
  )
}

/** Every step with its day, in the state it is in. */
function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const language = useLanguage()
  const { today } = useUi()
  return (
    <>
      <h4 className={classes['kind']}>{messages[language].steps}</h4>
      <ol className={classes['all']}>
        {steps.map(({ key, name, due, time, status, waiting }) => (
          <li key={key} className={classes['one']}>
            <StatusSign sign={waiting ? 'waiting' : status} late={waiting && status === 'overdue'} />
            <span className={classes['when']}>{timed(listDay(due, language, today), time, language)}</span>
            <span>{name}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** What blocks the run first, then what to know while calculating, then the evidence. */
const order: readonly RunNoteKind[] = ['missing', 'change', 'instruction', 'arrived', 'approval']

type KindProps = { readonly kind: RunNoteKind; readonly data: Shown; readonly named: Run }

/** All of one kind; of the steps that material or an approval belongs to, also those for which nothing has come. */
function Kind({ kind, data, named }: KindProps) {
  const words = messages[useLanguage()]
  const notes = data.notes.filter((note) => note.kind === kind)
  const part = kind === 'arrived' ? 'material' : kind === 'approval' ? 'approval' : undefined
  const steps = data.run.steps.filter(
    ({ key, rule }) => partOf(rule) === part && !notes.some(({ step }) => step === key),
  )
  if (notes.length === 0 && steps.length === 0) return null
  return (
    <>
      <h4 className={classes['kind']}>{words.heads[kind]}</h4>
      <ul className={classes['notes']}>
        {notes.map((note) => (
          <Note key={note.id} note={note} named={named} next={data.next} />
        ))}
        {steps.map((step) => (
          <Bare key={step.key} kind={kind} step={step} data={data} named={named} />
        ))}
      </ul>
    </>
  )
}

/** A step without a note: by whom it was marked, or a button to note what came. */
function Bare({ kind, step, data, named }: KindProps & { readonly step: Step }) {
  const language = useLanguage()
  const words = messages[language]
  const { today } = useUi()
  const done = data.done.find(({ key }) => key === step.key)
  if (done)
    return (
      <Line text={step.name} more={[listDay(done.day, language, today), done.person && words.marked(done.person)]} />
    )
  if (step.status === 'skipped' || step.status === 'done') return null
  return (
    <Line text={step.name} more={[kind === 'approval' ? words.noApproval : words.notYet]}>
      <Button size="compact-xs" variant="default" onClick={() => noteRun({ ...named, kind, step: step.key })}>
        {words.came[kind === 'approval' ? 'approval' : 'arrived']}
      </Button>
    </Line>
  )
}

type NoteProps = { readonly note: RunNote; readonly named: Run; readonly next: string | null }

/** One note with where it came from, and what can become of it. */
function Note({ note, named, next }: NoteProps) {
  const language = useLanguage()
  const words = messages[language]
  const { today } = useUi()
  const tell = useDeed()
  const fail = useFailures()
  const { id, version, kind, text, source, channel, day, time, outcome, after, person } = note
  const asks = kind === 'missing' || kind === 'change' ? kind : undefined
  const became = (to: RunNote['outcome']) => (to === 'open' ? '' : asks ? words.became[asks][to] : words.outcomes[to])
  const settle = (to: RunNote['outcome']) =>
    void tell(
      'runs.settleNote',
      { id, version, outcome: to },
      words.settled(became(to) || words.outcomes.open, named.client),
    ).catch(fail)
  const choices = asks && words.settle[asks]
  return (
    <Line
      text={text}
      settled={outcome !== 'open'}
      onOpen={() => noteRun({ ...named, note })}
      more={[
        timed(listDay(day, language, today), time || null, language),
        [source, valueOf('channels', channel, language).toLocaleLowerCase(language)].filter(Boolean).join(', '),
        after && words.late(listDay(after, language, today)),
        person && words.by(person),
        became(outcome),
      ]}
    >
      {choices &&
        (outcome === 'open' ? (
          <>
            <Button size="compact-xs" variant="default" onClick={() => settle('taken')}>
              {choices.taken}
            </Button>
            {next && (
              <Button
                size="compact-xs"
                variant="default"
                title={words.nextRun(listDay(next, language, today))}
                onClick={() => settle('next')}
              >
                {choices.next}
              </Button>
            )}
            <Button size="compact-xs" variant="default" onClick={() => settle('dropped')}>
              {choices.dropped}
            </Button>
          </>
        ) : (
          outcome !== 'next' && (
            <Button size="compact-xs" variant="subtle" onClick={() => settle('open')}>
              {words.settle.again}
            </Button>
          )
        ))}
    </Line>
  )
}

type LineProps = {
  readonly text: string
  readonly more: readonly (string | null | undefined | false)[]
  readonly settled?: boolean
  readonly onOpen?: () => void
  readonly children?: ReactNode
}

function Line({ text, more, settled = false, onOpen, children }: LineProps) {
  return (
    <li className={classes['note']} data-settled={settled || undefined}>
      {onOpen ? (
        <button type="button" className={classes['text']} onClick={onOpen}>
          {text}
        </button>
      ) : (
        <span>{text}</span>
      )}
      <span className={classes['from']}>{more.filter(Boolean).join(' · ')}</span>
      {children && <span className={classes['choices']}>{children}</span>}
    </li>
  )
}
