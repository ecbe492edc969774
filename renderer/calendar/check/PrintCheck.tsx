import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { check as messages } from '../../../shared/i18n/check.ts'
import type { InputOf } from '../../app/api.tsx'
import { download } from '../../app/connect.ts'
import { useJob } from '../../app/jobs.ts'
import { useFailures } from '../../app/toast.tsx'
import { useUi } from '../../ui/context.tsx'

/** The check on paper, of the same clients. */
export function PrintCheck(asked: InputOf<'calendar.printCheck'>) {
  const words = messages[useUi().language]
  const work = useJob()
  const fail = useFailures()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      download(await work('calendar.printCheck', asked, words.printing))
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={16} aria-hidden />}
      loading={busy}
      onClick={() => void run()}
    >
      {words.print}
    </Button>
  )
}
