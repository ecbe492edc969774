import { Button } from '@mantine/core'
import { IconFilterOff, IconSearchOff } from '@tabler/icons-react'
import { filters } from '../../shared/i18n/filters.ts'
import { useUi } from './context.tsx'
import { EmptyState } from './EmptyState.tsx'
import { Bar } from './Screen.tsx'

type MoreProps = { readonly total: number; readonly limit: number; readonly most?: number; readonly onMore: () => void }

/** Under a list that is read piece by piece: the next piece. */
export function ShowMore({ total, limit, most = 1000, onMore }: MoreProps) {
  const words = filters[useUi().language]
  if (total <= limit || limit >= most) return null
  return (
    <Bar>
      <Button variant="default" onClick={onMore}>
        {words.more}
      </Button>
    </Bar>
  )
}

type NoneProps = { readonly title?: string; readonly onClear: () => void }

/** What a list says when the search and the filters leave nothing, with the way out of them. */
export function NoneFound({ title, onClear }: NoneProps) {
  const words = filters[useUi().language]
  return (
    <EmptyState
      icon={<IconSearchOff size={32} aria-hidden />}
      title={title ?? words.noneFound}
      text={words.noneFoundNext}
    >
      <Button variant="default" leftSection={<IconFilterOff size={16} aria-hidden />} onClick={onClear}>
        {words.showAll}
      </Button>
    </EmptyState>
  )
}
