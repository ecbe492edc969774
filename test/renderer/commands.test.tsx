// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
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
import { changeable, keyFault, singleOf, useKeyChoices } from '../../renderer/desk/keys.ts'
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
      <div aria-label="kuukausi" role="grid" data-list="cells" tabIndex={0} />
      <div aria-label="lista" role="grid" data-list="rows" tabIndex={0} />
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
    const [frame, screenOwn] = [aCommand('frame', { keys: 'new' }), aCommand('own', { keys: 'new' })]
    show(
      <>
        <Screen commands={[frame]} listening />
        <Screen commands={[screenOwn]} />
      </>,
    )
    const [list = document.body] = screen.getAllByLabelText('lista')
    keyDown(list, 'n')
    expect(frame.run).not.toHaveBeenCalled()
    expect(screenOwn.run).toHaveBeenCalledOnce()
  })
})

describe('keys', () => {
  const undo = () => aCommand('undo', { keys: 'undo' })
  test('undo everywhere except in text, which has its own', () => {
    const command = undo()
    show(<Screen commands={[command]} listening />)
    keyDown(screen.getByLabelText('teksti'), 'z', { ctrlKey: true })
    expect(command.run).not.toHaveBeenCalled()
    keyDown(screen.getByRole('button'), 'z', { ctrlKey: true })
    expect(command.run).toHaveBeenCalledOnce()
  })

  test('plain letters belong to the text that is written, Ctrl K does not', () => {
    const [plain, palette] = [aCommand('new', { keys: 'new' }), aCommand('palette', { keys: 'palette' })]
    show(<Screen commands={[plain, palette]} listening />)
    keyDown(screen.getByLabelText('teksti'), 'n')
    expect(plain.run).not.toHaveBeenCalled()
    const event = keyDown(screen.getByLabelText('teksti'), 'k', { ctrlKey: true })
    expect(palette.run).toHaveBeenCalledOnce()
    expect(event, 'the browser must not act on it as well').toBe(false)
  })

  test('a letter acts in a list and nowhere else, what has Alt anywhere', () => {
    const [plain, skip] = [aCommand('plain', { keys: 'new' }), aCommand('skip', { keys: 'skip', group: 'list' })]
    show(<Screen commands={[plain, skip]} listening />)
    for (const key of ['n', 's']) {
      keyDown(screen.getByRole('button'), key)
      keyDown(document.body, key)
    }
    for (const { run } of [plain, skip]) expect(run).not.toHaveBeenCalled()
    keyDown(screen.getByLabelText('lista'), 's')
    expect(skip.run).toHaveBeenCalledOnce()
    keyDown(screen.getByLabelText('kuukausi'), 's')
    expect(skip.run, 'a month has no row that is meant').toHaveBeenCalledOnce()
    keyDown(screen.getByLabelText('kuukausi'), 'n')
    keyDown(screen.getByRole('button'), 'n', { altKey: true, code: 'KeyN' })
    expect(plain.run).toHaveBeenCalledTimes(2)
  })

  test('letters are as this workstation has them: changed, or off', () => {
    const [skip, since, help] = [
      aCommand('skip', { keys: 'skip', group: 'list' }),
      aCommand('since', { keys: 'since', group: 'list' }),
      aCommand('help', { keys: 'help' }),
    ]
    show(<Screen commands={[skip, since, help]} listening />)
    const list = screen.getByLabelText('lista')
    act(() => useKeyChoices.setState({ own: { skip: 'Ö', wait: 'O' } }))
    keyDown(list, 's')
    expect(skip.run).not.toHaveBeenCalled()
    keyDown(list, 'ö')
    keyDown(list, 'O', { shiftKey: true })
    for (const { run } of [skip, since]) expect(run).toHaveBeenCalledOnce()
    act(() => useKeyChoices.setState({ single: false }))
    for (const key of ['ö', 's', '?']) keyDown(list, key)
    expect(skip.run).toHaveBeenCalledOnce()
    expect(help.run).not.toHaveBeenCalled()
    keyDown(list, 'F1')
    expect(help.run).toHaveBeenCalledOnce()
    act(() => useKeyChoices.setState({ single: true, own: {} }))
  })

  test.each([
    ['skip', 'S', undefined],
    ['skip', 'm', { code: 'taken', by: 'move' }],
    ['skip', 'Ö', { code: 'taken', by: 'wait' }],
    ['skip', 'X', { code: 'taken', by: 'select' }],
    ['skip', 'Q', undefined],
    // The list of clients has neither of these.
    ['assign', 'E', undefined],
    ['new', 'E', { code: 'taken', by: 'request' }],
    ['skip', '1', { code: 'number' }],
    ['skip', '', { code: 'not-a-sign' }],
    ['skip', '+', { code: 'not-a-sign' }],
  ] as const)('%s by %s where waiting is Ö', (name, sign, fault) => {
    expect(keyFault(name, sign, { wait: 'Ö' })).toEqual(fault)
  })

  test('no two keys of one list are the same', () => {
    for (const name of Object.values(changeable).flat())
      expect(keyFault(name, singleOf(name, {}), {}), name).toBeUndefined()
  })

  test('Space presses the button that has the focus, and acts in a list', () => {
    const done = aCommand('done', { keys: 'done' })
    show(<Screen commands={[done]} listening />)
    keyDown(screen.getByRole('button'), ' ')
    expect(done.run).not.toHaveBeenCalled()
    keyDown(screen.getByLabelText('lista'), ' ')
    expect(done.run).toHaveBeenCalledOnce()
  })

  test('nothing leads away from the text of a form', () => {
    const [palette, today] = [aCommand('palette', { keys: 'palette' }), aCommand('today', { keys: 'today' })]
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
    const [done, palette] = [aCommand('done', { keys: 'done' }), aCommand('palette', { keys: 'palette' })]
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
