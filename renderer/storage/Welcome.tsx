import { Button, SegmentedControl } from '@mantine/core'
import { IconBuilding, IconClockHour3, IconFlask } from '@tabler/icons-react'
import { useState } from 'react'
import { Lang } from '../../shared/api/values.ts'
import { languages } from '../../shared/domain/words.ts'
import { firm } from '../../shared/i18n/firm.ts'
import { storage } from '../../shared/i18n/storage.ts'
import { useJobs } from '../desk/jobs.ts'
import { useAsk } from '../desk/queries.ts'
import { useRemember, useSession } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import { BackupTable } from './BackupTable.tsx'
import { JobLine } from './JobLine.tsx'
import { NewFirm } from './NewFirm.tsx'
import { OpenOther } from './OpenOther.tsx'
import { useOpening } from './opening.ts'
import classes from './storage.module.css'

/** No firm yet: try the sample firm, or found one's own. */
export function Welcome() {
  const { preferences } = useSession()
  const { language } = preferences
  const words = storage[language].welcome
  const open = useOpening()
  const fail = useFailures()
  const remember = useRemember()
  const busy = useJobs((state) => state.running.length > 0)
  // Copies of a file that has gone: the way back to it.
  const backups = useAsk('storage.backups', {}).data ?? []
  const [other, setOther] = useState(false)
  const sample = () => open('storage.sample', { language }, words.making).catch(fail)
  return (
    <main className={classes['screen']}>
      <div className={classes['sheet']}>
        <header className={classes['head']}>
          <IconClockHour3 size={36} className={classes['mark']} aria-hidden />
          <div>
            <h1 className={classes['title']}>{words.title}</h1>
            <p className={classes['text']}>{words.text}</p>
          </div>
          <SegmentedControl
            aria-label={words.interface}
            data={languages.map((value) => ({ value, label: firm[language].appearance.languages[value] }))}
            value={language}
            onChange={(chosen) => void remember({ language: Lang.parse(chosen) }).catch(fail)}
          />
        </header>
        <div className={classes['ways']}>
          <section className={classes['way']} aria-labelledby="welcome-sample">
            <IconFlask size={22} className={classes['mark']} aria-hidden />
            <h2 id="welcome-sample">{words.sample}</h2>
            <p className={classes['text']}>{words.sampleText}</p>
            <Button onClick={() => void sample()} disabled={busy}>
              {words.sample}
            </Button>
            <JobLine />
          </section>
          <section className={classes['way']} aria-labelledby="welcome-own">
            <IconBuilding size={22} className={classes['mark']} aria-hidden />
            <h2 id="welcome-own">{words.own}</h2>
            <p className={classes['text']}>{words.ownText}</p>
            <NewFirm />
          </section>
        </div>
        {backups.length > 0 && (
          <section aria-labelledby="welcome-restore">
            <h2 id="welcome-restore">{storage[language].fault.restore}</h2>
            <BackupTable backups={backups} />
          </section>
        )}
        {other ? (
          <OpenOther onCancel={() => setOther(false)} />
        ) : (
          <Button variant="subtle" onClick={() => setOther(true)}>
            {words.other}
          </Button>
        )}
      </div>
    </main>
  )
}
