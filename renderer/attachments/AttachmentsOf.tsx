import { Button } from '@mantine/core'
import { IconPaperclip, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { attachments } from '../../shared/i18n/attachments.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { AddAttachments } from './AddAttachments.tsx'
import { AttachmentPreview } from './AttachmentPreview.tsx'
import classes from './attachments.module.css'
import { type Picked, pickedOf } from './picked.ts'
import { useChooser } from './use-chooser.tsx'

export type About = { readonly engagement_id: string } | { readonly encounter_id: string }
type Props = { readonly clientId: string; readonly about: About }

/** The attachments of one contract or encounter, and the way to another. */
export function AttachmentsOf({ clientId, about }: Props) {
  const words = attachments[useUi().language]
  const rows = useAsk('attachments.list', { client: clientId }, { keep: true }).data?.rows ?? []
  const [shown, setShown] = useState<string>()
  const [picked, setPicked] = useState<readonly Picked[]>()
  const { input, choose } = useChooser((files) => setPicked((before = []) => [...before, ...pickedOf(files)]))
  const isOf = (row: (typeof rows)[number]) =>
    'engagement_id' in about ? row.engagement_id === about.engagement_id : row.encounter_id === about.encounter_id
  const looked = rows.find(({ id }) => id === shown)
  return (
    <section className={classes['of']} aria-label={words.files}>
      <div className={classes['head']}>
        <h3>{words.files}</h3>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} onClick={choose}>
          {words.addFile}
        </Button>
      </div>
      <ul>
        {rows.filter(isOf).map(({ id, name }) => (
          <li key={id}>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPaperclip size={14} aria-hidden />}
              onClick={() => setShown(id)}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
      {input}
      {picked && (
        <AddAttachments
          clientId={clientId}
          about={about}
          picked={picked}
          onPicked={setPicked}
          onMore={choose}
          onClose={() => setPicked(undefined)}
        />
      )}
      {looked && <AttachmentPreview key={looked.id} row={looked} onClose={() => setShown(undefined)} />}
    </section>
  )
}
