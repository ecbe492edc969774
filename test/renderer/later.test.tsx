// @vitest-environment jsdom
/** What is typed while a window is on its way is not taken for keys of what is there. */
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useCommands, useShortcuts } from '../../renderer/desk/commands.ts'
import { later } from '../../renderer/ui/later.tsx'
import { show } from './screen.tsx'

test('keys alone wait for a window that was asked for', async () => {
  const run = vi.fn()
  const arrived = Promise.withResolvers<() => React.ReactNode>()
  const Window = later(
    () => arrived.promise,
    () => true,
  )
  function Screen({ asked }: { readonly asked: boolean }) {
    useCommands([{ id: 'wait', title: 'wait', group: 'list', keys: 'wait', run }])
    useShortcuts(() => undefined)
    return (
      <>
        <div role="grid" aria-label="lista" data-list="rows" tabIndex={0} />
        {asked && <Window />}
      </>
    )
  }
  const { redraw } = show(<Screen asked={false} />)
  fireEvent.keyDown(screen.getByRole('grid'), { key: 'w' })
  expect(run).toHaveBeenCalledTimes(1)
  redraw(<Screen asked />)
  fireEvent.keyDown(screen.getByRole('grid'), { key: 'w' })
  expect(run).toHaveBeenCalledTimes(1)
  await act(async () => {
    arrived.resolve(() => 'ikkuna')
    await arrived.promise
  })
  expect(await screen.findByText('ikkuna')).toBeTruthy()
  fireEvent.keyDown(screen.getByRole('grid'), { key: 'w' })
  expect(run).toHaveBeenCalledTimes(2)
})
