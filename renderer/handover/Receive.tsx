import { Alert, Button, FileButton } from '@mantine/core'
import { IconCircleCheck, IconPackageImport } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { failureOf } from '../../shared/api/failure.ts'
import type { Checked } from '../../shared/api/handover.ts'
import type { FileRef } from '../../shared/api/values.ts'
import { wordOf } from '../../shared/domain/words.ts'
import { app } from '../../shared/i18n/app.ts'
import { handover } from '../../shared/i18n/handover.ts'
import { upload } from '../desk/connect.ts'
import { newDeed } from '../desk/deed.ts'
import { JobProgress } from '../desk/JobProgress.tsx'
import { useJob } from '../desk/jobs.ts'
import { usePage } from '../desk/page.ts'
import { useTell } from '../desk/tell.ts'
import { CopyText } from '../ui/CopyText.tsx'
import { useUi } from '../ui/context.tsx'
import { fullDay } from '../ui/dates.ts'
import { Form } from '../ui/Form.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Facts } from '../ui/Panel.tsx'
import classes from './handover.module.css'
import { Parts } from './Parts.tsx'
import { PasswordField } from './PasswordField.tsx'
import { spaced } from './parts.ts'
import { refusalOf, refusalText } from './refusal.ts'
import { TakeoverForm, type TakeoverValues } from './TakeoverForm.tsx'

type State =
  | { readonly step: 'choose' }
  | { readonly step: 'busy'; readonly what: 'uploading' | 'checking' | 'importing' }
  | { readonly step: 'locked'; readonly file: FileRef; readonly wrong: boolean }
  | { readonly step: 'checked'; readonly file: FileRef; readonly password: string; readonly report: Checked }
  | { readonly step: 'refused'; readonly name: string; readonly text: string }

/** Takes in a client from another firm's package: the package is checked first, and imported only when that is wanted. */
export function Receive() {
  const { language, readFailure } = useUi()
  const words = handover[language].receive
  const work = useJob()
  const tell = useTell()
  const navigate = useNavigate()
  const [state, setState] = useState<State>({ step: 'choose' })
  usePage({ title: app[language].sections.clients, to: '/clients' }, { title: app[language].commands.receive })

  const check = async (file: FileRef, password = '') => {
    setState({ step: 'busy', what: 'checking' })
    try {
      const report = await work('handover.verify', { file, ...(password !== '' && { password }) }, words.checking)
      setState({ step: 'checked', file, password, report })
    } catch (error) {
      refuse(error, file)
    }
  }
  const refuse = (error: unknown, file: FileRef) => {
    const { code, reason } = failureOf(error)
    if (code === 'cancelled') return setState({ step: 'choose' })
    if (reason === 'password-needed' || reason === 'wrong-password')
      return setState({ step: 'locked', file, wrong: reason === 'wrong-password' })
    setState({ step: 'refused', name: file.name, text: refusalText(error, language) ?? readFailure(error).text })
  }
  const choose = async (chosen: File | null) => {
    if (!chosen) return
    setState({ step: 'busy', what: 'uploading' })
    try {
      await check(await upload(chosen))
    } catch (error) {
      setState({ step: 'refused', name: chosen.name, text: readFailure(error).text })
    }
  }
  const take = async (file: FileRef, password: string, takeover: TakeoverValues) => {
    setState({ step: 'busy', what: 'importing' })
    try {
      const deed = newDeed()
      const wanted = { file, takeover, ...(password !== '' && { password }) }
      const taken = await work('handover.import', wanted, words.importing, deed)
      tell(words.imported(taken.report.client), { undo: deed })
      await navigate({ to: '/clients/$id/$tab', params: { id: taken.client_id, tab: 'overview' } })
    } catch (error) {
      refuse(error, file)
    }
  }
  const again = (
    <Button variant="default" onClick={() => setState({ step: 'choose' })}>
      {words.another}
    </Button>
  )
  return (
    <div className={classes['receive']}>
      <PageHeader title={app[language].commands.receive} />
      <p className={classes['help']}>{words.help}</p>
      {state.step === 'choose' && <Choose onChoose={(file) => void choose(file)} />}
      {state.step === 'busy' && (
        <div className={classes['busy']} role="status">
          <span>{words[state.what]}</span>
          <JobProgress title={words[state.what]} label={words[state.what]} />
        </div>
      )}
      {state.step === 'locked' && (
        <Locked wrong={state.wrong} onPassword={(password) => check(state.file, password)} again={again} />
      )}
      {state.step === 'refused' && (
        <div className={classes['report']}>
          <Alert color="red" variant="light" title={words.unsound} role="alert">
            <strong>{state.name}</strong>
            <br />
            {state.text}
          </Alert>
          <div className={classes['buttons']}>{again}</div>
        </div>
      )}
      {state.step === 'checked' && (
        <div className={classes['report']}>
          <div className={classes['made']} role="status">
            <p className={classes['madeTitle']}>
              <IconCircleCheck size={18} aria-hidden /> {words.sound}
            </p>
            <p className={classes['digestHelp']}>{words.soundHelp}</p>
          </div>
          <Facts
            rows={[
              [words.client, [state.report.client, state.report.business_id].filter(Boolean).join(', ')],
              [words.sender, state.report.sender],
              [handover[language].profile, wordOf(handover[language].profiles, state.report.profile)],
              [words.day, fullDay(state.report.day, language)],
              ...(state.report.ignored.length === 0 ? [] : [[words.ignored, state.report.ignored.join(', ')] as const]),
              [
                handover[language].digest,
                <CopyText key="digest" value={state.report.digest} label={handover[language].digest}>
                  {spaced(state.report.digest)}
                </CopyText>,
              ],
              [handover[language].key, <Signed key="key" report={state.report} />],
            ]}
          />
          {state.report.refusal ? (
            <>
              <Alert color="red" variant="light" title={words.unsound} role="alert">
                {refusalOf(state.report.refusal, language)}
              </Alert>
              <div className={classes['buttons']}>{again}</div>
            </>
          ) : (
            <TakeoverForm
              offer={state.report.takeover}
              onTake={(takeover) => take(state.file, state.password, takeover)}
              again={again}
            />
          )}
          <section aria-label={words.parts}>
            <h2 className={classes['title']}>{words.parts}</h2>
            <Parts parts={state.report.parts} reader="recipient" />
          </section>
        </div>
      )}
    </div>
  )
}

/** By whose key the package is signed; one that may be somebody else's is said in colour and in words. */
function Signed({ report: { signed_by, signer } }: { readonly report: Checked }) {
  const words = handover[useUi().language]
  return (
    <>
      <span className={signer === 'other' || signer === 'no-longer' ? classes['wrong'] : undefined}>
        {words.receive.signers[signer]}
      </span>
      {signed_by !== '' && (
        <CopyText value={signed_by} label={words.key}>
          {signed_by}
        </CopyText>
      )}
    </>
  )
}

/** A place to drop the package on, and the button for everybody else. */
function Choose({ onChoose }: { readonly onChoose: (file: File | null) => void }) {
  const words = handover[useUi().language].receive
  const [over, setOver] = useState(false)
  return (
    <div
      className={classes['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onChoose(event.dataTransfer.files[0] ?? null)
      }}
    >
      <IconPackageImport size={32} stroke={1.5} aria-hidden />
      <span>{words.drop}</span>
      <FileButton accept=".zip,application/zip" onChange={onChoose} inputProps={{ 'aria-label': words.file }}>
        {(props) => <Button {...props}>{words.choose}</Button>}
      </FileButton>
    </div>
  )
}

const passwordSchema = z.object({ password: z.string().min(1, 'required').max(10_000, 'too-long') })

type LockedProps = {
  readonly wrong: boolean
  readonly onPassword: (password: string) => Promise<void>
  readonly again: React.ReactNode
}

function Locked({ wrong, onPassword, again }: LockedProps) {
  const words = handover[useUi().language].receive
  const values = useMemo(() => ({ password: '' }), [])
  return (
    <Form
      label={words.password}
      schema={passwordSchema}
      values={values}
      saveLabel={words.withPassword}
      submit={({ password }) => onPassword(password)}
      actions={again}
    >
      <p className={wrong ? classes['wrong'] : undefined} role={wrong ? 'alert' : undefined}>
        {wrong ? words.passwordWrong : words.passwordNeeded}
      </p>
      <PasswordField name="password" label={words.password} required autoFocus />
    </Form>
  )
}
