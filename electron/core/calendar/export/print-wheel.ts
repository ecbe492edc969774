import { readableOnWhite } from '../../../../shared/domain/documents/colour.ts'
import { wheelDocument } from '../../../../shared/domain/documents/wheel.ts'
import { calendarWords } from '../../../../shared/i18n/calendar.ts'
import { ui } from '../../../../shared/i18n/ui.ts'
import { wheel as messages } from '../../../../shared/i18n/wheel.ts'
import { findClient } from '../../clients/index.ts'
import { theFirm } from '../../firm/index.ts'
import type { Working } from '../../handlers.ts'
import { type WheelInput, yearWheel } from '../wheel.ts'
import { ofClient } from './print-views.ts'

/** The wheel of a year as a PDF in the outbox, with the same filters as on screen. */
export async function printWheel(input: WheelInput, context: Working) {
  const { language, year } = input
  const firm = await theFirm(context.db)
  const data = await yearWheel(input, context)
  const words = {
    ...messages[language],
    longMonths: ui[language].months.split(' '),
    categories: calendarWords[language].categories,
  }
  const paper = { data, name: data.name, sender: firm.name, accent: readableOnWhite(firm.colour), language }
  const bytes = await context.env.documents.render('wheel', wheelDocument(paper, words), 'pdf')
  const { db, who, env } = context
  const client = input.client === undefined ? undefined : await findClient(db, who, input.client)
  return env.files.put(`${messages[language].file}-${year}${ofClient(client)}.pdf`, bytes)
}
