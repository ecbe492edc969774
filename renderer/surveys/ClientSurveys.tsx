import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { SurveyRow } from '../../shared/api/surveys.ts'
import type { Language } from '../../shared/domain/words.ts'
import { surveys } from '../../shared/i18n/surveys.ts'
import type { ClientTabProps } from '../desk/area.ts'
import { useJob } from '../desk/jobs.ts'
import { PaperPreview } from '../desk/PaperPreview.tsx'
import { useShown } from '../desk/queries.ts'
import { useFile } from '../desk/use-file.ts'
import { useUi } from '../ui/context.tsx'
import { listDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { StatusSign } from '../ui/StatusSign.tsx'
import { TabHead, TabPart } from '../ui/TabPart.tsx'
import { AnswerWindow } from './AnswerWindow.tsx'
import { DaysWindow } from './DaysWindow.tsx'
import { ImportAnswer } from './ImportAnswer.tsx'
import { ResultsView } from './ResultsView.tsx'
import { SendWindow } from './SendWindow.tsx'
import { signOf } from './sign.ts'
import classes from './surveys.module.css'

/** The client's surveys, the newest first, what can be done with each, and what was answered over time. */
export function ClientSurveys({ card: { client }, open }: ClientTabProps) {
  const { language } = useUi()
  const words = surveys[language]
  const work = useJob()
  const [window, setWindow] = useState<'send' | 'paper' | undefined>(open === 'new' ? 'send' : undefined)
  const data = useShown('surveys.list', { client: client.id, limit: 1000 })
  const results = useShown('surveys.results', { client: client.id, language })
  const make = useCallback(
    (paper: Language) => work('surveys.print', { client: client.id, language: paper }, words.printing),
    [work, client.id, words.printing],
  )
  const close = () => setWindow(undefined)
  const about = { id: client.id, name: client.name, language: client.language }
  if (!data) return <Loading rows={6} />
  return (
    <TabPart label={words.title}>
      <TabHead title={words.total(data.total)}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setWindow('send')}
        >
          {words.send}
        </Button>
        <ImportAnswer small />
        {data.total > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => setWindow('paper')}>
            {words.printResults}
          </Button>
        )}
      </TabHead>
      {data.total === 0 ? (
        <EmptyState title={words.emptyTitle} text={words.emptyText} />
      ) : (
        <ul className={classes['list']}>
          {data.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      {results && results.rate.answered > 0 && (
        <>
          <TabHead title={words.results} />
          <ResultsView results={results} />
        </>
      )}
      {window === 'send' && <SendWindow client={about} onClose={close} />}
      {window === 'paper' && (
        <PaperPreview
          title={words.printResults}
          language={client.language}
          downloadLabel={words.printResults}
          make={make}
          onClose={close}
        />
      )}
    </TabPart>
  )
}

/** A survey in a line: what, to whom, how it stands, and what can be done. */
function Row({ row }: { readonly row: SurveyRow }) {
  const { language, today } = useUi()
  const words = surveys[language]
  const work = useJob()
  const [window, setWindow] = useState<'answer' | 'days'>()
  const form = useFile((format: 'html' | 'pdf') => work('surveys.form', { id: row.id, format }, words.makingForm))
  const date = (day: string) => listDay(day, language, today)
  const close = () => setWindow(undefined)
  const isOpen = row.state !== 'answered'
  const said = [
    `${words.columns.sent} ${date(row.sent_on)}`,
    row.contact,
    isOpen ? `${words.columns.closes} ${date(row.closes_on)}` : words.ways[row.answered_how],
    row.scale === null ? '' : `${words.columns.scale}: ${words.score('scale', row.scale)}`,
    row.nps === null ? '' : `${words.columns.nps}: ${row.nps}`,
  ]
  return (
    <li className={classes['row']}>
      <div>
        <strong>{row.title}</strong> <StatusSign sign={signOf(row)} label={words.states[row.state]} withWord />
        {row.low && ` ${words.low}`}
        <div className={classes['muted']}>{said.filter(Boolean).join(' · ')}</div>
      </div>
      <Group gap="xs">
        {isOpen && (
          <>
            <Button size="compact-sm" variant="default" loading={form.busy} onClick={() => form.save('html')}>
              {words.formHtml}
            </Button>
            <Button size="compact-sm" variant="default" loading={form.busy} onClick={() => form.save('pdf')}>
              {words.formPdf}
            </Button>
          </>
        )}
        <Button size="compact-sm" variant={isOpen ? 'filled' : 'subtle'} onClick={() => setWindow('answer')}>
          {isOpen ? words.answer : words.correct}
        </Button>
        {isOpen && (
          <Button size="compact-sm" variant="subtle" onClick={() => setWindow('days')}>
            {words.edit}
          </Button>
        )}
      </Group>
      {window === 'answer' && <AnswerWindow survey={row} onClose={close} />}
      {window === 'days' && <DaysWindow survey={row} onClose={close} />}
    </li>
  )
}
