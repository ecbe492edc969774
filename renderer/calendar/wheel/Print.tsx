import { Button, Tooltip } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { wheel as messages } from '../../../shared/i18n/wheel.ts'
import type { InputOf } from '../../app/api.tsx'
import { download } from '../../app/connect.ts'
import { useJob } from '../../app/jobs.ts'
import { useFailures } from '../../app/toast.tsx'
import { useUi } from '../../ui/context.tsx'

/** The wheel on paper, with the filters that the wheel on screen has. */
export function Print(asked: InputOf<'calendar.printWheel'>) {
  const words = messages[useUi().language]
  const work = useJob()
  const fail = useFailures()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      download(await work('calendar.printWheel', asked, words.printing))
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Tooltip label={words.printHelp} openDelay={400}>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        loading={busy}
        onClick={() => void run()}
      >
        {words.print}
      </Button>
    </Tooltip>
  )
}
