import type { Handlers } from '../handlers.ts'
import { encounterOfTask, listEncounters } from './find.ts'
import { removeEncounter, saveEncounter } from './save.ts'

export const encounters: Handlers<'encounters'> = {
  list: listEncounters,
  start: (_, { env, who }) => ({ day: env.clock.today(), time: wallTimeOf(env.clock.now()), person_id: who.id }),
  ofTask: encounterOfTask,
  save: saveEncounter,
  remove: removeEncounter,
}

/** `09:05` of an instant, on the wall of this computer. */
const wallTimeOf = (instant: string): string =>
  new Date(instant).toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' })
