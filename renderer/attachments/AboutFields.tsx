import { attachments } from '../../shared/i18n/attachments.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { SelectField } from '../ui/fields.tsx'

/** So many of the newest encounters can be chosen. */
const ENCOUNTERS = 50

/** What an attachment is about: one of the client's contracts, or one of the times when we were in touch. */
export function AboutFields({ clientId }: { readonly clientId: string }) {
  const { language } = useUi()
  const words = attachments[language]
  const labels = labelsOf('attachment', language)
  const contracts = useAsk('engagements.get', { client: clientId }, { keep: true }).data?.contracts ?? []
  const met = useAsk('encounters.list', { client: clientId, limit: ENCOUNTERS }, { keep: true }).data?.rows ?? []
  return (
    <>
      <SelectField
        name="engagement_id"
        label={labels.engagement_id}
        options={contracts.map(({ id, name }) => ({ value: id, label: name }))}
        clearable
      />
      <SelectField
        name="encounter_id"
        label={labels.encounter_id}
        options={met.map(({ id, ...one }) => ({ value: id, label: words.met(one) }))}
        clearable
      />
    </>
  )
}
