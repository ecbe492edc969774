import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { clients } from '../../../shared/i18n/clients.ts'
import { useUi } from '../../ui/context.tsx'
import classes from './page.module.css'
import { type ClientTabProps, useAreas } from '../../desk/area.ts'
import { warningLines } from './warnings.ts'

type Props = { readonly warnings: ClientCard['warnings']; readonly onTab: ClientTabProps['onTab'] }

/** What is missing from the client, each as a sentence with the button that mends it. */
export function Warnings({ warnings, onTab }: Props) {
  const { language } = useUi()
  const areas = useAreas()
  if (warnings.length === 0) return null
  return (
    <ul className={classes['warnings']} aria-label={clients[language].overview.warnings}>
      {warningLines(warnings, language, areas).map(({ code, sentence, button, tab, open }) => (
        <li key={code} className={classes['warning']}>
          <IconAlertTriangle size={16} aria-hidden />
          <span className={classes['space']}>{sentence}</span>
          <Button size="compact-sm" variant="default" onClick={() => onTab(tab, open)}>
            {button}
          </Button>
        </li>
      ))}
    </ul>
  )
}
