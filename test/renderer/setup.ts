/**
 * The interface in jsdom: what a browser has and jsdom lacks. Done anew for each file, since a worker keeps its modules
 * from file to file and its page does not.
 */
import { cleanup, configure, getConfig, prettyDOM } from '@testing-library/react'
import { afterEach } from 'vitest'

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
// Nothing has a place here.
document.elementFromPoint = () => null

afterEach(() => {
  cleanup()
  // What the kit hangs beside the program: a text area that measures others.
  document.body.replaceChildren()
})
// What is hidden from whom is axe's business, on the real page; computing it here takes most of the time of a test.
// The machine may be busy with other tests: what takes a while is not a fault.
configure({
  defaultHidden: true,
  // What is said aloud as it is shown would be found twice, and waited for until the message is gone.
  defaultIgnore: 'script, style, [data-live]',
  asyncUtilTimeout: 20_000,
  getElementError: notSeen,
})
// Text areas measure themselves again when fonts arrive.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

/**
 * What waits looks many times, and to print the whole page each time it does not see it yet takes longer than to look. When
 * the wait was in vain, the page is printed.
 */
function notSeen(message: string | null, container: Element): Error {
  const isWaiting = Reflect.get(getConfig(), '_disableExpensiveErrorDiagnostics') === true
  const error = new Error([message, ...(isWaiting ? [] : [prettyDOM(container)])].filter(Boolean).join('\n\n'))
  error.name = 'TestingLibraryElementError'
  return error
}
