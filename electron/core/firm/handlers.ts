import { AppError } from '../../../shared/api/errors.ts'
import { tooLongClosures } from '../../../shared/domain/calendar/days/daysoff.ts'
import { languages } from '../../../shared/domain/words.ts'
import { toRow } from '../db/rows.ts'
import type { Handlers } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { damageOf } from './damage.ts'
import { removeLogo, saveLogo, shownLogo } from './logo.ts'
import { checkedBusinessId, ownDaysOff, theFirm, workingWeek } from './rows.ts'

export const firm: Handlers<'firm'> = {
  async get(_, { db }) {
    const { installation: _i, days_off_json: _d, working_week, language, ...row } = await theFirm(db)
    return {
      ...row,
      language: oneOf(languages, language, 'fi'),
      working_week: workingWeek({ working_week }),
      days_off: ownDaysOff({ days_off_json: _d }),
    }
  },
  damage: (_, context) => damageOf(context),
  logo: shownLogo,
  saveLogo,
  removeLogo,
  async save({ version, days_off, working_week, business_id, ...values }, { db, env, write }) {
    const { id } = await theFirm(db)
    const backwards = days_off.findIndex((day) => day.to < day.from)
    if (backwards >= 0)
      throw new AppError('invalid', 'fields', { fields: { [`days_off.${backwards}.to`]: 'ends-before-start' } })
    const [endless] = tooLongClosures({ own: days_off, workingWeek: working_week })
    if (endless !== undefined)
      throw new AppError('invalid', 'fields', { fields: { [`days_off.${endless}.to`]: 'span-too-long' } })
    const columns = toRow('firm', {
      ...values,
      days_off,
      business_id: checkedBusinessId(business_id, (await env.catalogue.all(db)).home),
      working_week: [...new Set(working_week)].toSorted((a, b) => a - b).join(''),
    })
    return write.update('firm', id, version, columns)
  },
}
