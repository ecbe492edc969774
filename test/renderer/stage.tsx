import { createMemoryHistory } from '@tanstack/react-router'
import { cleanup, configure, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach } from 'vitest'
import { App } from '../../renderer/app/App.tsx'
import { createQueries } from '../../renderer/app/queries.ts'
import { aCore, finished, type TestCore } from '../builders/core.ts'

// The machine may be busy with other tests: what takes a while is not a fault.
configure({ asyncUtilTimeout: 10_000 })

/** What Mantine and the list ask of a browser and jsdom does not have. */
function completeTheWindow() {
  window.matchMedia = (media) =>
    ({
      matches: false,
      media,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
    }) as unknown as MediaQueryList
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  Element.prototype.scrollIntoView = () => undefined
  Element.prototype.scrollTo = () => undefined
  window.scrollTo = () => undefined
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
}

const open: TestCore[] = []
afterEach(async () => {
  cleanup()
  await Promise.all(open.splice(0).map((core) => core.close()))
})

/** A core in memory with an own firm in it. */
export async function aFirm(): Promise<TestCore> {
  // jsdom's page has no file: address to find the folder by.
  const core = await aCore({ resources: `${process.cwd()}/resources` })
  open.push(core)
  await finished(core.api.storage.create({ firm: 'Palkkatoimisto Kello Oy', language: 'fi', person: 'Aino Laine' }))
  return core
}

/** The whole program at an address, over a real core; what a person sees and does. */
export async function onStage(core: TestCore, address: string) {
  completeTheWindow()
  const history = createMemoryHistory({ initialEntries: [address] })
  render(<App api={core.api} queries={createQueries()} nonce="" history={history} />)
  await screen.findByRole('main')
  return { user: userEvent.setup({ delay: null }), history }
}
