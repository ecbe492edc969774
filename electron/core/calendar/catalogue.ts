import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalogue } from '../../../shared/domain/calendar/catalogue.ts'
import type { ClockRule } from '../../../shared/domain/calendar/types.ts'

/** The statutory catalogue that ships with the program. */
export type CatalogueShelf = { rules(): readonly ClockRule[] }

/** Reads the catalogue when it is first asked for. Throws when the shipped file is not what it must be. */
export function createCatalogue(resources: string): CatalogueShelf {
  let rules: readonly ClockRule[] | undefined
  return {
    rules() {
      if (!rules) {
        const read = readCatalogue(JSON.parse(readFileSync(join(resources, 'catalogue', 'fi.json'), 'utf8')))
        if ('error' in read) throw new Error(`Catalogue: ${JSON.stringify(read.error.slice(0, 3))}`)
        rules = read.catalogue.rules
      }
      return rules
    },
  }
}
