import { Alert, Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { failureOf } from '../../shared/api/failure.ts'
import type { Checked, Looked } from '../../shared/api/imports.ts'
import type { FileRef } from '../../shared/api/values.ts'
import { app } from '../../shared/i18n/app.ts'
import { importRefusal, imports } from '../../shared/i18n/imports.ts'
import { upload } from '../desk/connect.ts'
import { newDeed } from '../desk/deed.ts'
import { JobProgress } from '../desk/JobProgress.tsx'
import { useJob } from '../desk/jobs.ts'
import { usePage } from '../desk/page.ts'
import { useTell } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { useUnsaved } from '../ui/leave.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { CheckStep } from './CheckStep.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { type Choices, ColumnsStep } from './ColumnsStep.tsx'
import classes from './imports.module.css'
import { Steps } from './Steps.tsx'

type Busy = 'uploading' | 'reading' | 'checking' | 'importing'
type Read = { readonly file: FileRef; readonly looked: Looked; readonly choices: Choices }
type State =
  | { readonly step: 'file'; readonly refused?: { readonly name: string; readonly text: string } }
  | ({ readonly step: 'columns' } & Read)
  | ({ readonly step: 'check'; readonly checked: Checked } & Read)

/**
 * Clients from a spreadsheet, in three steps: the file, what its columns are, and what taking it in would do. Each step goes
 * back to the one before with everything that was chosen.
 */
export function ImportClients() {
  const { language, readFailure, today } = useUi()
  const words = imports[language]
  const work = useJob()
  const tell = useTell()
  const navigate = useNavigate()
  const [state, setState] = useState<State>({ step: 'file' })
  const [busy, setBusy] = useState<Busy>()
  usePage({ title: app[language].sections.clients, to: '/clients' }, { title: words.title })
  useUnsaved(state.step !== 'file' && busy !== 'importing', false)

  /** Does a piece of work; where it fails, says why at the file. What was cancelled leaves everything as it was. */
  const during = async (what: Busy, name: string, deed: () => Promise<void>) => {
    setBusy(what)
    try {
      await deed()
    } catch (error) {
      const failure = failureOf(error)
      if (failure.code !== 'cancelled')
        setState({ step: 'file', refused: { name, text: importRefusal(language, failure) ?? readFailure(error).text } })
    } finally {
      setBusy(undefined)
    }
  }
  const look = async (file: FileRef, sheet: string | undefined, before?: Choices) => {
    setBusy('reading')
    const looked = await work('imports.look', { file, ...(sheet !== undefined && { sheet }) }, words.reading)
    const { clockStart = today, addPeople = false } = before ?? {}
    setState({ step: 'columns', file, looked, choices: { mapping: looked.mapping, clockStart, addPeople } })
  }
  const choose = (chosen: File) => during('uploading', chosen.name, async () => look(await upload(chosen), undefined))
  const wanted = ({ file, looked: { sheet }, choices }: Read) => ({
    file,
    ...choices,
    ...(sheet !== '' && { sheet }),
  })
  const check = (read: Read) =>
    during('checking', read.file.name, async () => {
      const checked = await work('imports.check', wanted(read), words.checking)
      setState({ ...read, step: 'check', checked })
    })
  const take = (read: Read) =>
    during('importing', read.file.name, async () => {
      const deed = newDeed()
      const { counts } = await work('imports.take', wanted(read), words.importing, deed)
      setState({ step: 'file' })
      tell(words.done(counts.added, counts.changed), { undo: deed })
      await navigate({ to: '/clients' })
    })
  const again = (
    <Button variant="default" onClick={() => setState({ step: 'file' })}>
      {words.another}
    </Button>
  )
  return (
    <div className={classes['screen']}>
      <PageHeader title={words.title} subtitle={state.step === 'file' ? undefined : state.file.name} />
      <Steps now={state.step} />
      {busy && (
        <div className={classes['busy']} role="status">
          <span>{words[busy]}</span>
          <JobProgress title={words[busy]} label={words[busy]} />
        </div>
      )}
      <div hidden={busy !== undefined}>
        {state.step === 'file' && (
          <>
            <p className={classes['help']}>{words.help}</p>
            {state.refused && (
              <Alert color="red" variant="light" title={words.refused} role="alert" mb="md">
                <strong>{state.refused.name}</strong>
                <br />
                {state.refused.text}
              </Alert>
            )}
            <ChooseFile onChoose={(file) => void choose(file)} />
          </>
        )}
        {state.step === 'columns' && (
          <ColumnsStep
            looked={state.looked}
            choices={state.choices}
            onChange={(choices) => setState({ ...state, choices })}
            onSheet={(sheet) => void during('reading', state.file.name, () => look(state.file, sheet, state.choices))}
            onCheck={() => void check(state)}
            again={again}
          />
        )}
        {state.step === 'check' && (
          <CheckStep
            checked={state.checked}
            saveFaults={() => work('imports.saveFaults', { ...wanted(state), language }, words.saving)}
            onBack={() => setState({ ...state, step: 'columns' })}
            onTake={() => void take(state)}
            again={again}
          />
        )}
      </div>
    </div>
  )
}
