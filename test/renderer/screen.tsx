/** The kit's surroundings. */
import { MantineProvider } from '@mantine/core'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { Language } from '../../shared/domain/words.ts'
import { failureIn } from '../../renderer/desk/failure.ts'
import { theme } from '../../renderer/desk/theme.ts'
import { UiProvider } from '../../renderer/ui/context.tsx'
import { LeaveDialog } from '../../renderer/ui/LeaveDialog.tsx'

/** Draws something of the kit, in Finnish on 12.1.2027 unless told otherwise. `said` collects what screen readers hear. */
export function show(content: ReactNode, language: Language = 'fi') {
  const said: string[] = []
  const surround = (inner: ReactNode) => (
    <MantineProvider theme={theme} env="test">
      <UiProvider
        language={language}
        today="2027-01-12"
        selectKey="X"
        readFailure={failureIn(language)}
        say={(text) => said.push(text)}
      >
        {inner}
        <LeaveDialog />
      </UiProvider>
    </MantineProvider>
  )
  const { rerender, ...rest } = render(surround(content))
  return { ...rest, said, redraw: (next: ReactNode) => rerender(surround(next)) }
}
