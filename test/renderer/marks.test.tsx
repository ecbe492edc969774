// @module-tag slow
// @vitest-environment jsdom
/** What people write beside dated work: steps, deviations, and marks for a span of time. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClient, aPayGroup } from '../builders/clients.ts'
import { sayRule } from '../builders/rules.ts'
import { takesBack } from './program.tsx'
import { aFirm, onStage } from './stage.tsx'

const RULE = 'payslip-delivery'
const steps = ['Tarkista lista', 'Lähetä', 'Arkistoi']

async function aYear() {
  const core = await aFirm()
  const client = await aClient().with({ name: 'Kahvila Aamu Oy', number: '14' }).in(core.api)
  await aPayGroup(client).in(core.api)
  await sayRule(core.api, client.id, RULE, { checklist: steps })
  const items = async () => {
    const span = { from: '2026-12-01', to: '2027-02-28' } as const
    return (await core.api.calendar.list({ client: client.id, ...span, language: 'fi' })).items
  }
  const item = async () => {
    const found = (await items()).find(({ rule }) => rule === RULE)
    if (!found) throw new Error('no payslips')
    return found
  }
  const first = await item()
  const address = `/calendar?from=${first.due}&to=${first.due}&who=all&all=true`
  return { core, client, items, item, first, address }
}

test('done on work with steps opens them; they are walked and ticked by keys, and the work is done when all are', async () => {
  const { core, item, first, address } = await aYear()
  const { user } = await onStage(core, address)
  await user.click(await screen.findByText(first.short))
  await user.keyboard(' ')
  const list = await screen.findByRole('group', { name: /^Muistilista/ })
  const box = (name: string) => within(list).getByRole('checkbox', { name })
  await waitFor(() => expect(document.activeElement).toBe(box('Tarkista lista')))
  await user.keyboard(' ')
  await waitFor(async () => expect((await item()).mark?.ticks).toEqual(['Tarkista lista']))
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(document.activeElement).toBe(box('Arkistoi'))
  await user.keyboard('{ArrowUp} ')
  await waitFor(async () => expect((await item()).mark?.ticks).toHaveLength(2))
  expect((await item()).status).not.toBe('done')
  await user.click(within(list).getByRole('button', { name: 'Rastita kaikki ja merkitse tehdyksi' }))
  await waitFor(async () => expect((await item()).status).toBe('done'))
  // Done work keeps its steps until the mark is taken back.
  await waitFor(() => expect(box('Arkistoi')).toHaveProperty('disabled', true))
})

test('a deviation has a cause, is told on the panel and can be taken away with a way back', async () => {
  const { core, item, first, address } = await aYear()
  const { user } = await onStage(core, address)
  await user.click(await screen.findByText(first.short))
  await user.keyboard('p')
  const dialog = await screen.findByRole('dialog', { name: 'Kirjaa poikkeama' })
  await user.click(await within(dialog).findByRole('button', { name: 'Tallenna poikkeama' }))
  // Without a cause it says nothing.
  expect(await within(dialog).findByText(/^Puuttuu: /)).toBeTruthy()
  await user.type(within(dialog).getByRole('textbox', { name: /Syy/ }), 'Aineisto tuli myöhässä')
  await user.click(within(dialog).getByRole('checkbox', { name: /Näkyy asiakkaalle/ }))
  await user.click(await within(dialog).findByRole('button', { name: 'Tallenna poikkeama' }))
  await waitFor(async () =>
    expect((await item()).mark?.deviation).toMatchObject({
      by: 'provider',
      cause: 'Aineisto tuli myöhässä',
      shown: true,
    }),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  // A letter is the list's own once the focus is back in it.
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toMatch(/grid/))
  await user.keyboard('p')
  const again = await screen.findByRole('dialog', { name: 'Kirjaa poikkeama' })
  expect(await within(again).findByRole('textbox', { name: /Syy/ })).toHaveProperty('value', 'Aineisto tuli myöhässä')
  await user.click(within(again).getByRole('button', { name: 'Poista poikkeama' }))
  await waitFor(async () => expect((await item()).mark?.deviation ?? null).toBeNull())
  await user.click(await takesBack(/^Poikkeama poistettu/))
  await waitFor(async () => expect((await item()).mark?.deviation?.cause).toBe('Aineisto tuli myöhässä'))
})

test('work may be marked above a deviation that is half written: it is saved over one’s own deed', async () => {
  const { core, client, items, first: other, address } = await aYear()
  const { user } = await onStage(core, address)
  const first = (await items()).find(
    ({ due, checklist, rule }) => due === other.due && checklist.length === 0 && rule !== 'payday',
  )
  if (!first) throw new Error('nothing without steps')
  const now = async () => (await items()).find(({ key }) => key === first.key)
  await user.click(await screen.findByText(first.short))
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Kirjaa poikkeama' }))
  const cause = await screen.findByRole('textbox', { name: /Syy/ })
  await user.type(cause, 'Aineisto tuli myöhässä')
  await core.api.marks.mark({ items: [{ client_id: client.id, key: first.key }], state: 'done' })
  await waitFor(async () => expect((await now())?.status).toBe('done'))
  await new Promise((resolve) => setTimeout(resolve, 300))
  await user.click(screen.getByRole('button', { name: 'Tallenna poikkeama' }))
  await waitFor(async () => expect((await now())?.mark?.deviation?.cause).toBe('Aineisto tuli myöhässä'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect((await now())?.status).toBe('done')
})

test('a span is counted and listed before it is marked, and undone in one step', async () => {
  const { core, items, address } = await aYear()
  const { user } = await onStage(core, address)
  await user.click(await screen.findByRole('button', { name: 'Merkitse aikaväliltä…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Merkitse aikaväliltä' })
  const form = within(dialog)
  const day = async (label: string, text: string) => {
    const field = form.getByRole('textbox', { name: label })
    await user.clear(field)
    await user.type(field, `${text}{Tab}`)
  }
  await user.click(await form.findByRole('radio', { name: 'Kaikki asiakkaat' }))
  await day('Määräpäivä aikaisintaan', '1.1.2027')
  await day('Määräpäivä viimeistään', '31.1.2027')
  const open = (await items()).filter(({ due }) => due >= '2027-01-01' && due <= '2027-01-31')
  const full = open.filter(({ checklist }) => checklist.length === 0)
  expect(full.length).toBeLessThan(open.length)
  // Where steps are missing the work is left, and that is said.
  const save = await form.findByRole('button', { name: `Merkitse ${full.length} tehtävää` })
  expect(form.getByText(/muistilista on kesken/)).toBeTruthy()
  await user.click(save)
  const done = async () => (await items()).filter(({ status }) => status === 'done').length
  await waitFor(async () => expect(await done()).toBe(full.length))
  await user.click(await screen.findByRole('button', { name: 'Kumoa' }))
  await waitFor(async () => expect(await done()).toBe(0))

  await user.click(await screen.findByRole('button', { name: 'Merkitse aikaväliltä…' }))
  const second = within(await screen.findByRole('dialog', { name: 'Merkitse aikaväliltä' }))
  await user.click(await second.findByRole('radio', { name: 'Kaikki asiakkaat' }))
  await user.click(second.getByRole('combobox', { name: 'Merkitse' }))
  await user.click(await screen.findByRole('option', { name: 'Ohitetuksi' }))
  // Skipping has a reason.
  const button = second.getByRole('button', { name: /^Merkitse \d+ tehtäv/ })
  await waitFor(() => expect(button).toHaveProperty('disabled', false))
  await user.click(button)
  expect(await second.findByText(/Ohituksen syy puuttuu|Kirjoita/)).toBeTruthy()
  await user.type(second.getByRole('textbox', { name: /Ohituksen syy/ }), 'Edellinen toimisto hoiti')
  // It is kept as it was left, and given up on purpose only.
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.click(await screen.findByRole('button', { name: 'Merkitse aikaväliltä…' }))
  const third = within(await screen.findByRole('dialog', { name: 'Merkitse aikaväliltä' }))
  expect(await third.findByDisplayValue('Edellinen toimisto hoiti')).toBeTruthy()
  await user.click(third.getByRole('button', { name: 'Hylkää' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('of several marked at once, what its run lacks something for is left and named', async () => {
  const { core, client, items } = await aYear()
  const files = (await items()).filter(({ rule, due }) => rule === 'salary-payment-file-to-bank' && due > '2027-01-12')
  const [first, last] = [files[0], files.at(-1)]
  if (!first || !last || first === last) throw new Error('There are not two files')
  await core.api.runs.note({
    client_id: client.id,
    run: first.run,
    kind: 'missing',
    text: 'Verokortti',
    source: '',
    channel: 'email',
    day: '2027-01-11',
    time: '',
    step: '',
  })
  const { user } = await onStage(core, `/calendar?from=${first.due}&to=${last.due}&who=all&all=true`)
  await user.click((await screen.findAllByText(first.short))[0] ?? document.body)
  await user.keyboard('{Control>}a{/Control} ')
  await takesBack(/Ajosta puuttuu jotakin: Kahvila Aamu Oy/)
  const done = (await items()).filter(({ status }) => status === 'done')
  expect(done.length).toBeGreaterThan(1)
  expect(done.map(({ key }) => key)).not.toContain(first.key)
})

test('what is told of a deed takes back that deed, whatever was done since', async () => {
  const { core, items } = await aYear()
  const { user } = await onStage(core, '/calendar?from=2027-01-01&to=2027-02-28&who=all&all=true')
  const done = async () => (await items()).filter(({ status }) => status === 'done')
  const plain = (await items()).filter(({ rule, name, due }) => rule !== RULE && name !== '' && due > '2027-01-12')
  await user.click((await screen.findAllByText(plain[0]?.short ?? ''))[0] ?? document.body)
  await user.keyboard(' ')
  await waitFor(async () => expect(await done()).toHaveLength(1))
  const [first] = await done()
  const back = await takesBack(/^Merkitty tehdyksi/)
  // Another deed of the same workstation, of which nothing is told here.
  const other = plain.find(({ key }) => key !== first?.key)
  const others = [{ client_id: other?.client_id ?? '', key: other?.key ?? '' }]
  await core.api.marks.mark({ items: others, state: 'done' })
  await waitFor(async () => expect(await done()).toHaveLength(2))
  await user.click(back)
  await waitFor(async () => expect((await done()).map(({ key }) => key)).toEqual([other?.key]))
})

test('moving a statutory date past the day of the law says so in red before it is saved', async () => {
  const { core, items } = await aYear()
  const tax = (await items()).find(({ rule, due }) => rule === 'tax-employer-contributions-payment' && due > '2027-02')
  if (!tax) throw new Error('no tax')
  const { user } = await onStage(core, `/calendar?from=${tax.due}&to=${tax.due}&who=all&all=true`)
  await user.click(await screen.findByText(tax.short))
  await user.keyboard('m')
  const dialog = await screen.findByRole('dialog', { name: /^Siirrä/ })
  const field = await within(dialog).findByRole('textbox', { name: /päivä/i })
  const write = async (day: string) => {
    await user.clear(field)
    await user.type(field, day)
    await user.tab()
  }
  await write('15.2.2027')
  expect(await within(dialog).findByText('Lain mukaan viimeistään perjantai 12.2.2027.')).toBeTruthy()
  await write('11.2.2027')
  await waitFor(() => expect(within(dialog).queryByText(/Lain mukaan/)).toBeNull())
})
