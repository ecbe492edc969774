import { Button } from '@mantine/core'
import type { Language } from '../../shared/domain/words.ts'
import { behind } from '../../shared/i18n/behind.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { useUi } from '../ui/context.tsx'
import { SignShape } from '../ui/StatusSign.tsx'
import classes from './instructions.module.css'

type Props = {
  /** What the text belongs to. */
  readonly what: string
  readonly language: Language
  readonly onInStep: () => Promise<unknown>
}

/** A text beside that did not follow the first, with the one deed that says that it says the same all the same. */
export function BehindNote({ what, language, onInStep }: Props) {
  const { language: mine } = useUi()
  const words = behind[mine]
  const named = clients[mine].languages[language]
  return (
    <span className={classes['behind']}>
      <SignShape sign="fault" />
      <span>{words.older(named.toLowerCase())}</span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={words.inStepOf(what, named.toLowerCase())}
        onClick={() => void onInStep()}
      >
        {words.inStep}
      </Button>
    </span>
  )
}
