import { Select } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ClientFields } from '../../../shared/api/clients.ts'
import { records } from '../../../shared/records/records.ts'
import { clientList } from '../../../shared/i18n/client-list.ts'
import { ask, useApi } from '../../desk/api.tsx'
import { useAsk } from '../../desk/queries.ts'
import { useFailures } from '../../desk/tell.ts'
import { useUi } from '../../ui/context.tsx'

/** What is one client's own; everything else of its row a new client takes from one that is like it. */
const own: ReadonlySet<string> = new Set<keyof ClientFields>([
  'number',
  'name',
  'business_id',
  'headcount',
  'state',
  'state_since',
  'state_reason',
  'clock_start',
  'clock_end',
  'office',
  'note',
])

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
      const taken = model ? Object.entries(model).filter(([field]) => field in records.client.fields) : []
      for (const [field, value] of taken) if (!own.has(field)) setValue(field, value, { shouldDirty: true })
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
