import { Button } from '@mantine/core'
import { IconBuilding } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { blankOf } from '../../shared/records/read.ts'
import { records } from '../../shared/records/records.ts'
import { rulesPage } from '../../shared/i18n/rules-page.ts'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { useSession } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'

/**
 * The way to what is the firm's and no client's: its own clock, which is made in one deed, with whoever presses it responsible,
 * where there is none.
 */
export function OwnDuties() {
  const { language, today } = useUi()
  const { personId } = useSession().preferences
  const words = rulesPage[language].own
  const { data: office } = useAsk('clients.office', {})
  const { data: next } = useAsk('clients.nextNumber', {})
  const { data: firm } = useAsk('firm.get', {})
  const [busy, setBusy] = useState(false)
  const navigate = useNavigate()
  const deed = useDeed()
  const fail = useFailures()
  if (!office || !next || !firm) return null
  const open = (id: string) => navigate({ to: '/clients/$id/$tab', params: { id, tab: 'year' } })
  const begin = async () => {
    setBusy(true)
    try {
      const fields = {
        ...blankOf(records.client),
        name: firm.name,
        number: next.number,
        language: firm.language,
        office: true,
        state_since: today,
        clock_start: today,
        team: { responsible: personId, deputy: null },
      }
      const { id } = await deed('clients.save', fields, words.added)
      await open(id)
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconBuilding size={16} aria-hidden />}
      title={office.id === null ? words.help : undefined}
      loading={busy}
      onClick={() => void (office.id === null ? begin() : open(office.id))}
    >
      {office.id === null ? words.begin : words.open}
    </Button>
  )
}
