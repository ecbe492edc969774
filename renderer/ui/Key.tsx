import { useUi } from './context.tsx'
import classes from './small.module.css'

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/** A shortcut as key caps: `Ctrl+K`, `Shift+Enter`, `X`; what is printed on them in the reader's language. */
export function Key({ keys }: { readonly keys: string }) {
  const { keys: names }: { readonly keys: Readonly<Record<string, string>> } = useUi().words
  return (
    <span className={classes['keys']}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={classes['key']}>
          {signs[key] ?? names[key] ?? key}
        </kbd>
      ))}
    </span>
  )
}
