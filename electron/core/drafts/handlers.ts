import type { Db } from '../db/read-only.ts'
import type { Handlers } from '../handlers.ts'
import type { Who } from '../who.ts'

/** Whoever has not said who they are has drafts as well. */
const ownerOf = ({ id }: Who): string => id ?? ''

const rows = (db: Db, who: Who) => db.selectFrom('draft').selectAll().where('person_id', '=', ownerOf(who))

export const drafts: Handlers<'drafts'> = {
  async list(_, { db, who }) {
    const all = await rows(db, who).orderBy('updated', 'desc').orderBy('id').execute()
    return all.map(({ place, title, address, updated }) => ({ place, title, address, updated }))
  },
  async get({ place }, { db, who }) {
    const row = await rows(db, who).where('place', '=', place).executeTakeFirst()
    if (!row) return null
    return { place, title: row.title, address: row.address, updated: row.updated, values: row.values_json }
  },
  async keep({ place, title, address, values }, { who, write }) {
    await write.keepDraft(ownerOf(who), { place, title, address, values_json: values })
    return {}
  },
  async drop({ place }, { who, write }) {
    await write.dropDraft(ownerOf(who), place)
    return {}
  },
}
