import type { Handlers } from '../handlers.ts'
import { mark, unmark } from './marks.ts'
import { markRange, range } from './range.ts'
import { deviate, tick } from './tick.ts'

export const marks: Handlers<'marks'> = { mark, unmark, tick, deviate, range, markRange }
