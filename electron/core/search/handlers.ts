import type { Handlers } from '../handlers.ts'
import { find } from './find.ts'

/** Finding what people wrote. */
export const search: Handlers<'search'> = { find }
