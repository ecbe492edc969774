import type { Handlers } from '../handlers.ts'
import { ask, mark, unmark } from './marks.ts'
import { markRange, range } from './range.ts'
import { deviate, give, tick } from './tick.ts'

export const marks: Handlers<'marks'> = { mark, ask, unmark, give, tick, deviate, range, markRange }
