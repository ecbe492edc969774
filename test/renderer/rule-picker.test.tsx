// @vitest-environment jsdom
import { feastIds } from '../../shared/domain/calendar/days/holidays.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { groupNames, groupOf, groups, kindOf, startOf, withDates } from '../../renderer/rules/kinds.ts'
import { offsetOf, type Part, partsOf, units } from '../../renderer/rules/offsets.ts'
import { RuleField } from '../../renderer/rules/RuleField.tsx'
import { readTyped, shapeText } from '../../renderer/rules/typed-rule.ts'
import { Form } from '../../renderer/ui/Form.tsx'
import { RuleForm } from '../../shared/api/rule-form.ts'
import { isRule } from '../../shared/domain/calendar/rules/rule-check.ts'
import { type Rule, type Shape, type ShiftAction, shiftActions } from '../../shared/domain/calendar/types.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProvider } from '../../renderer/desk/api.tsx'
import type { Api } from '../../renderer/desk/connect.ts'
import { createQueries } from '../../renderer/desk/queries.ts'
import { show as draw } from './screen.tsx'

/** With a core that has not answered yet: Finland is known without it. */
const api = { rules: { countries: () => new Promise(() => undefined) } } as unknown as Api
const show = (content: ReactNode) =>
  draw(
    <QueryClientProvider client={createQueries()}>
      <ApiProvider value={api}>{content}</ApiProvider>
    </QueryClientProvider>,
  )

const kinds = groupNames.flatMap((group) => [...groups[group]])
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const monthDay = fc
  .integer({ min: 1, max: 12 })
  .chain((month) =>
    fc
      .integer({ min: 1, max: lengths[month - 1] ?? 28 })
      .map((day) => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  )
const part: fc.Arbitrary<Part> = fc.record({
  unit: fc.constantFrom(...units),
  amount: fc.integer({ min: 0, max: 100 }),
  back: fc.boolean(),
})
const offset = fc.array(part, { minLength: 1, maxLength: 3 }).map(offsetOf)
/** A distance with what it can end with. */
const landed = fc
  .tuple(
    offset,
    fc.oneof(
      fc.constant({}),
      fc.constantFrom('month', 'year').map((end) => ({ end })),
      fc.integer({ min: 1, max: 7 }).map((weekday) => ({ weekday })),
    ),
  )
  .map(([far, end]) => ({ ...far, ...end }))
const day = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(-1))
/** Several: one month of one day is a date of the year, which the picker has another kind for. */
const months = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 12 })
  .map((all) => all.toSorted((one, other) => one - other))
const away = fc.integer({ min: 1, max: 12 })
const optional = <K extends string, V>(key: K, value: fc.Arbitrary<V>) =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }))
const nth = (most: number) => fc.integer({ min: 1, max: most }).chain((n) => fc.constantFrom(n, -n))

/** Everything that the picker can make, kind by kind. */
const picked: Readonly<Record<(typeof kinds)[number], fc.Arbitrary<unknown>>> = {
  'month-day': fc
    .tuple(
      fc.oneof(day, fc.constant('client-defined')),
      optional('months', months),
      optional('month_offset', away),
      optional('earliest', offset),
    )
    .map(([of, ...rest]) => Object.assign({ type: 'monthly-day', day: of }, ...rest)),
  'month-days': fc
    .tuple(
      fc.uniqueArray(day, { minLength: 2, maxLength: 5 }),
      optional('months', months),
      optional('month_offset', away),
    )
    .map(([days, ...rest]) => Object.assign({ type: 'monthly-days', days }, ...rest)),
  'month-working-day': fc
    .tuple(
      nth(15),
      optional('count', fc.constant('banking')),
      optional('months', months),
      optional('month_offset', away),
      optional('earliest', offset),
    )
    .map(([n, ...rest]) => Object.assign({ type: 'monthly-working-day', n }, ...rest)),
  'month-weekday': fc
    .tuple(nth(4), fc.integer({ min: 1, max: 7 }), optional('months', months))
    .map(([n, weekday, rest]) => ({ type: 'monthly-weekday', weekday, n, ...rest })),
  'year-dates': fc
    .uniqueArray(monthDay, { minLength: 1, maxLength: 8 })
    .map((dates) => withDates({ type: 'yearly-dates', dates: [] }, dates)),
  'quarter-day': fc
    .tuple(day, fc.integer({ min: -12, max: 12 }))
    .map(([of, month_offset_after_quarter]) => ({ type: 'quarterly-day', day: of, month_offset_after_quarter })),
  'quarter-invoice': fc.tuple(months, fc.integer({ min: 0, max: 366 })).map(([invoice_months, days_after_sending]) => ({
    type: 'quarterly-invoice',
    invoice_months,
    due: { days_after_sending },
  })),
  weeks: fc
    .tuple(fc.integer({ min: 1, max: 520 }), fc.integer({ min: 1990, max: 2100 }), monthDay)
    .map(([weeks, year, of]) => ({ type: 'every-weeks', weeks, start: `${year}-${of === '02-29' ? '02-28' : of}` })),
  weekday: fc.oneof(
    fc.constantFrom({ type: 'weekly', weekday: 'working' }, { type: 'weekly', weekday: 'banking' }),
    fc
      .tuple(fc.integer({ min: 1, max: 7 }), optional('weeks', fc.constantFrom('even', 'odd')))
      .map(([weekday, rest]) => ({ type: 'weekly', weekday, ...rest })),
  ),
  'year-week': fc
    .tuple(
      fc.integer({ min: 1, max: 53 }),
      fc.oneof(optional('until', fc.integer({ min: 1, max: 53 })), optional('weekday', fc.integer({ min: 1, max: 7 }))),
    )
    .map(([week, rest]) => ({ type: 'yearly-week', week, ...rest })),
  feast: fc
    .tuple(fc.constantFrom(...feastIds), landed)
    .map(([feast, of]) => ({ type: 'relative-to-feast', feast, offset: of })),
  once: fc
    .tuple(fc.integer({ min: 1990, max: 2100 }), monthDay)
    .map(([year, of]) => ({ type: 'once', day: `${year}-${of === '02-29' ? '02-28' : of}` })),
  payday: fc
    .tuple(landed, optional('earliest', offset))
    .map(([of, rest]) => ({ type: 'relative-to-event', anchor: 'payment-date', offset: of, ...rest })),
  event: fc
    .tuple(fc.constantFrom('employment-end', 'holiday-start', 'transfer-date'), landed, optional('earliest', offset))
    .map(([anchor, of, rest]) => ({ type: 'relative-to-event', anchor, offset: of, ...rest })),
  'fiscal-end': fc
    .tuple(
      fc.integer({ min: -1200, max: 1200 }),
      optional(
        'days',
        fc.integer({ min: -36_525, max: 36_525 }).filter((days) => days !== 0),
      ),
      optional('end', fc.constantFrom('month', 'year')),
    )
    .map(([of, ...rest]) => Object.assign({ type: 'fiscal-year-end-offset', months: of }, ...rest)),
  window: fc.tuple(monthDay, monthDay).map(([start, end]) => ({ type: 'window', start, end })),
  'max-months': fc.integer({ min: 1, max: 1200 }).map((of) => ({ type: 'interval-months', months: of })),
  'max-years': fc.integer({ min: 1, max: 100 }).map((years) => ({ type: 'interval-years', years })),
  agreed: fc
    .tuple(optional('date', monthDay), optional('max_interval_months', fc.integer({ min: 1, max: 1200 })))
    .map((rest) => Object.assign({ type: 'client-defined' }, ...rest)),
  agreement: fc
    .tuple(optional('date', monthDay), optional('default_month', fc.integer({ min: 1, max: 12 })))
    .map((rest) => Object.assign({ type: 'cba-defined' }, ...rest)),
  retention: fc
    .tuple(fc.integer({ min: 1, max: 100 }), fc.constantFrom('end-of-year-of-fiscal-year-end', 'end-of-creation-year'))
    .map(([years, from]) => ({ type: 'retention', years, from })),
}

/** Typed out and read back. */
function again(rule: Rule): Rule {
  const read = readTyped(shapeText(rule, 'fi'), rule.non_business_day.action)
  if ('error' in read) throw new Error(`${shapeText(rule, 'fi')}: ${read.error.code} at ${read.error.position}`)
  return read.rule
}

test.each(kinds)('what is picked is typed, and picked again from what was typed: %s', (kind) => {
  fc.assert(
    fc.property(picked[kind], fc.constantFrom(...shiftActions), (shape, action) => {
      const rule: unknown = { rule: shape, non_business_day: { action } }
      if (!isRule(rule)) throw new Error(`not a rule: ${JSON.stringify(rule)}`)
      expect(RuleForm.safeParse(rule).success).toBe(true)
      expect(again(rule)).toEqual(rule)
      expect(kindOf(again(rule).rule)).toBe(kind)
    }),
    { numRuns: 150 },
  )
})

test('each kind begins with a rule of that kind, in its group', () => {
  for (const kind of kinds) {
    const rule: Rule = { rule: startOf(kind, '2027-01-12'), non_business_day: { action: 'none' } }
    expect(isRule(rule), kind).toBe(true)
    expect(kindOf(rule.rule)).toBe(kind)
    expect(groups[groupOf(kind)]).toContain(kind)
    expect(again(rule)).toEqual(rule)
  }
})

test('the parts of a distance make the same distance', () => {
  fc.assert(
    fc.property(offset, (distance) => {
      expect(offsetOf(partsOf(distance))).toEqual(distance)
    }),
  )
})

test('a day of one month, with how early it may be done, can be typed', () => {
  const rule: Rule = {
    rule: { type: 'monthly-day', day: 25, months: [4], earliest: { days: -2, count: 'business' } },
    non_business_day: { action: 'none' },
  }
  expect(again(rule)).toEqual(rule)
})

const schema = z.object({ rule: z.custom<Rule | string>(isRule, 'not-a-rule') })

function stage(rule: Rule | string = '', shift: ShiftAction = 'next-business-day') {
  const saved = vi.fn<(values: { rule: Rule | string }) => Promise<void>>(async () => {})
  show(
    <Form label="Sääntö" schema={schema} values={{ rule }} submit={saved}>
      <RuleField name="rule" label="Sääntö kirjoitettuna" shift={shift} required />
    </Form>,
  )
  const text = () => screen.getByRole<HTMLInputElement>('textbox', { name: /Sääntö kirjoitettuna/ })
  const chosen = (name: string) => screen.getByRole<HTMLInputElement>('combobox', { name }).value
  return { saved, text, chosen, user: userEvent.setup() }
}
const choose = async (user: ReturnType<typeof userEvent.setup>, name: string, option: string) => {
  await user.click(screen.getByRole('combobox', { name }))
  await user.click(await screen.findByRole('option', { name: option }))
}

test('picking writes what one would have typed', async () => {
  const { user, text, saved } = stage()
  await choose(user, 'Toistuvuus', 'Palkanmaksusta tai tapahtumasta')
  expect(text().value).toBe('maksupäivä-5tp')
  await choose(user, 'Yksikkö', 'pankkipäivää')
  await choose(user, 'Suunta', 'jälkeen')
  expect(text().value).toBe('maksupäivä+5pp')
  const amount = screen.getByRole('textbox', { name: 'Määrä' })
  await user.clear(amount)
  await user.type(amount, '12')
  expect(text().value).toBe('maksupäivä+12pp')
  await user.click(screen.getByRole('button', { name: 'Tallenna' }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
  expect(saved.mock.calls[0]?.[0].rule).toEqual({
    rule: { type: 'relative-to-event', anchor: 'payment-date', offset: { days: 12, count: 'banking' } },
    non_business_day: { action: 'next-business-day' },
  })
})

test('a time of day is picked beside the rule, stays when another recurrence is picked, and can be taken away', async () => {
  const { user, text, saved } = stage()
  await user.type(text(), '25.k.v')
  const time = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Kellonaika' })
  await user.type(time(), '12')
  await user.tab()
  expect(text().value).toBe('25.k.v klo 12')
  expect(time().value).toBe('12.00')
  // What is no time stands behind the rule, and is said to be none; the field stays under the hands.
  await user.clear(time())
  await user.type(time(), 'aamulla')
  expect([text().value, time().value]).toEqual(['25.k.v klo aamulla', 'aamulla'])
  await user.tab()
  expect(text().value).toBe('25.k.v klo aamulla')
  expect(text().getAttribute('aria-invalid')).toBe('true')
  await user.click(screen.getByRole('button', { name: 'Tallenna' }))
  expect(saved).not.toHaveBeenCalled()
  await user.type(text(), '{Backspace}'.repeat(' klo aamulla'.length))
  expect([text().value, time().value]).toEqual(['25.k.v', ''])
  await user.type(time(), '12')
  await choose(user, 'Toistuvuus', 'Viikoittain')
  await choose(user, 'Tapa', 'Viikonpäivä')
  await choose(user, 'Viikonpäivä', 'joka arkipäivä')
  expect(text().value).toBe('joka tp klo 12')
  expect(screen.queryByRole('combobox', { name: 'Viikot' })).toBeNull()
  await user.clear(time())
  await user.tab()
  expect(text().value).toBe('joka tp')
  await user.click(screen.getByRole('button', { name: 'Tallenna' }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
  expect(saved.mock.calls[0]?.[0].rule).toMatchObject({ rule: { type: 'weekly', weekday: 'working' } })
})

test('typing picks, and says the rule in words', async () => {
  const { user, text, chosen } = stage()
  await user.type(text(), '10.k+1.v')
  expect(chosen('Toistuvuus')).toBe('Kuukausittain')
  expect(chosen('Päivä')).toBe('10.')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Kuukausia eteenpäin' }).value).toBe('1')
  expect(screen.getByText(/10\. päivä/)).toBeTruthy()
  await user.clear(text())
  await user.type(text(), 'viim.tp.k')
  expect(chosen('Tapa')).toBe('Kuukauden työpäivä')
  expect(chosen('Työpäivä')).toBe('viimeinen')
  // A sign in the text moves the choice beside it.
  await user.type(text(), ' <')
  expect(chosen('Vapaapäivänä')).toBe('Edellinen arkipäivä')
})

test('a mistake is shown with its place while one types, and the picker keeps the last rule', async () => {
  const { user, text, chosen, saved } = stage()
  await user.type(text(), 'maksupäivä-5tp')
  await user.type(text(), 'xx')
  expect(document.querySelector('mark')?.textContent).toBe('tpxx')
  expect(screen.getByText(/Sanaa ei tunneta kohdassa 13/)).toBeTruthy()
  expect(chosen('Yksikkö')).toBe('työpäivää')
  expect(screen.getByText('Valinnat ovat viimeisimmästä luettavasta säännöstä.')).toBeTruthy()
  // Refused, and still there.
  await user.click(screen.getByRole('button', { name: 'Tallenna' }))
  expect(saved).not.toHaveBeenCalled()
  expect(text().value).toBe('maksupäivä-5tpxx')
})

test('the same dates typed otherwise keep what the language does not say', async () => {
  const shape: Shape = { type: 'yearly-fixed', month: 6, day: 15, kind: 'suggested', overridable: true }
  const { user, text, saved } = stage({ rule: shape, non_business_day: { action: 'none' } })
  await user.clear(text())
  await user.type(text(), '15.6.')
  await user.click(screen.getByRole('button', { name: 'Tallenna' }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
  expect(saved.mock.calls[0]?.[0].rule).toEqual({ rule: shape, non_business_day: { action: 'none' } })
})

test('what people say is read and written as the language has it when the field is left', async () => {
  const { user, text, saved } = stage()
  await user.type(text(), '2 pankkipäivää ennen palkkapäivää klo 12')
  expect(screen.getByText(/2 pankkipäivää ennen palkanmaksupäivää; klo 12\.00 mennessä/)).toBeTruthy()
  await user.tab()
  expect(text().value).toBe('maksupäivä-2pp klo 12')
  await user.click(screen.getByRole('button', { name: 'Tallenna' }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
  expect(saved.mock.calls[0]?.[0].rule).toEqual({
    rule: { type: 'relative-to-event', anchor: 'payment-date', offset: { days: -2, count: 'banking' } },
    non_business_day: { action: 'next-business-day' },
    time: '12:00',
  })
})

test('what can mean several things is asked about, and a click answers', async () => {
  const { user, text, saved } = stage()
  await user.type(text(), 'palkkapäivä-5')
  const asked = screen.getByRole('group', { name: 'Tarkoititko' })
  expect(
    within(asked)
      .getAllByRole('button')
      .map((one) => one.textContent),
  ).toEqual(['maksupäivä-5pv', 'maksupäivä-5tp', 'maksupäivä-5pp'])
  await user.click(within(asked).getByRole('button', { name: 'maksupäivä-5tp' }))
  expect(text().value).toBe('maksupäivä-5tp')
  expect(screen.queryByRole('group', { name: 'Tarkoititko' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Tallenna' }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
})

test('the weekday of every second week is picked; it moves the day it is counted from within its week', async () => {
  const { user, text, chosen } = stage()
  await user.type(text(), 'joka 2. vk alkaen 12.1.2027')
  await waitFor(() => expect(chosen('Viikonpäivä')).toBe('tiistai'))
  await choose(user, 'Viikonpäivä', 'perjantai')
  expect(text().value).toBe('joka 2. vk alkaen 15.1.2027')
  await choose(user, 'Viikonpäivä', 'maanantai')
  expect(text().value).toBe('joka 2. vk alkaen 11.1.2027')
})
