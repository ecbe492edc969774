// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { AppError } from '../../shared/api/errors.ts'
import { Day, Email, Name } from '../../shared/api/values.ts'
import { ColourField, DateField, NumberField, SelectField, TextField } from '../../renderer/ui/fields.tsx'
import { DraftsContext } from '../../renderer/ui/drafts.ts'
import { Dialog } from '../../renderer/ui/Dialog.tsx'
import { Form } from '../../renderer/ui/Form.tsx'
import { askToLeave, hasUnsaved } from '../../renderer/ui/leave.tsx'
import { show } from './screen.tsx'

const Person = z.object({
  version: z.number(),
  name: Name,
  email: Email,
  born: Day.nullable(),
  pets: z.number().int().max(9),
})
type Person = z.output<typeof Person>
const anna: Person = { version: 3, name: 'Anna', email: 'anna@esimerkki.fi', born: '1990-01-12', pets: 1 }

type Options = {
  readonly submit?: (values: Person) => Promise<unknown>
  readonly latest?: () => Promise<Person>
  readonly onCancel?: () => void
}
function aForm({ submit = async () => undefined, latest, onCancel }: Options = {}) {
  const onSaved = vi.fn()
  const shown = show(
    <Form label="Henkilö" schema={Person} values={anna} {...{ submit, latest, onSaved, onCancel }}>
      <TextField name="name" label="Nimi" required />
      <TextField name="email" label="Sähköposti" />
      <DateField name="born" label="Syntynyt" />
      <NumberField name="pets" label="Lemmikkejä" />
    </Form>,
  )
  return { ...shown, onSaved, user: userEvent.setup() }
}
const field = (label: RegExp | string) => screen.getByRole('textbox', { name: label })
const save = () => screen.getByRole('button', { name: 'Tallenna' })

test('a choice that nobody made is asked for by its name', async () => {
  const user = userEvent.setup()
  const Who = z.object({ person_id: z.uuid() })
  show(
    <Form label="Poissaolo" schema={Who} values={{ person_id: '' }} submit={async () => undefined}>
      <SelectField name="person_id" label="Kuka on poissa" options={[]} />
    </Form>,
  )
  await user.click(screen.getByRole('button', { name: 'Tallenna' }))
  expect(await screen.findByText('Puuttuu: Kuka on poissa. Valitse listasta.')).toBeTruthy()
})

describe('a choice that has a value', () => {
  const Place = z.object({ town: z.string(), side: z.string() })
  const towns = ['Espoo', 'Helsinki', 'Oulu', 'Pori', 'Tampere', 'Turku', 'Vaasa', 'Vantaa']
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  const aPlace = () => {
    const submit = vi.fn(async () => undefined)
    show(
      <Form label="Paikka" schema={Place} values={{ town: 'Espoo', side: 'itä' }} submit={submit}>
        <SelectField name="town" label="Kaupunki" options={options(towns)} />
        <SelectField name="side" label="Puoli" options={options(['itä', 'länsi'])} />
      </Form>,
    )
    return { submit, user: userEvent.setup() }
  }
  const choice = (name: string) => screen.getByRole('combobox', { name })

  test('is replaced by what is typed after a click', async () => {
    const { user } = aPlace()
    await user.click(choice('Kaupunki'))
    await user.keyboard('Tam')
    expect(choice('Kaupunki')).toHaveProperty('value', 'Tam')
    expect(screen.getByRole('option', { name: 'Tampere', hidden: true })).toBeDefined()
  })

  test.each(['Kaupunki', 'Puoli'])('is saved by Ctrl Enter: %s', async (name) => {
    const { user, submit } = aPlace()
    await user.click(choice(name))
    await user.keyboard('{Escape}{Control>}{Enter}{/Control}')
    await waitFor(() => expect(submit).toHaveBeenCalledWith({ town: 'Espoo', side: 'itä' }))
    expect(choice(name).getAttribute('aria-expanded')).toBe('false')
  })

  test('is what fits first when Enter is pressed in its open list, and nothing is saved', async () => {
    const { submit, user } = aPlace()
    await user.click(choice('Kaupunki'))
    await user.keyboard('tam')
    await screen.findByRole('option', { name: 'Tampere' })
    await user.keyboard('{Enter}')
    await waitFor(() => expect((choice('Kaupunki') as HTMLInputElement).value).toBe('Tampere'))
    expect(submit).not.toHaveBeenCalled()
  })
  test('is what the arrow has marked, and nothing is saved', async () => {
    const { submit, user } = aPlace()
    await user.click(choice('Kaupunki'))
    await user.keyboard('va')
    await screen.findByRole('option', { name: 'Vantaa' })
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await user.keyboard('{Enter}')
    await waitFor(() => expect((choice('Kaupunki') as HTMLInputElement).value).toBe('Vantaa'))
    expect(submit).not.toHaveBeenCalled()
  })
  test('is saved with what stands chosen in its open list', async () => {
    const { user, submit } = aPlace()
    await user.click(choice('Puoli'))
    await user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}')
    await waitFor(() => expect(submit).toHaveBeenCalledOnce())
    expect(submit).toHaveBeenCalledWith({ town: 'Espoo', side: 'länsi' })
  })
})

describe('what is typed', () => {
  test('is sent as the schema understands it', async () => {
    const submit = vi.fn(async () => undefined)
    const { user, onSaved } = aForm({ submit })
    await user.clear(field('Syntynyt'))
    await user.type(field('Syntynyt'), '6.12.91')
    await user.clear(field('Lemmikkejä'))
    await user.type(field('Lemmikkejä'), '4')
    await user.click(save())
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    expect(submit).toHaveBeenCalledWith({ ...anna, born: '2091-12-06', pets: 4 })
    expect(hasUnsaved()).toBe(false)
  })

  test('stays as it was typed where it is out of bounds or not whole yet, and saving says so', async () => {
    const Limits = z.object({
      pets: z.number().int().max(9),
      colour: z.string().regex(/^#[0-9a-f]{6}$/i, 'not-a-colour'),
    })
    const submit = vi.fn(async () => undefined)
    show(
      <Form label="Rajat" schema={Limits} values={{ pets: 1, colour: '#112233' }} submit={submit}>
        <NumberField name="pets" label="Lemmikkejä" max={9} />
        <ColourField name="colour" label="Väri" swatches={[]} />
      </Form>,
    )
    const user = userEvent.setup()
    await user.clear(field('Lemmikkejä'))
    await user.type(field('Lemmikkejä'), '44')
    await user.clear(field('Väri'))
    await user.type(field('Väri'), '#abc vihreä')
    await user.tab()
    await user.click(save())
    await waitFor(() => expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(2))
    expect(field('Lemmikkejä')).toHaveProperty('value', '44')
    expect(field('Väri')).toHaveProperty('value', '#abc vihreä')
    expect(submit).not.toHaveBeenCalled()
  })

  test('stands with a sentence under it when the schema refuses it', async () => {
    const submit = vi.fn(async () => undefined)
    const { user, said } = aForm({ submit })
    await user.clear(field(/Nimi/))
    await user.clear(field('Sähköposti'))
    await user.type(field('Sähköposti'), 'anna')
    await user.clear(field('Syntynyt'))
    await user.type(field('Syntynyt'), '31.2.2027')
    await user.clear(field('Lemmikkejä'))
    await user.type(field('Lemmikkejä'), '44')
    await user.click(save())
    expect(await screen.findByText(/^Puuttuu: /)).toBeDefined()
    expect(screen.getByText('Kirjoita sähköpostiosoite muodossa nimi@yritys.fi.')).toBeDefined()
    expect(screen.getByText('Kirjoita päivä muodossa 12.1.2027.')).toBeDefined()
    expect(screen.getByText('Luku on liian suuri.')).toBeDefined()
    expect(field('Syntynyt')).toHaveProperty('value', '31.2.2027')
    expect(submit).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(field(/Nimi/))
    expect(said).toContain('Tarkista merkityt kentät.')
  })

  test('is saved by Ctrl S from inside a date, once however often it is pressed', async () => {
    const submit = vi.fn(() => new Promise<void>((done) => setTimeout(done, 30)))
    const { user, onSaved } = aForm({ submit })
    await user.clear(field('Syntynyt'))
    await user.type(field('Syntynyt'), '1.2.2003{Control>}ss{/Control}')
    await waitFor(() => expect(onSaved).toHaveBeenCalled())
    expect(submit).toHaveBeenCalledExactlyOnceWith({ ...anna, born: '2003-02-01' })
  })

  test('may be a word for a day, and is saved by Ctrl Enter', async () => {
    const submit = vi.fn(async () => undefined)
    const { user, onSaved } = aForm({ submit })
    await user.clear(field('Syntynyt'))
    await user.type(field('Syntynyt'), 'ylihuomenna{Tab}')
    expect(field('Syntynyt')).toHaveProperty('value', '14.1.2027')
    await user.clear(field('Syntynyt'))
    await user.type(field('Syntynyt'), '+1{Control>}{Enter}{/Control}')
    await waitFor(() => expect(onSaved).toHaveBeenCalled())
    expect(submit).toHaveBeenCalledExactlyOnceWith({ ...anna, born: '2027-01-13' })
  })
})

test('Tab goes from a date to the next field, and Alt with the arrow down opens its calendar', async () => {
  const { user } = aForm()
  await user.click(field('Syntynyt'))
  await user.keyboard('{Tab}')
  expect(document.activeElement).toBe(field('Lemmikkejä'))
  await user.click(field('Syntynyt'))
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await user.click(await screen.findByRole('button', { name: 'perjantai 12.1.1990' }))
  await user.click(field('Syntynyt'))
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await user.click(await screen.findByRole('button', { name: 'lauantai 13.1.1990' }))
  expect(field('Syntynyt')).toHaveProperty('value', '13.1.1990')
})

describe('a failed command', () => {
  test('puts its fields under the fields they belong to, and the rest above the buttons', async () => {
    const fields = { name: 'duplicate', shoe: 'too-long' }
    const { user } = aForm({ submit: async () => Promise.reject(new AppError('invalid', 'fields', { fields })) })
    await user.click(save())
    expect(await screen.findByText('Tämä on jo käytössä. Valitse toinen.')).toBeDefined()
    expect(field(/Nimi/).getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert').textContent).toContain('Teksti on liian pitkä.')
  })

  test('leaves everything typed in place and says what to do', async () => {
    const { user } = aForm({ submit: async () => Promise.reject(new AppError('conflict', 'disk-full')) })
    await user.type(field(/Nimi/), ' Aalto')
    await user.click(save())
    expect((await screen.findByRole('alert')).textContent).toContain('Levy on täynnä. Vapauta tilaa')
    expect(field(/Nimi/)).toHaveProperty('value', 'Anna Aalto')
    expect(hasUnsaved()).toBe(true)
  })
})

describe('a conflict', () => {
  const theirs: Person = { ...anna, version: 7, name: 'Anna-Liisa', email: 'al@esimerkki.fi' }
  const first = () =>
    vi.fn<(values: Person) => Promise<unknown>>().mockRejectedValueOnce(new AppError('conflict', 'changed-elsewhere'))

  test('kept mine saves what was typed over what they saved, and keeps theirs where nothing was typed', async () => {
    const submit = first().mockResolvedValueOnce(undefined)
    const { user, onSaved } = aForm({ submit, latest: async () => theirs })
    await user.type(field(/Nimi/), ' Aalto')
    await user.click(save())
    const dialog = await screen.findByRole('dialog', { name: 'Joku muu ehti tallentaa ensin' })
    const row = within(dialog).getByRole('row', { name: /Nimi/ })
    expect(row.textContent).toBe('NimiAnna AaltoAnna-Liisa')
    await user.click(within(dialog).getByRole('button', { name: 'Pidä omat muutokset' }))
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    expect(submit).toHaveBeenLastCalledWith({ ...theirs, name: 'Anna Aalto' })
  })

  test('reloaded shows what they saved and saves nothing', async () => {
    const submit = first()
    const { user } = aForm({ submit, latest: async () => theirs })
    await user.type(field(/Nimi/), ' Aalto')
    await user.click(save())
    await user.click(await screen.findByRole('button', { name: 'Ota tallennetut tiedot' }))
    expect(field(/Nimi/)).toHaveProperty('value', 'Anna-Liisa')
    expect(submit).toHaveBeenCalledOnce()
    expect(hasUnsaved()).toBe(false)
  })

  test('whose row has gone is told in words', async () => {
    const { user } = aForm({ submit: first(), latest: async () => Promise.reject(new AppError('not-found', 'gone')) })
    await user.click(save())
    expect((await screen.findByRole('alert')).textContent).toContain('Joku muu tallensi tiedot ensin.')
  })
})

describe('leaving', () => {
  test('a changed form asks, and stays when told to', async () => {
    const { user } = aForm()
    await user.type(field(/Nimi/), ' Aalto')
    expect(hasUnsaved()).toBe(true)
    const leave = askToLeave()
    await user.click(await screen.findByRole('button', { name: 'Jatka muokkausta' }))
    expect(await leave).toBe(false)
    expect(field(/Nimi/)).toHaveProperty('value', 'Anna Aalto')
  })

  test('that was left while it was being saved leads nowhere', async () => {
    const answer = Promise.withResolvers<undefined>()
    const { user, onSaved, unmount } = aForm({ submit: () => answer.promise })
    await user.click(save())
    unmount()
    answer.resolve(undefined)
    await answer.promise
    await new Promise((resolve) => setTimeout(resolve))
    expect(onSaved).not.toHaveBeenCalled()
  })
  test.each([
    [true, 'is left without a question where it is kept'],
    [false, 'is asked about where it could not be kept'],
  ])('a half-filled form (%s) %s', async (isKept) => {
    const onCancel = vi.fn()
    const keep = vi.fn(async () => isKept)
    const drafts = {
      here: () => ({ heading: '', address: '/' }),
      read: async () => undefined,
      keep,
      drop: () => undefined,
    }
    show(
      <DraftsContext value={drafts}>
        <Form
          label="Henkilö"
          draft="person"
          schema={Person}
          values={anna}
          submit={async () => undefined}
          onCancel={onCancel}
        >
          <TextField name="name" label="Nimi" />
        </Form>
      </DraftsContext>,
    )
    const user = userEvent.setup()
    await user.type(field('Nimi'), '!')
    await waitFor(() => expect(keep).toHaveBeenCalledOnce())
    await waitFor(() => expect(hasUnsaved()).toBe(!isKept))
    await user.keyboard('{Escape}')
    if (!isKept) await user.click(await screen.findByRole('button', { name: 'Jatka muokkausta' }))
    expect(onCancel).toHaveBeenCalledTimes(isKept ? 1 : 0)
    expect(field('Nimi')).toHaveProperty('value', 'Anna!')
  })
  test('by Esc cancels an untouched form at once, a changed one after asking', async () => {
    const onCancel = vi.fn()
    const { user } = aForm({ onCancel })
    await user.click(field(/Nimi/))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(onCancel).toHaveBeenCalledOnce())
    await user.type(field(/Nimi/), '!')
    await user.keyboard('{Escape}')
    await user.click(await screen.findByRole('button', { name: 'Hylkää muutokset' }))
    await waitFor(() => expect(onCancel).toHaveBeenCalledTimes(2))
  })

  test('Esc in the calendar of a day closes the calendar, and nothing under it', async () => {
    const onCancel = vi.fn()
    const onClose = vi.fn()
    show(
      <Dialog title="Ikkuna" opened onClose={onClose}>
        <Form
          label="Päivä"
          schema={z.object({ day: z.string() })}
          values={{ day: '2027-01-12' }}
          submit={async () => undefined}
          onCancel={onCancel}
        >
          <DateField name="day" label="Päivä" />
        </Form>
      </Dialog>,
    )
    const user = userEvent.setup()
    await user.click(await screen.findByRole('textbox', { name: 'Päivä' }))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    ;(await screen.findByRole('button', { name: /12\.1\.2027/ })).focus()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('button', { name: /12\.1\.2027/ })).toBeNull())
    expect([onCancel, onClose].map(({ mock }) => mock.calls.length)).toEqual([0, 0])
  })

  test('a form whose row changed underneath has the new row under what was typed, and stays where both changed the same', async () => {
    const submit = vi.fn(async (_: Person) => undefined)
    const form = (values: Person) => (
      <Form label="Henkilö" schema={Person} values={values} submit={submit}>
        <TextField name="name" label="Nimi" />
        <TextField name="email" label="Sähköposti" />
      </Form>
    )
    const user = userEvent.setup()
    const { redraw } = show(form(anna))
    redraw(form({ ...anna, name: 'Anni' }))
    await waitFor(() => expect(field('Nimi')).toHaveProperty('value', 'Anni'))
    await user.type(field('Nimi'), ' A')
    redraw(form({ ...anna, version: 4, name: 'Anni', email: 'anni@esimerkki.fi' }))
    await waitFor(() => expect(field('Sähköposti')).toHaveProperty('value', 'anni@esimerkki.fi'))
    expect(field('Nimi')).toHaveProperty('value', 'Anni A')
    redraw(form({ ...anna, version: 5, name: 'Other', email: 'anni@esimerkki.fi' }))
    expect(field('Nimi')).toHaveProperty('value', 'Anni A')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(submit).toHaveBeenCalled())
    expect(submit.mock.calls[0]?.[0]).toMatchObject({ version: 4, name: 'Anni A', email: 'anni@esimerkki.fi' })
  })
})
