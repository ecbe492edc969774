/** The whole interface over a core in the same process, where production has the transport. */
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { createMemoryHistory } from '@tanstack/react-router'
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { App } from '../../renderer/app/App.tsx'
import { hidePalette } from '../../renderer/app/Palette.tsx'
import type { Api } from '../../renderer/desk/connect.ts'
import { show } from '../../renderer/desk/notice.ts'
import { createQueries } from '../../renderer/desk/queries.ts'
import { closeAdding } from '../../renderer/attachments/adding.ts'
import { closeLog } from '../../renderer/encounters/log.ts'
import { useExport } from '../../renderer/calendar/export/export-store.ts'
import { closeTask } from '../../renderer/rules/tasks.ts'
import { useWindows } from '../../renderer/calendar/marks/windows.ts'
import { forgetPlaces } from '../../renderer/ui/list-memory.ts'
import type { Language } from '../../shared/domain/words.ts'
import { aCore, type TestCore } from '../builders/core.ts'
import { aSampleFirm } from '../builders/sample.ts'

/** In a page, addresses of files are addresses of the page; so by the path. */
const resources = join(import.meta.dirname, '../../resources')

type Options = { readonly language?: Language; readonly address?: string; readonly core?: TestCore }

/** Opens the program at an address. The core is the test's own, or a new one without a firm. */
export async function openProgram({ language = 'fi', address = '/', core: given }: Options = {}) {
  const core = given ?? (await aCore({ resources }))
  await core.api.storage.remember({ ...(await core.api.storage.preferences({})), language })
  forgetPlaces()
  // What was told is kept beside the program: an earlier test's is not this one's.
  show(undefined)
  // Windows that an earlier test left open are kept beside the program, too.
  closeTask()
  closeLog()
  closeAdding()
  hidePalette()
  useExport.getState().close()
  useWindows.setState({ deviating: undefined, range: undefined })
  const history = createMemoryHistory({ initialEntries: [address] })
  const queries = createQueries()
  const shown = render(<App api={inProcess(core)} queries={queries} nonce="test" history={history} />)
  const user = userEvent.setup()
  const heard = () => document.querySelector('[data-live]')?.textContent?.trim()
  return { core, history, user, heard, ...shown }
}

/** The core's calls as the interface knows them, without anything between. */
export function inProcess(core: TestCore): Api {
  return createORPCClient({
    async call(path, input, options) {
      const procedure = path.reduce<unknown>((at, name) => Reflect.get(Object(at), name), core.api)
      if (typeof procedure !== 'function') throw new Error(`no such call: ${path.join('.')}`)
      return Reflect.apply(procedure, undefined, [input, options])
    },
  })
}

/** A core with the sample firm on 12.1.2027. */
export async function sampleCore(language: Language = 'fi'): Promise<TestCore> {
  return aSampleFirm({ resources, language })
}

export const list = (name: string) => screen.findByLabelText(name, { selector: 'table' })

/** The button that takes back the deed the status bar tells of, once it tells this. */
export async function takesBack(told: string | RegExp): Promise<HTMLElement> {
  const text = await screen.findByText(told, { selector: '[data-notice] span' })
  return within(text.closest<HTMLElement>('[data-notice]') ?? document.body).getByRole('button', { name: 'Kumoa' })
}
