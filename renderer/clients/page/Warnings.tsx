import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { useUi } from '../../ui/context.tsx'
import classes from './page.module.css'
import { type Mend, warningLines } from './warnings.ts'

type Props = { readonly warnings: ClientCard['warnings']; readonly onMend: (mend: Mend) => void }

/** What is missing from the client, each as a sentence with the button that mends it. */
export function Warnings({ warnings, onMend }: Props) {
  const { language } = useUi()
  if (warnings.length === 0) return null
  return (
    <ul className={classes['warnings']} aria-label={clients[language].overview.warnings}>
      {warningLines(warnings, language).map(({ code, sentence, button, mend }) => (
        <li key={code} className={classes['warning']}>
          <IconAlertTriangle size={16} aria-hidden />
          <span className={classes['space']}>{sentence}</span>
          <Button size="compact-sm" variant="default" onClick={() => onMend(mend)}>
            {button}
          </Button>
        </li>
      ))}
    </ul>
  )
}
