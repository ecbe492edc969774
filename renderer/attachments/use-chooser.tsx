import { type ReactNode, useRef } from 'react'
import { attachments } from '../../shared/i18n/attachments.ts'
import { useUi } from '../ui/context.tsx'

/** The computer's own file chooser: `choose` opens it, `input` stands somewhere in the screen. */
export function useChooser(onChosen: (files: Iterable<File>) => void): { input: ReactNode; choose: () => void } {
  const words = attachments[useUi().language]
  const element = useRef<HTMLInputElement>(null)
  const input = (
    <input
      ref={element}
      type="file"
      multiple
      hidden
      aria-label={words.adding.files}
      onChange={({ currentTarget }) => {
        if (currentTarget.files?.length) onChosen([...currentTarget.files])
        // The same file may be chosen again.
        currentTarget.value = ''
      }}
    />
  )
  return { input, choose: () => element.current?.click() }
}
