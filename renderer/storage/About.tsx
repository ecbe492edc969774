import { Button } from '@mantine/core'
import { useState } from 'react'
import { firm as messages } from '../../shared/i18n/firm.ts'
import { titles } from '../../shared/i18n/titles.ts'
import { ask, useApi } from '../desk/api.tsx'
import { runCommand } from '../desk/commands.ts'
import { useSession } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import { CopyText } from '../ui/CopyText.tsx'
import { KeyOf } from '../desk/KeyOf.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Facts } from '../ui/Panel.tsx'
import { OtherFiles } from './OtherFiles.tsx'
import classes from './storage.module.css'

/** Settings: which program and which file this is, whether its history is whole, and the way to another file. */
export function About() {
  const { status, preferences } = useSession()
  const words = messages[preferences.language].about
  const api = useApi()
  const fail = useFailures()
  const where = status.kind === 'server' ? words.server : words.file
  const [checked, setChecked] = useState<string>()
  const [checking, setChecking] = useState(false)
  const verify = async () => {
    setChecking(true)
    try {
      const { intact, lines, broken } = await ask(api, 'history.verify', {})
      setChecked(intact ? words.intact(lines) : words.broken(broken ?? 0))
    } catch (error) {
      fail(error)
    } finally {
      setChecking(false)
    }
  }
  return (
    <>
      <PageHeader title={titles[preferences.language].about} />
      <p className={classes['text']}>{words.text}</p>
      <Facts
        rows={[
          [words.version, status.version],
          [words.firm, status.firm ?? ''],
          [where, <CopyText key="file" value={status.file} label={where} />],
          [words.licence, 'MIT'],
          [
            words.history,
            <span key="history" role="status">
              {checked ?? '–'}
            </span>,
          ],
        ]}
      />
      <div className={classes['buttons']}>
        <Button variant="default" loading={checking} onClick={() => void verify()}>
          {words.verify}
        </Button>
        <Button variant="default" rightSection={<KeyOf of="help" />} onClick={() => runCommand('help')}>
          {words.keys}
        </Button>
      </div>
      <OtherFiles />
    </>
  )
}
