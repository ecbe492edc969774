import { useEffect, useEffectEvent, useId, useRef } from 'react'
import { create } from 'zustand'
import { hasModal } from '../ui/focus.ts'
import { isComing } from '../ui/later.tsx'
import { isHalfTyped } from '../ui/leave.tsx'
import { isSingle, type KeyName, keysOf, useKeyChoices } from './keys.ts'

/** Everything that can be done, once. Menus, the palette, the shortcut help and tooltips are views of it. */
export type Command = {
  readonly id: string
  /** A verb, in the user's language. */
  readonly title: string
  readonly group: 'go' | 'edit' | 'list' | 'view' | 'app'
  /** Its keys by their name among `keys`; or keys of its own, as those of tabs and saved views. The first is shown, all work. */
  readonly keys?: KeyName | readonly string[] | undefined
  /** Whether it can be done now; always, where it is missing. */
  readonly when?: (() => boolean) | undefined
  /** Does it; some can be told of what (`undo`: which deed). */
  readonly run: (of?: string) => void
  /** Only by its shortcut or a button: the palette leaves it out. */
  readonly quiet?: boolean
}

type Registry = { readonly sets: ReadonlyMap<string, readonly Command[]> }
const useRegistry = create<Registry>(() => ({ sets: new Map() }))

/**
 * Registers commands for as long as the component is there. They may close over anything: the newest are used. The last
 * one registered wins a shortcut, so that a screen may take one over.
 */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId()
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  const shape = commands.map(({ id, title, group, keys, quiet }) => [id, title, group, keys, quiet])
  const key = JSON.stringify(shape)
  useEffect(() => {
    const now = (id: string) => latest.current.find((command) => command.id === id)
    const set = latest.current.map((command) => ({
      ...command,
      when: () => now(command.id)?.when?.() ?? true,
      run: (of?: string) => now(command.id)?.run(of),
    }))
    useRegistry.setState(({ sets }) => ({ sets: new Map(sets).set(owner, set) }))
    return () => useRegistry.setState(({ sets }) => ({ sets: new Map([...sets].filter(([other]) => other !== owner)) }))
  }, [owner, key])
}

const flat = (sets: Registry['sets']): readonly Command[] => {
  const byId = new Map<string, Command>()
  for (const command of [...sets.values()].flat()) byId.set(command.id, command)
  return [...byId.values()]
}

/** All commands there are now, the screen's after the frame's. */
export function useCommandList(): readonly Command[] {
  return flat(useRegistry((state) => state.sets))
}

export const commandList = (): readonly Command[] => flat(useRegistry.getState().sets)

/** Runs a command by its id, perhaps of something named; false when there is none or it cannot be done now. */
export function runCommand(id: string, of?: string): boolean {
  const command = commandList().find((each) => each.id === id)
  if (!command || command.when?.() === false) return false
  command.run(of)
  return true
}

/** The keys of a command as this workstation has them. */
export const shortcutsOf = ({ keys }: Pick<Command, 'keys'>, choices = useKeyChoices.getState()): readonly string[] =>
  keys === undefined ? [] : typeof keys === 'string' ? keysOf(keys, choices) : keys

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether a key event is this shortcut. `Ctrl` is also the Mac's command key. */
export function isPressed(event: Pressed, shortcut: string): boolean {
  const keys = shortcut.split('+')
  const last = keys.at(-1) ?? ''
  const key = event.altKey ? underAlt(event) : event.key === ' ' ? 'Space' : event.key
  // A sign such as `?` has its Shift in it already.
  const shiftAsked = keys.includes('Shift') === event.shiftKey || /^[^\p{L}\d]$/u.test(last)
  return (
    key.toLowerCase() === last.toLowerCase() &&
    keys.includes('Ctrl') === (event.ctrlKey || event.metaKey) &&
    keys.includes('Alt') === event.altKey &&
    shiftAsked
  )
}

/**
 * With Alt held, letters and digits by their place on the keyboard: a Mac makes other signs of them. Not those of the number
 * pad, by which Windows writes signs.
 */
const underAlt = ({ key, code }: Pressed): string =>
  code.startsWith('Numpad') ? '' : (/^(?:Digit|Key)(.)$/.exec(code)?.[1] ?? key)

/** Whether keys belong to the text under the cursor. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}

/** Finds the command of a key event. Text fields keep plain keys, and their own undo. */
export function commandFor(event: KeyboardEvent, commands = commandList()): Command | undefined {
  const typing = isTyping(event.target)
  if (hasModal()) return undefined
  return commands.toReversed().find((command) => {
    const shortcut = shortcutsOf(command).find((each) => isPressed(event, each))
    if (shortcut === undefined) return false
    if (typing && (!/^(Ctrl|F\d)/.test(shortcut) || /^Ctrl\+(Shift\+)?[ZY]$/.test(shortcut))) return false
    // A form is left by its own keys: whoever types there does not look.
    if (typing && leaving.includes(shortcut) && isInForm(event.target)) return false
    // A sign alone acts in lists (WCAG 2.1.4); Space and Enter press the button that has the focus.
    if ((isSingle(shortcut) || /^(Space|Enter)$/.test(shortcut)) && !isList(event.target, command)) return false
    return command.when?.() !== false
  })
}
/** Lead away from what is typed. */
const leaving = ['Ctrl+K', 'Ctrl+Shift+F']
const isInForm = (target: EventTarget | null) => target instanceof Element && target.closest('form') !== null
/** What acts on rows needs a list of rows; in a month or a grid its key would mean a row that nobody sees. */
const isList = (target: EventTarget | null, { group }: Command) => {
  const list = target instanceof HTMLElement ? target.dataset['list'] : undefined
  return group === 'list' ? list === 'rows' : list !== undefined
}

/** Whether it is a key alone, as one meets it by typing. */
const isPlain = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent) =>
  !ctrlKey && !metaKey && !altKey && (key.length === 1 || key === 'Delete')

/**
 * Listens to the keyboard. Stands once, in the frame. While a form is half filled no key alone does anything outside it:
 * whoever was interrupted types on without looking. `onHeld` tells so.
 */
export function useShortcuts(onHeld: () => void): void {
  const held = useEffectEvent(onHeld)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (isPlain(event) && isComing()) return event.preventDefault()
      const command = commandFor(event)
      if (!command) return
      event.preventDefault()
      if (isPlain(event) && isHalfTyped() && !isInForm(event.target)) held()
      else command.run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
