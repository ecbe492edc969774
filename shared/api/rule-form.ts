import { z } from 'zod'
import { shiftActions } from '../domain/calendar/types.ts'
import { Day, Line, MonthDay, Text, Time } from './values.ts'

const dateBy = { kind: z.enum(['suggested', 'client-defined']).optional(), overridable: z.boolean().optional() }
const month = z.number().int().min(1).max(12)
const months = z.array(month).min(1, 'empty').max(12).optional()
const far = z.number().int().min(-1300).max(1300)
const weekday = z.number().int().min(1).max(7)
const Offset = z.object({
  days: z.number().int().min(-40_000).max(40_000).optional(),
  months: far.nullable().optional(),
  years: z.number().int().min(-100).max(100).optional(),
  count: z.enum(['calendar', 'business', 'banking']).optional(),
  end: z.enum(['month', 'year']).optional(),
  weekday: weekday.optional(),
})

/** The shapes of `shared/domain/calendar/types.ts`; what they mean together is checked by the domain. */
export const ShapeForm = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('monthly-day'),
    day: z.union([z.number().int().min(-31).max(31), z.literal('client-defined')]),
    month_offset: far.optional(),
    anchor: Line.optional(),
    months,
    earliest: Offset.optional(),
    ...dateBy,
  }),
  z.object({
    type: z.literal('yearly-fixed'),
    month,
    day: z.number().int().min(-31).max(31),
    historical: z.object({ until_year: z.number().int(), month, day: z.number().int().min(1).max(31) }).optional(),
    ...dateBy,
  }),
  z.object({ type: z.literal('yearly-dates'), dates: z.array(MonthDay).min(1, 'empty').max(60), ...dateBy }),
  z.object({
    type: z.literal('quarterly-day'),
    day: z.number().int().min(-31).max(31),
    month_offset_after_quarter: far,
    ...dateBy,
  }),
  z.object({
    type: z.literal('quarterly-invoice'),
    invoice_months: z.array(month).min(1, 'empty').max(12),
    due: z.object({ days_after_sending: z.number().int().min(0).max(366) }),
    ...dateBy,
  }),
  z.object({
    type: z.literal('relative-to-event'),
    anchor: Line.min(1, 'required'),
    offset: Offset,
    earliest: Offset.optional(),
    absolute_minimum: Offset.optional(),
    exception: Line.optional(),
    client_defined: z.boolean().optional(),
    ...dateBy,
  }),
  z.object({
    type: z.literal('fiscal-year-end-offset'),
    months: far,
    days: z.number().int().min(-40_000).max(40_000).optional(),
    clamp: Line.optional(),
    end: z.enum(['month', 'year']).optional(),
    ...dateBy,
  }),
  z.object({ type: z.literal('window'), start: MonthDay, end: MonthDay, ...dateBy }),
  z.object({ type: z.literal('interval-months'), months: z.number().int().min(1).max(1200), ...dateBy }),
  z.object({
    type: z.literal('interval-years'),
    years: z.number().int().min(1).max(100),
    max_by_agreement: z.number().int().min(1).max(100).optional(),
    ...dateBy,
  }),
  z.object({ type: z.literal('cba-defined'), default_month: month.optional(), date: MonthDay.optional(), ...dateBy }),
  z.object({
    type: z.literal('client-defined'),
    max_interval_months: z.number().int().min(1).max(1200).optional(),
    date: MonthDay.optional(),
    ...dateBy,
  }),
  z.object({
    type: z.literal('retention'),
    years: z.number().int().min(1).max(100),
    from: z.enum(['end-of-year-of-fiscal-year-end', 'end-of-creation-year', 'fiscal-year-end']),
    ...dateBy,
  }),
  z.object({
    type: z.literal('monthly-working-day'),
    n: z.number().int().min(-23).max(23),
    count: z.literal('banking').optional(),
    month_offset: far.optional(),
    months,
    earliest: Offset.optional(),
    ...dateBy,
  }),
  z.object({
    type: z.literal('monthly-weekday'),
    weekday,
    n: z.number().int().min(-5).max(5),
    months,
    ...dateBy,
  }),
  z.object({
    type: z.literal('monthly-days'),
    days: z.array(z.number().int().min(-1).max(31)).min(1, 'empty').max(32),
    month_offset: far.optional(),
    months,
    ...dateBy,
  }),
  z.object({
    type: z.literal('weekly'),
    weekday: z.union([weekday, z.enum(['working', 'banking'])]),
    weeks: z.enum(['even', 'odd']).optional(),
    ...dateBy,
  }),
  z.object({
    type: z.literal('yearly-week'),
    week: z.number().int().min(1).max(53),
    until: z.number().int().min(1).max(53).optional(),
    weekday: weekday.optional(),
    ...dateBy,
  }),
  z.object({ type: z.literal('relative-to-feast'), feast: Line, offset: Offset, ...dateBy }),
  z.object({ type: z.literal('every-weeks'), weeks: z.number().int().min(1).max(520), start: Day, ...dateBy }),
  z.object({ type: z.literal('once'), day: Day, ...dateBy }),
])

/** A rule in the catalogue's JSON form. */
export const RuleForm = z.object({
  rule: ShapeForm,
  non_business_day: z.object({ action: z.enum(shiftActions), note: Text.max(1000, 'too-long').optional() }),
  time: Time.optional(),
})
