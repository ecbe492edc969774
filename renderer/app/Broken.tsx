import { Button } from '@mantine/core'
import { IconAlertTriangle, IconMapOff } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { app } from '../../shared/i18n/app.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useLanguage } from '../desk/session.tsx'

/** Stands in for a screen that threw; the frame around it goes on working. */
export function Broken({ reset }: { readonly reset: () => void }) {
  const words = app[useLanguage()]
  const router = useRouter()
  return (
    <EmptyState icon={<IconAlertTriangle size={32} aria-hidden />} title={words.broken.title} text={words.broken.text}>
      <Button
        onClick={() => {
          reset()
          void router.invalidate()
        }}
      >
        {words.broken.again}
      </Button>
      <Button variant="default" onClick={() => void router.navigate({ to: '/' })}>
        {words.broken.home}
      </Button>
    </EmptyState>
  )
}

/** An address that leads nowhere. */
export function Missing() {
  const words = app[useLanguage()]
  const router = useRouter()
  return (
    <EmptyState icon={<IconMapOff size={32} aria-hidden />} title={words.missing.title} text={words.missing.text}>
      <Button onClick={() => void router.navigate({ to: '/' })}>{words.broken.home}</Button>
    </EmptyState>
  )
}
