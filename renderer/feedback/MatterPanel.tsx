import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { MatterCard } from '../../shared/api/feedback.ts'
import { needsSolution } from '../../shared/domain/feedback/kinds.ts'
import { feedback } from '../../shared/i18n/feedback.ts'
import { feedbackCard } from '../../shared/i18n/feedback-card.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { Detail } from '../desk/Detail.tsx'
import { useAsk } from '../desk/queries.ts'
import { useResumed } from '../desk/resume.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Facts } from '../ui/Panel.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import { type Clock, clockWords, momentText, signOf } from './clock-words.ts'
import classes from './feedback.module.css'
import { LearnForm } from './LearnForm.tsx'
import { openMatterLog } from './log.ts'
import { type StepName, StepWindow } from './StepWindow.tsx'
import { Trail } from './Trail.tsx'
import { ToEncounter, ToInstruction, ToRule } from './Linked.tsx'

type Props = { readonly id: string; readonly onClose: () => void }

/** One piece of feedback beside the list: both clocks, what can be done now, what was said, and its trail. */
export function MatterPanel({ id, onClose }: Props) {
  const { language, readFailure } = useUi()
  const { data, error } = useAsk('feedback.get', { id, language }, { keep: true })
  const [step, setStep] = useState<StepName | 'learn'>()
  useResumed((place) => {
    const [, name, of] = /^matter-(learn|[a-z]+)\/([\w-]{36})$/.exec(place) ?? []
    if (of !== id || name === undefined) return false
    setStep(name as StepName)
    return true
  }, data !== undefined)
  const title = data?.title ?? feedback[language].title
  const failure = error && !data ? readFailure(error) : undefined
  return (
    <Detail title={title} onClose={onClose} head={data && <Head matter={data} />}>
      {failure && <EmptyState title={failure.title} text={failure.text} />}
      {!data && !failure && <Loading rows={8} />}
      {data && (
        <div className={classes['card']}>
          <Clocks matter={data} />
          <Actions matter={data} onStep={setStep} />
          <Said matter={data} />
          <Learned matter={data} onEdit={() => setStep('learn')} />
          <Trail matter={data} />
        </div>
      )}
      {data && step === 'learn' && <LearnForm matter={data} onClose={() => setStep(undefined)} />}
      {data && step !== undefined && step !== 'learn' && (
        <StepWindow matter={data} step={step} onClose={() => setStep(undefined)} />
      )}
    </Detail>
  )
}

type Of = { readonly matter: MatterCard }

function Head({ matter }: Of) {
  const { language } = useUi()
  const words = feedback[language]
  const parts = [matter.client, words.kinds[matter.kind], words.severities[`${matter.severity}` as '1']]
  return (
    <div className={classes['muted']}>
      {parts.join(' · ')}
      {matter.internal && ` · ${words.internal}`}
      {matter.origin !== '' && ` · ${words.came(matter.origin)}`}
    </div>
  )
}

/** The two clocks, each for itself, and why a deadline is when it is. */
function Clocks({ matter }: Of) {
  const { language, today } = useUi()
  const words = feedback[language]
  const card = feedbackCard[language]
  const { answer, solution } = matter.clocks
  const line = (clock: Clock, which: 'answer' | 'solution') => (
    <div key={which} className={classes['clock']}>
      <StatusSign sign={signOf(clock)} />
      <div>
        <strong>{words.clocks[which]}</strong>
        <span className={classes['muted']}> {card.target(clock.days)}</span>
        <div>{clockWords(clock, which === 'answer' ? card.toAnswer : card.toSolve, language, today)}</div>
      </div>
    </div>
  )
  const skipped = matter.skipped.map(({ day, name }) => `${listDay(day, language, today)} ${name}`.trim()).join(', ')
  const people = [
    matter.state === 'closed' ? '' : card.holder(matter.holder || card.nobody),
    matter.stand_in && card.standIn(matter.stand_in),
  ].filter(Boolean)
  return (
    <section>
      {answer && line(answer, 'answer')}
      {solution && line(solution, 'solution')}
      {!needsSolution(matter.kind) && matter.state !== 'closed' && <p className={classes['muted']}>{card.thanks}</p>}
      {skipped !== '' && <p className={classes['muted']}>{card.skipped(skipped)}</p>}
      {people.length > 0 && <p>{people.join(', ')}</p>}
      {matter.state !== 'closed' && matter.escalates_to !== '' && matter.origin === '' && (
        <p className={classes['muted']}>{card.escalatesTo(matter.escalates_to)}</p>
      )}
    </section>
  )
}

/** What can be done to it as far as it has come; the next thing first. */
function Actions({ matter, onStep }: Of & { readonly onStep: (step: StepName | 'learn') => void }) {
  const { language } = useUi()
  const words = feedbackCard[language].actions
  const { state, answered_day } = matter
  const steps: readonly StepName[] =
    state === 'closed'
      ? ['told', 'note', 'reopen']
      : [
          ...(answered_day === null ? (['answer'] as const) : []),
          ...(needsSolution(matter.kind) ? (['solve'] as const) : []),
          state === 'waiting' ? 'resume' : 'wait',
          'told',
          'note',
        ]
  const [first, ...others] = steps
  return (
    <Group gap="xs">
      {first && (
        <Button size="compact-sm" onClick={() => onStep(first)}>
          {words[first]}
        </Button>
      )}
      {others.map((step) => (
        <Button key={step} size="compact-sm" variant="default" onClick={() => onStep(step)}>
          {words[step]}
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={() => openMatterLog(matter)}>
        {words.edit}
      </Button>
    </Group>
  )
}

/** What was said, by whom and about what, with the instruction that was in force then. */
function Said({ matter }: Of) {
  const { language, today } = useUi()
  const words = feedback[language]
  const card = feedbackCard[language]
  const labels = labelsOf('matter', language)
  const opened = { day: matter.opened_day, time: matter.opened_time }
  const { evidence } = matter
  const rows: readonly (readonly [string, ReactNode])[] = [
    [labels.opened_day, momentText(opened, language, today)],
    [labels.channel, words.channels[matter.channel]],
    [labels.contact_id, matter.contact],
    [words.deadline, matter.deadline],
    [labels.instruction_id, matter.instruction === '' ? '' : <ToInstruction key="step" matter={matter} />],
    [labels.encounter_id, matter.encounter === null ? '' : <ToEncounter key="met" matter={matter} />],
    [card.evidence, evidence ? card.version(evidence.number, listDay(evidence.day, language, today)) : card.noEvidence],
  ]
  return (
    <section>
      {matter.text !== '' && <p className={classes['words']}>{matter.text}</p>}
      <Facts rows={rows.filter(([, value]) => value !== '')} />
      {matter.solution !== '' && (
        <>
          <h3>{words.clocks.solution}</h3>
          <p className={classes['words']}>{matter.solution}</p>
        </>
      )}
    </section>
  )
}

/** Cause, correction and prevention, and what was changed for it. */
function Learned({ matter, onEdit }: Of & { readonly onEdit: () => void }) {
  const { language, today } = useUi()
  const card = feedbackCard[language]
  const labels = labelsOf('matter', language)
  const rows: readonly (readonly [string, ReactNode])[] = [
    [labels.cause, matter.cause],
    [labels.correction, matter.correction],
    [labels.prevention, matter.prevention],
    [labels.follow_up, matter.follow_up === null ? '' : listDay(matter.follow_up, language, today)],
    [card.sheetVersion, matter.sheet_number === 0 ? '' : card.versionAlone(matter.sheet_number)],
    [card.rule, matter.rule === null ? '' : <ToRule key="rule" matter={matter} />],
  ]
  const said = rows.filter(([, value]) => value !== '')
  return (
    <section>
      <div className={classes['bar']}>
        <h3>{card.learned}</h3>
        <Button size="compact-sm" variant="subtle" onClick={onEdit}>
          {card.actions.edit}
        </Button>
      </div>
      {said.length === 0 ? <p className={classes['muted']}>{card.learnedNone}</p> : <Facts rows={said} />}
    </section>
  )
}
