import { Button } from '@mantine/core'
import { IconDownload, IconPackageExport } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { ClientCard } from '../../shared/api/clients.ts'
import { Line, NewPassword } from '../../shared/api/values.ts'
import { type Choice, choiceKeys, type Profile, profiles } from '../../shared/domain/handover/profiles.ts'
import { handover } from '../../shared/i18n/handover.ts'
import type { ResultOf } from '../../shared/api/names.ts'
import { download } from '../desk/connect.ts'
import { JobProgress } from '../desk/JobProgress.tsx'
import { useJob } from '../desk/jobs.ts'
import { CopyText } from '../ui/CopyText.tsx'
import { useUi } from '../ui/context.tsx'
import { SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import classes from './handover.module.css'
import { NewPasswordField } from './PasswordField.tsx'
import { PartsField } from './PartsField.tsx'
import { type Part, spaced } from './parts.ts'

const schema = z.object({
  profile: z.enum(profiles),
  recipient: Line,
  consent: Line,
  chosen: z.array(z.enum(choiceKeys)),
  // An empty field is no password; the field says that it may stay empty.
  password: NewPassword.or(z.literal('')),
})

type Props = {
  readonly client: ClientCard['client']
  /** What the package would hold, as far as that is known. */
  readonly parts: readonly Part[]
  /** Told whom the package is for and what is left out: what it holds is shown beside the form. */
  readonly onAsked: (asked: Asked) => void
}

/** Makes the package: for whom, with a password or without; while it is made it can be cancelled. */
export function MakePackage({ client, parts, onAsked }: Props) {
  const { language } = useUi()
  const words = handover[language]
  const work = useJob()
  const [made, setMade] = useState<MadePackage>()
  const title = `${words.making}: ${client.name}`
  const values = useMemo(
    () => ({ profile: profiles[0], recipient: '', consent: '', chosen: [...choiceKeys], password: '' }),
    [],
  )
  return (
    <section aria-label={words.make}>
      <div className={classes['head']}>
        <h2 className={classes['title']}>{made ? words.made : words.make}</h2>
      </div>
      {made ? (
        <Made made={made} onAgain={() => setMade(undefined)} />
      ) : (
        <>
          <p className={classes['help']}>{words.intro}</p>
          <Form
            label={words.make}
            draft={`client/${client.id}/package`}
            secret={['password']}
            schema={schema}
            values={values}
            saveLabel={words.make}
            submit={async ({ profile, recipient, consent, chosen, password }) => {
              const to = profile === 'successor' && { recipient, consent }
              const wanted = {
                client: client.id,
                ...askedOf(profile, chosen),
                ...to,
                ...(password !== '' && { password }),
              }
              return { ...(await work('handover.export', wanted, title)), password }
            }}
            onSaved={setMade}
          >
            <SelectField
              name="profile"
              label={words.profile}
              options={profiles.map((value) => ({ value, label: words.profiles[value] }))}
            />
            <ForWhom parts={parts} onAsked={onAsked} />
            <NewPasswordField
              name="password"
              label={words.password}
              description={words.passwordHelp}
              known={[client.name, client.business_id, client.number]}
            />
            <JobProgress title={title} label={words.making} />
          </Form>
        </>
      )}
    </section>
  )
}

export type Asked = { readonly profile: Profile; readonly without: Choice[] }

/** The firm's own archive is whole. */
const askedOf = (profile: Profile, chosen: readonly unknown[]): Asked => ({
  profile,
  without: profile === 'archive' ? [] : choiceKeys.filter((choice) => !chosen.includes(choice)),
})

/** What a package for the chosen one leaves out; another provider has a name, and is given it with the client's consent. */
function ForWhom({ parts, onAsked }: Pick<Props, 'parts' | 'onAsked'>) {
  const words = handover[useUi().language]
  const [to, chosen]: unknown[] = useWatch({ name: ['profile', 'chosen'] })
  const profile = profiles.find((one) => one === to) ?? profiles[0]
  const { without } = askedOf(profile, Array.isArray(chosen) ? chosen : choiceKeys)
  const left = without.join(' ')
  useEffect(
    () => onAsked({ profile, without: choiceKeys.filter((one) => left.split(' ').includes(one)) }),
    [onAsked, profile, left],
  )
  return (
    <>
      <p className={classes['help']} role="status">
        {words.profileHelp[profile]}
      </p>
      {profile === 'successor' && (
        <>
          <TextField name="recipient" label={words.recipient} description={words.recipientHelp} />
          <TextField name="consent" label={words.consent} description={words.consentHelp} />
        </>
      )}
      {profile !== 'archive' && <PartsField parts={parts} />}
    </>
  )
}

/** The password is kept for as long as the screen stands, to be told on. */
type MadePackage = Pick<ResultOf<'handover.export'>, 'file' | 'report'> & { readonly password: string }
type MadeProps = { readonly made: MadePackage; readonly onAgain: () => void }

function Made({ made: { file, report, password }, onAgain }: MadeProps) {
  const words = handover[useUi().language]
  return (
    <div className={classes['made']} role="status">
      <p className={classes['madeTitle']}>
        <IconPackageExport size={18} aria-hidden /> {file.name}
      </p>
      <p className={classes['digestHelp']}>{words.digestHelp}</p>
      <p className={classes['digest']}>
        <CopyText value={report.digest} label={words.digest}>
          {spaced(report.digest)}
        </CopyText>
      </p>
      <p className={classes['digestHelp']}>{words.keyHelp}</p>
      <p className={classes['digest']}>
        <CopyText value={report.signed_by} label={words.key}>
          {report.signed_by}
        </CopyText>
      </p>
      {password !== '' && (
        <>
          <p className={classes['digestHelp']}>{words.noteHelp}</p>
          <p className={classes['digest']}>
            <CopyText value={words.note(file.name, password)} label={words.copyNote} />
          </p>
        </>
      )}
      <div className={classes['buttons']}>
        <Button leftSection={<IconDownload size={16} aria-hidden />} onClick={() => download(file)}>
          {words.download}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {words.anotherPackage}
        </Button>
      </div>
    </div>
  )
}
