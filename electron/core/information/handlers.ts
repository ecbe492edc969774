import { removePart } from '../clients/index.ts'
import type { Handlers } from '../handlers.ts'
import { mapOf } from './find.ts'
import { listLines } from './list.ts'
import { saveKeeper, saveLine, startRound, verifyLines } from './save.ts'

export const information: Handlers<'information'> = {
  get: mapOf,
  save: saveLine,
  remove: (input, context) => removePart('information', input, context),
  saveKeeper,
  verify: verifyLines,
  startRound,
  removeRound: (input, context) => removePart('information_round', input, context),
  list: listLines,
}
