// @module-tag slow
// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestCore } from '../builders/core.ts'
import type { Language } from '../../shared/domain/words.ts'
import { handover } from '../../shared/i18n/handover.ts'
import { openProgram, sampleCore } from './program.tsx'

let core: TestCore
beforeAll(async () => {
  core = await sampleCore()
})
afterAll(() => core.close())

async function open(language: Language) {
  const { rows } = await core.api.clients.list({ search: '101' })
  const client = rows[0]?.id ?? ''
  const shown = await openProgram({ core, language, address: `/clients/${client}/handover` })
  const words = handover[language]
  const password = await screen.findByLabelText(words.password, { selector: 'input' })
  const make = () => shown.user.click(screen.getByRole('button', { name: words.make }))
  const made = () => core.api.handover.list({ client })
  return { ...shown, words, password, make, made }
}

test.each([
  ['fi', 'Salasanassa pitää olla vähintään 12 merkkiä.'],
  ['sv', 'Lösenordet ska ha minst 12 tecken.'],
  ['en', 'A password needs at least 12 characters.'],
] as const)('a password that is easily guessed makes no package (%s)', async (language, sentence) => {
  const { user, password, make, made } = await open(language)
  await user.type(password, 'lyhyt 7')
  await make()
  expect(await screen.findByText(sentence)).toBeDefined()
  expect(await made()).toEqual([])
})

test('an empty password makes a package that opens without one', async () => {
  const { make, made, words } = await open('fi')
  await make()
  await waitFor(() => expect(screen.getByText(words.made)).toBeDefined())
  expect(await made()).toHaveLength(1)
})

test('a suggested password is strong, and is there to be told on when the package is made', async () => {
  const { user, password, make, words } = await open('fi')
  await user.type(password, 'salasana1234')
  expect(await screen.findByText(words.strengths.weak)).toBeDefined()
  await user.click(screen.getByRole('button', { name: words.suggest }))
  expect(await screen.findByText(words.strengths.strong)).toBeDefined()
  const { value } = password as HTMLInputElement
  expect(value).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){3}$/)
  await make()
  expect(await screen.findByText((text) => text.startsWith('Paketin luovutus-') && text.endsWith(value))).toBeDefined()
})

test('who the package is for decides what stays out: it is said before it is made', async () => {
  const { user, make, words } = await open('fi')
  expect(screen.getByText(words.profileHelp.successor)).toBeDefined()
  await user.click(screen.getByLabelText(words.profile, { selector: 'input' }))
  expect(screen.getByRole('textbox', { name: words.recipient })).toBeDefined()
  await user.click(await screen.findByRole('option', { name: words.profiles.archive }))
  expect(await screen.findByText(words.profileHelp.archive)).toBeDefined()
  // Only another provider has a name, and is given it with the client's consent.
  expect(screen.queryByRole('textbox', { name: words.recipient })).toBeNull()
  expect(screen.queryByRole('textbox', { name: words.consent })).toBeNull()
  const check = within(screen.getByRole('region', { name: words.check }))
  expect(await check.findByText('Toimiston sisäiset tiedot')).toBeDefined()
  await make()
  expect(await screen.findByText((text) => text.startsWith('arkisto-'))).toBeDefined()
})
