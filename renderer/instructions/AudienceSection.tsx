import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Audience } from '../../shared/domain/instructions.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { useUi } from '../ui/context.tsx'
import classes from './instructions.module.css'

type Props = {
  readonly audience: Audience
  /** As deep as the headings around it ask. */
  readonly as: 'h2' | 'h3'
  readonly onAdd: () => void
  readonly children: ReactNode
}

/** What is written for one audience, under its name. */
export function AudienceSection({ audience, as: Heading, onAdd, children }: Props) {
  const words = instructions[useUi().language]
  const name = words.audiences[audience]
  return (
    <section className={classes['audience']} aria-label={name}>
      <div className={classes['audienceHead']}>
        <Heading className={classes['audienceTitle']}>{name}</Heading>
        <span className={classes['audienceHelp']}>{words.audienceHelp[audience]}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={`${words.add}: ${name}`}
          onClick={onAdd}
        >
          {words.add}
        </Button>
      </div>
      {children}
    </section>
  )
}
