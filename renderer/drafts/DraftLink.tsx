import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { drafts } from '../../shared/i18n/drafts.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { later } from '../ui/later.tsx'

const DraftList = later(
  async () => (await import('./DraftList.tsx')).DraftList,
  () => true,
)

/** In the status bar: how many forms were left half filled; opens their list. Nothing where there is none. */
export function DraftLink({ className }: { readonly className: string }) {
  const { language } = useUi()
  const { data } = useAsk('drafts.list', {})
  const [open, setOpen] = useState(false)
  if (!open && !data?.length) return null
  return (
    <span>
      <UnstyledButton className={className} onClick={() => setOpen(true)}>
        {drafts[language].link(data?.length ?? 0)}
      </UnstyledButton>
      {open && <DraftList onClose={() => setOpen(false)} />}
    </span>
  )
}
