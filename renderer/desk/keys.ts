import { create } from 'zustand'

/**
 * Every key of the program, once, by what it does: of several the first is shown, and all work. Commands, menus, buttons, the
 * palette and the window of keys read them here. A single sign acts only while a list has the focus (WCAG 2.1.4), can be
 * changed, and can be turned off with all others; whatever does not act on a row has another key beside it.
 */
export const keys = {
  palette: ['Ctrl+K', '/'],
  search: ['Ctrl+Shift+F'],
  help: ['F1', '?'],
  undo: ['Ctrl+Z'],
  redo: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  today: ['Alt+1'],
  clients: ['Alt+2'],
  calendar: ['Alt+3'],
  settings: ['Alt+4'],
  back: ['Alt+ArrowLeft'],
  forward: ['Alt+ArrowRight'],
  panel: ['F6'],
  absence: ['Alt+P'],
  lawful: ['Alt+L'],
  stepBack: ['Escape'],
  new: ['Alt+N', 'N'],
  task: ['Alt+T', 'T'],
  encounter: ['Alt+Y'],
  matter: ['Alt+K'],
  print: ['Ctrl+P'],
  // The rows of work.
  explain: ['Enter'],
  done: ['Space'],
  skip: ['S'],
  wait: ['W'],
  since: ['Shift+W'],
  move: ['M'],
  request: ['E'],
  give: ['A'],
  deviate: ['P'],
  runNote: ['K'],
  rule: ['R'],
  // Other rows.
  assign: ['A'],
  ruleEdit: ['E'],
  decision: ['D'],
  action: ['A'],
  lineEdit: ['E'],
  lineDrop: ['S'],
  // What every list does by itself.
  select: ['X'],
  actions: ['Shift+F10', 'ContextMenu'],
  save: ['Ctrl+S', 'Ctrl+Enter'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type KeyName = keyof typeof keys

/** What the keys of this workstation are: whether single signs act, and those that were changed, by what they do. */
export type KeyChoices = { readonly single: boolean; readonly own: Readonly<Record<string, string>> }

/** The choices, for whoever is no component; the frame keeps them in step with what the workstation remembers. */
export const useKeyChoices = create<KeyChoices>(() => ({ single: true, own: {} }))

/** Whether a key is a single sign, as one meets it by typing. */
export const isSingle = (key: string): boolean => /^(Shift\+)?\S$/u.test(key)

const changed = (name: KeyName, key: string, own: KeyChoices['own']): string =>
  // With Shift it stays beside the key that it is the longer way of.
  name === 'since' ? `Shift+${own['wait'] ?? keys.wait[0]}` : (own[name] ?? key)

/** The keys of something, as this workstation has them; none where all of them are single signs that were turned off. */
export const keysOf = (name: KeyName, { single, own }: KeyChoices): readonly string[] =>
  keys[name].flatMap((key) => (isSingle(key) ? (single ? [changed(name, key, own)] : []) : [key]))

/** The keys of anything, in a component. */
export function useKeys(): (name: KeyName) => readonly string[] {
  const choices = useKeyChoices()
  return (name) => keysOf(name, choices)
}

/** The single keys that can be changed, by the lists in which they act; those of other lists never meet each other. */
export const changeable = {
  work: ['skip', 'wait', 'move', 'request', 'give', 'deviate', 'runNote', 'rule'],
  other: ['assign', 'ruleEdit', 'decision', 'action', 'lineEdit', 'lineDrop'],
  every: ['palette', 'help', 'new', 'task', 'select'],
} as const satisfies Readonly<Record<string, readonly KeyName[]>>

export type Changeable = (typeof changeable)[keyof typeof changeable][number]

const all: readonly Changeable[] = Object.values(changeable).flat()
const isOf = (list: keyof typeof changeable, name: Changeable) => changeable[list].some((one) => one === name)

/** Whether two keys act in one list, so that one sign cannot be both. */
const meets = (one: Changeable, other: Changeable): boolean =>
  isOf('every', one) || isOf('every', other) || (isOf('work', one) && isOf('work', other))

/** The single sign of something: its own, or the one that was chosen for it. */
export const singleOf = (name: Changeable, own: KeyChoices['own']): string =>
  changed(name, keys[name].find(isSingle) ?? '', own)

/** Why a sign cannot be the key of something: it is none, it is a number of the client's tabs, it means something else there. */
export type KeyFault = { readonly code: 'not-a-sign' | 'number' } | { readonly code: 'taken'; readonly by: Changeable }

/** What stands against a sign as the key of something; undefined when nothing does. */
export function keyFault(name: Changeable, sign: string, own: KeyChoices['own']): KeyFault | undefined {
  // A plus parts the keys of a shortcut.
  if (!/^[^\s+]$/u.test(sign)) return { code: 'not-a-sign' }
  if (/\d/.test(sign)) return { code: 'number' }
  const by = all.find(
    (one) => one !== name && meets(one, name) && singleOf(one, own).toUpperCase() === sign.toUpperCase(),
  )
  return by && { code: 'taken', by }
}

/** The keys of the client's tabs: `Alt+Shift+1` anywhere and `1` in a list, to nine and 0; none after the tenth. */
export const tabKeys = (at: number, { single }: KeyChoices): readonly string[] => {
  const sign = String((at + 1) % 10)
  return at < 10 ? [`Alt+Shift+${sign}`, ...(single ? [sign] : [])] : []
}

/** The key of a saved view: `Ctrl+1` to `Ctrl+9`. */
export const viewKey = (at: number): string | undefined => (at < 9 ? `Ctrl+${at + 1}` : undefined)
