import { Select } from '@mantine/core'
import { useFormContext } from 'react-hook-form'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { ask, useApi } from '../../desk/api.tsx'
import { useAsk } from '../../desk/queries.ts'
import { useFailures } from '../../desk/tell.ts'
import { cutoffsFor } from './shared-cutoffs.ts'
import { useUi } from '../../ui/context.tsx'

/** Fills the form of a new pay group from one that is there, of this client or another; a name that is typed stays. */
export function CopyGroup() {
  const { language, words: common } = useUi()
  const words = clientData[language].setup
  const api = useApi()
  const fail = useFailures()
  const { getValues, setValue } = useFormContext()
  const groups = useAsk('clients.payGroups', {}).data ?? []
  const copy = async (id: string | null) => {
    const chosen = groups.find((one) => one.id === id)
    if (!chosen) return
    try {
      const { payGroups } = await ask(api, 'clients.get', { client: chosen.client_id })
      const group = payGroups.find((one) => one.id === chosen.id)
      if (!group) return
      const { name, frequency, period, pay_form, payday } = group
      const cutoffs = cutoffsFor(group, payGroups).map(({ id: _, ...cutoff }) => cutoff)
      const filled = {
        name: String(getValues('name')).trim() || name,
        frequency,
        period,
        pay_form,
        payday,
        cutoffs,
        cutoffs_of: '',
      }
      for (const [field, value] of Object.entries(filled)) setValue(field, value, { shouldDirty: true })
    } catch (error) {
      fail(error)
    }
  }
  if (groups.length === 0) return null
  return (
    <Select
      label={words.copy}
      description={words.copyHelp}
      data={groups.map(({ id, client, name }) => ({ value: id, label: `${client}: ${name}` }))}
      onChange={(id) => void copy(id)}
      allowDeselect={false}
      searchable
      nothingFoundMessage={common.nothingFound}
      limit={50}
    />
  )
}
