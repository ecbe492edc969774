import { Select } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { clientList } from '../../../shared/i18n/client-list.ts'
import { ask, useApi } from '../../desk/api.tsx'
import { useAsk } from '../../desk/queries.ts'
import { useFailures } from '../../desk/toast.tsx'
import { useUi } from '../../ui/context.tsx'

/** What a new client's form takes from one that is like it; the core copies the rest when it is saved. */
const taken = [
  'form',
  'industry',
  'agreements',
  'language',
  'fiscal_year_end',
  'payroll_system',
  'hr_system',
  'channel',
  'facts',
] as const

/** Whom a new client is like; `asked` is chosen at once. */
export function CopyClient({ asked }: { readonly asked: string | undefined }) {
  const { language, words: common } = useUi()
  const words = clientList[language]
  const api = useApi()
  const fail = useFailures()
  const { setValue } = useFormContext()
  const like: unknown = useWatch({ name: 'like' })
  const groups = useAsk('clients.payGroups', {}).data
  const clients = new Map((groups ?? []).map((group) => [group.client_id, group.client]))
  const choose = async (id: string | null) => {
    try {
      const model = id === null ? undefined : (await ask(api, 'clients.get', { client: id })).client
      setValue('like', model?.id ?? null, { shouldDirty: true })
      if (model) for (const field of taken) setValue(field, model[field], { shouldDirty: true })
    } catch (error) {
      fail(error)
    }
  }
  const first = useRef(() => asked !== undefined && void choose(asked))
  useEffect(() => void first.current(), [])
  if (clients.size === 0) return null
  return (
    <Select
      label={words.like}
      description={words.likeHelp}
      data={[...clients].map(([value, label]) => ({ value, label }))}
      value={typeof like === 'string' ? like : null}
      onChange={(id) => void choose(id)}
      clearable
      clearButtonProps={{ 'aria-label': common.clear }}
      searchable
      nothingFoundMessage={common.nothingFound}
      limit={50}
    />
  )
}
