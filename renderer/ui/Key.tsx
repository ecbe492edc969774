import classes from './small.module.css'

const signs: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' }

/** A shortcut as key caps: `Ctrl+K`, `Shift+Enter`, `X`. */
export function Key({ keys }: { readonly keys: string }) {
  return (
    <span className={classes['keys']}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={classes['key']}>
          {signs[key] ?? key}
        </kbd>
      ))}
    </span>
  )
}
