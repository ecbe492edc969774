/** The interface in jsdom: what a browser has and jsdom lacks, and the kit's surroundings. */
import { MantineProvider } from '@mantine/core'
import { cleanup, configure, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import type { Language } from '../../shared/domain/words.ts'
import { failureIn } from '../../renderer/desk/failure.ts'
import { theme } from '../../renderer/desk/theme.ts'
import { UiProvider } from '../../renderer/ui/context.tsx'
import { LeaveDialog } from '../../renderer/ui/leave.tsx'

const HEIGHT = 640
const WIDTH = 1200

window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })
const contentRect: DOMRectReadOnly = {
  x: 0,
  y: 0,
  top: 0,
  left: 0,
  right: WIDTH,
  bottom: HEIGHT,
  width: WIDTH,
  height: HEIGHT,
  toJSON: () => '',
}
window.ResizeObserver = class {
  readonly #told: ResizeObserverCallback
  constructor(told: ResizeObserverCallback) {
    this.#told = told
  }
  observe(target: Element) {
    this.#told([{ target, contentRect, borderBoxSize: [], contentBoxSize: [], devicePixelContentBoxSize: [] }], this)
  }
  unobserve() {}
  disconnect() {}
}
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, get: () => HEIGHT },
  offsetWidth: { configurable: true, get: () => WIDTH },
  clientHeight: { configurable: true, get: () => HEIGHT },
})
Element.prototype.scrollIntoView = () => undefined
Element.prototype.scrollTo = () => undefined
window.scrollTo = () => undefined

afterEach(cleanup)
// What is hidden from whom is axe's business, on the real page; computing it here takes most of the time of a test.
configure({ defaultHidden: true, asyncUtilTimeout: 8000 })

/** Draws something of the kit, in Finnish on 12.1.2027 unless told otherwise. `said` collects what screen readers hear. */
export function show(content: ReactNode, language: Language = 'fi') {
  const said: string[] = []
  const surround = (inner: ReactNode) => (
    <MantineProvider theme={theme} env="test">
      <UiProvider
        language={language}
        today="2027-01-12"
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
