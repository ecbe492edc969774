import type { ComponentProps } from 'react'
import classes from './small.module.css'

/** A screen that fills the height it has: its list scrolls, its bars stand. */
export const Screen = (props: ComponentProps<'div'>) => <div {...props} className={classes['screen']} />

/** A row of what narrows and changes a screen; on paper it is not. */
export const Bar = (props: ComponentProps<'div'>) => <div {...props} className={classes['bar']} />

/** Pushes what comes after it in a bar to its end. */
export const Space = () => <span className={classes['space']} />

/** Words that may be passed over. */
export const Muted = (props: ComponentProps<'span'>) => <span {...props} className={classes['muted']} />
