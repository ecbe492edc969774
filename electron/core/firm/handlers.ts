import { AppError } from '../../../shared/api/errors.ts'
import { tooLongClosures } from '../../../shared/domain/calendar/days/daysoff.ts'
import { faultsOf } from '../../../shared/domain/feedback/office-hours.ts'
import { languages } from '../../../shared/domain/words.ts'
import { toRow } from '../db/rows.ts'
import { recount } from '../feedback/index.ts'
import type { Handlers } from '../handlers.ts'
import { oneOf } from '../sound.ts'
import { damageOf } from './damage.ts'
import { previewLook, saveLook, shownLook } from './look.ts'
import { checkTemplate, removeTemplate, saveTemplate } from './templates.ts'
import { removeLogo, saveLogo, shownLogo } from './logo.ts'
import { checkedBusinessId, officeHours, ownDaysOff, theFirm, workingWeek } from './rows.ts'

export const firm: Handlers<'firm'> = {
  async get(_, { db }) {
    const { installation: _i, days_off_json: _d, hours_json, working_week, language, ...row } = await theFirm(db)
    return {
      ...row,
      language: oneOf(languages, language, 'fi'),
      working_week: workingWeek({ working_week }),
      days_off: ownDaysOff({ days_off_json: _d }),
      hours: [...officeHours({ hours_json })],
    }
  },
  damage: (_, context) => damageOf(context),
  logo: shownLogo,
  saveLogo,
  removeLogo,
  look: shownLook,
  saveLook,
  previewLook,
  checkTemplate,
  saveTemplate,
  removeTemplate,
  async save({ version, days_off, hours, working_week, business_id, ...values }, context) {
    const { db, env, write } = context
    const { id } = await theFirm(db)
    const backwards = days_off.findIndex((day) => day.to < day.from)
    if (backwards >= 0)
      throw new AppError('invalid', 'fields', { fields: { [`days_off.${backwards}.to`]: 'ends-before-start' } })
    const [endless] = tooLongClosures({ own: days_off, workingWeek: working_week })
    if (endless !== undefined)
      throw new AppError('invalid', 'fields', { fields: { [`days_off.${endless}.to`]: 'span-too-long' } })
    const never = faultsOf(hours).find((at) => working_week.includes(hours[at]?.weekday ?? 0))
    if (never !== undefined)
      throw new AppError('invalid', 'fields', { fields: { [`hours.${never}.to`]: 'closes-before-opening' } })
    const columns = toRow('firm', {
      ...values,
      days_off,
      // A weekday that is not worked has no hours.
      hours: hours.filter(({ weekday }) => working_week.includes(weekday)).toSorted((a, b) => a.weekday - b.weekday),
      business_id: checkedBusinessId(business_id, (await env.catalogue.all(db)).home),
      working_week: [...new Set(working_week)].toSorted((a, b) => a - b).join(''),
    })
    return recount(() => write.update('firm', id, version, columns), context)
  },
}
