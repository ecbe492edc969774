import { removePart } from '../clients/index.ts'
import type { Handlers } from '../handlers.ts'
import { engagementsOf, groupsOf } from './find.ts'
import { pictureOf } from './picture.ts'
import { groupClients, removeContract, saveContract, saveService } from './save.ts'
import { removeSegment, saveSegment, saveTarget } from './segments.ts'

export const engagements: Handlers<'engagements'> = {
  get: engagementsOf,
  save: saveContract,
  remove: removeContract,
  saveService,
  removeService: (input, context) => removePart('service', input, context),
  group: groupClients,
  segments: (_, { db, who }) => groupsOf(db, who),
  saveSegment,
  removeSegment,
  saveTarget,
  picture: pictureOf,
}
