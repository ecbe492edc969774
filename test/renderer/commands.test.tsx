// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import {
  type Command,
  commandFor,
  commandList,
  isPressed,
  runCommand,
  useCommands,
  useShortcuts,
} from '../../renderer/desk/commands.ts'
import { useUnsaved } from '../../renderer/ui/leave.tsx'
import { Key } from '../../renderer/ui/Key.tsx'
import { show } from './screen.tsx'

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test.each([
  ['fi', 'VaihtoVälilyönti'],
  ['sv', 'SkiftMellanslag'],
  ['en', 'ShiftSpace'],
] as const)('keys are called in %s what is printed on them', (language, printed) => {
  const { container } = show(<Key keys="Shift+Space" />, language)
  expect([...container.querySelectorAll('kbd')].map(({ textContent }) => textContent).join('')).toBe(printed)
})

describe('a shortcut', () => {
  test.each([
    ['Ctrl+K', press('k', { ctrlKey: true }), true],
    ['Ctrl+K', press('k', { metaKey: true }), true],
    ['Ctrl+K', press('k'), false],
    ['S', press('s'), true],
    ['S', press('S', { shiftKey: true }), false],
    ['S', press('s', { ctrlKey: true }), false],
    ['?', press('?', { shiftKey: true }), true],
    ['Space', press(' '), true],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['Ctrl+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['Alt+ArrowLeft', press('ArrowLeft', { altKey: true }), true],
    ['Alt+1', press('1', { altKey: true, code: 'Digit1' }), true],
    // Option on a Mac makes other signs; and by the number pad Windows writes signs.
    ['Alt+1', press('¡', { altKey: true, code: 'Digit1' }), true],
    ['Alt+P', press('π', { altKey: true, code: 'KeyP' }), true],
    ['Alt+2', press('2', { altKey: true, code: 'Numpad2' }), false],
  ])('%s and %o', (shortcut, event, expected) => {
    expect(isPressed(event, shortcut)).toBe(expected)
  })
})

const aCommand = (id: string, more: Partial<Command> = {}) => ({
  id,
  title: id,
  group: 'app' as const,
  run: vi.fn(),
  ...more,
})

function Screen({ commands, listening = false }: { commands: readonly Command[]; listening?: boolean }) {
  useCommands(commands)
  return (
    <>
      {listening && <Listening />}
      <input aria-label="teksti" />
      <button type="button">nappi</button>
      <div aria-label="lista" role="grid" data-list tabIndex={0} />
    </>
  )
}
function HalfTyped() {
  useUnsaved(true, true)
  return null
}
const held = vi.fn()
function Listening() {
  useShortcuts(held)
  return null
}
const keyDown = (target: Element, key: string, held = {}) => fireEvent.keyDown(target, { key, ...held })

describe('the registry', () => {
  test('holds a command for as long as its screen is there, and runs its newest deed', () => {
    const [first, second] = [vi.fn(), vi.fn()]
    const { redraw, unmount } = show(<Screen commands={[aCommand('save', { run: first })]} />)
    redraw(<Screen commands={[aCommand('save', { run: second })]} />)
    expect(runCommand('save')).toBe(true)
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledOnce()
    unmount()
    expect(runCommand('save')).toBe(false)
    expect(commandList()).toEqual([])
  })

  test('runs nothing that cannot be done now', () => {
    const command = aCommand('save', { when: () => false })
    show(<Screen commands={[command]} />)
    expect(runCommand('save')).toBe(false)
    expect(command.run).not.toHaveBeenCalled()
  })

  test('lets a later screen take over a shortcut', () => {
    const [frame, screenOwn] = [aCommand('frame', { shortcut: 'N' }), aCommand('own', { shortcut: 'N' })]
    show(
      <>
        <Screen commands={[frame]} listening />
        <Screen commands={[screenOwn]} />
      </>,
    )
    keyDown(document.body, 'n')
    expect(frame.run).not.toHaveBeenCalled()
    expect(screenOwn.run).toHaveBeenCalledOnce()
  })
})

describe('keys', () => {
  const undo = () => aCommand('undo', { shortcut: 'Ctrl+Z' })
  test('undo everywhere except in text, which has its own', () => {
    const command = undo()
    show(<Screen commands={[command]} listening />)
    keyDown(screen.getByLabelText('teksti'), 'z', { ctrlKey: true })
    expect(command.run).not.toHaveBeenCalled()
    keyDown(screen.getByRole('button'), 'z', { ctrlKey: true })
    expect(command.run).toHaveBeenCalledOnce()
  })

  test('plain letters belong to the text that is written, Ctrl K does not', () => {
    const [plain, palette] = [aCommand('new', { shortcut: 'N' }), aCommand('palette', { shortcut: 'Ctrl+K' })]
    show(<Screen commands={[plain, palette]} listening />)
    keyDown(screen.getByLabelText('teksti'), 'n')
    expect(plain.run).not.toHaveBeenCalled()
    const event = keyDown(screen.getByLabelText('teksti'), 'k', { ctrlKey: true })
    expect(palette.run).toHaveBeenCalledOnce()
    expect(event, 'the browser must not act on it as well').toBe(false)
  })

  test('Space presses the button that has the focus, and acts in a list', () => {
    const done = aCommand('done', { shortcut: 'Space' })
    show(<Screen commands={[done]} listening />)
    keyDown(screen.getByRole('button'), ' ')
    expect(done.run).not.toHaveBeenCalled()
    keyDown(screen.getByLabelText('lista'), ' ')
    expect(done.run).toHaveBeenCalledOnce()
  })

  test('nothing leads away from the text of a form', () => {
    const [palette, today] = [aCommand('palette', { shortcut: 'Ctrl+K' }), aCommand('today', { shortcut: 'Alt+1' })]
    show(
      <form>
        <Screen commands={[palette, today]} listening />
      </form>,
    )
    keyDown(screen.getByLabelText('teksti'), 'k', { ctrlKey: true })
    keyDown(screen.getByLabelText('teksti'), '1', { altKey: true, code: 'Digit1' })
    for (const { run } of [palette, today]) expect(run).not.toHaveBeenCalled()
    keyDown(screen.getByRole('button'), 'k', { ctrlKey: true })
    expect(palette.run).toHaveBeenCalledOnce()
  })

  test('no key alone does anything beside a form that is half filled', () => {
    const [done, palette] = [aCommand('done', { shortcut: 'Space' }), aCommand('palette', { shortcut: 'Ctrl+K' })]
    const { redraw } = show(
      <>
        <Screen commands={[done, palette]} listening />
        <HalfTyped />
      </>,
    )
    held.mockClear()
    keyDown(screen.getByLabelText('lista'), ' ')
    expect(done.run).not.toHaveBeenCalled()
    expect(held).toHaveBeenCalledOnce()
    keyDown(screen.getByLabelText('lista'), 'k', { ctrlKey: true })
    expect(palette.run).toHaveBeenCalledOnce()
    redraw(<Screen commands={[done, palette]} listening />)
    keyDown(screen.getByLabelText('lista'), ' ')
    expect(done.run).toHaveBeenCalledOnce()
  })

  test('nothing happens under a dialog', () => {
    const command = undo()
    show(
      <>
        <Screen commands={[command]} />
        <div aria-modal="true" />
      </>,
    )
    const event = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true })
    expect(commandFor(event)).toBeUndefined()
  })
})
