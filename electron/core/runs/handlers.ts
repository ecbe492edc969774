import type { Handlers } from '../handlers.ts'
import { movePayday, previewRun } from './move-payday.ts'

export const runs: Handlers<'runs'> = { preview: previewRun, movePayday }
