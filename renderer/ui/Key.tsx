import classes from './small.module.css'

/** A shortcut as key caps: `Ctrl+K`, `Shift+Enter`, `X`. */
export function Key({ keys }: { readonly keys: string }) {
  return (
    <span className={classes['keys']}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={classes['key']}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
