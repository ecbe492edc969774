import { useUi } from './context.tsx'
import classes from './small.module.css'

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/** What is printed on the keys of a shortcut, in the reader's language: `Alt`, `←`. */
export function useCaps(): (keys: string) => readonly string[] {
  const { keys: names }: { readonly keys: Readonly<Record<string, string>> } = useUi().words
  return (keys) => keys.split('+').map((key) => signs[key] ?? names[key] ?? key)
}

/** A shortcut as key caps: `Ctrl+K`, `Shift+Enter`, `X`. */
export function Key({ keys }: { readonly keys: string }) {
  const caps = useCaps()
  return (
    <span className={classes['keys']}>
      {caps(keys).map((cap) => (
        <kbd key={cap} className={classes['key']}>
          {cap}
        </kbd>
      ))}
    </span>
  )
}
