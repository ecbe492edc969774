import { Button } from '@mantine/core'
import { useState } from 'react'
import { storage } from '../../shared/i18n/storage.ts'
import { useLanguage } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { NewFirm } from './NewFirm.tsx'
import { OpenOther } from './OpenOther.tsx'
import { useOpening } from './opening.ts'
import classes from './storage.module.css'

/** From one file to another: one's own firm after trying the sample, the sample beside one's own work, any other file. */
export function OtherFiles() {
  const language = useLanguage()
  const { welcome, fault } = storage[language]
  const open = useOpening()
  const fail = useFailures()
  const [asked, setAsked] = useState<'own' | 'other'>()
  const close = () => setAsked(undefined)
  const sample = () => open('storage.sample', { language }, welcome.making).catch(fail)
  return (
    <section aria-labelledby="other-files" className={classes['others']}>
      <h2 id="other-files">{fault.other}</h2>
      <div className={classes['row']}>
        <Button variant="default" onClick={() => setAsked('own')}>
          {welcome.own}
        </Button>
        <Button variant="default" onClick={() => setAsked('other')}>
          {welcome.other}
        </Button>
        <Button variant="default" onClick={() => void sample()}>
          {welcome.sample}
        </Button>
      </div>
      <Dialog title={asked === 'other' ? welcome.other : welcome.own} opened={asked !== undefined} onClose={close}>
        {asked === 'own' && <NewFirm withPlace onCancel={close} />}
        {asked === 'other' && <OpenOther onCancel={close} />}
      </Dialog>
    </section>
  )
}
