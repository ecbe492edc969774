import { Button } from '@mantine/core'
import { z } from 'zod'
import type { Item } from '../../../shared/api/items.ts'
import { Deviation } from '../../../shared/api/marks.ts'
import { marks as messages } from '../../../shared/i18n/marks.ts'
import { useDeed } from '../../desk/deed.ts'
import { ask, useApi } from '../../desk/api.tsx'
import { useLanguage } from '../../desk/session.tsx'
import { useFailures } from '../../desk/tell.ts'
import { CheckField, SelectField, TextArea } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import { draftOf } from './place.ts'
import { whoseOf } from './use-marks.ts'

const Written = z.object({ ...Deviation.shape, version: z.number().nullable() })
type Written = z.input<typeof Written>

const startOf = (item: Item | undefined): Written => ({
  by: item?.responsible === 'client' || item?.mark?.state === 'waiting' ? 'client' : 'provider',
  cause: '',
  measure: '',
  shown: false,
  ...item?.mark?.deviation,
  version: item?.mark?.version ?? null,
})

type Props = { readonly items: readonly Item[]; readonly after?: () => void; readonly onClose: () => void }

/** What went otherwise than agreed: whose it was, why, and what is done about it. The same is written on all the items. */
export function DeviationForm({ items, after, onClose }: Props) {
  const language = useLanguage()
  const words = messages[language].deviation
  const api = useApi()
  const deed = useDeed()
  const fail = useFailures()
  const [first] = items
  const one = items.length === 1 ? first : undefined
  const named = (version: number | null | undefined) =>
    items.map(({ client_id, key }) => ({ client_id, key, ...(one && version !== undefined && { seen: version }) }))

  /** The deviation as it is now, for whoever was slower. */
  const latest = async (): Promise<Written> => {
    const { client_id: client, due, key } = one ?? { client_id: '', due: '', key: '' }
    const { items: now } = await ask(api, 'calendar.list', { client, from: due, to: due, language })
    return startOf(now.find((item) => item.key === key))
  }
  const said = (text: string) => `${text}: ${whoseOf(items)}`
  const saved = () => {
    after?.()
    onClose()
  }
  const remove = async () => {
    try {
      await deed('marks.deviate', { items: named(one?.mark?.version ?? null), deviation: null }, said(words.removed))
      saved()
    } catch (error) {
      fail(error)
    }
  }
  return (
    <Form
      label={words.titleOf(items.length)}
      {...draftOf('deviation', items)}
      schema={Written}
      values={startOf(one)}
      submit={({ version, ...deviation }) =>
        deed('marks.deviate', { items: named(version), deviation }, said(words.saved))
      }
      latest={one && latest}
      onSaved={saved}
      onCancel={onClose}
      saveLabel={words.save}
      actions={
        one?.mark?.deviation && (
          <Button variant="subtle" color="red" onClick={() => void remove()}>
            {words.remove}
          </Button>
        )
      }
    >
      <SelectField
        name="by"
        label={words.by}
        options={[
          { value: 'provider', label: words.provider },
          { value: 'client', label: words.client },
        ]}
        required
      />
      <TextArea name="cause" label={words.cause} description={words.causeHint} minRows={2} required autoFocus />
      <TextArea name="measure" label={words.measure} description={words.measureHint} minRows={2} />
      <CheckField name="shown" label={words.shown} description={words.shownHint} />
    </Form>
  )
}
