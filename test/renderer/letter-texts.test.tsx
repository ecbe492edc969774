// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestCore } from '../builders/core.ts'
import { letters } from '../../shared/i18n/letters.ts'
import { openProgram, sampleCore } from './program.tsx'

let core: TestCore
beforeAll(async () => {
  core = await sampleCore()
})
afterAll(() => core.close())

test('a place is put into a text that Tab has chosen whole, and takes nothing of it away', async () => {
  const { user } = await openProgram({ core, language: 'fi', address: '/settings/letters' })
  const subject = (await screen.findByLabelText(new RegExp(`^${letters.fi.subject}`), {
    selector: 'input',
  })) as HTMLInputElement
  await user.click(subject)
  await user.keyboard('{End} w1x')
  const before = subject.value
  expect(before).toMatch(/ w1x$/)
  // As Tab does it in a browser.
  subject.select()
  await user.click(screen.getByRole('button', { name: /\{asiakas\}/ }))
  expect(subject.value).toBe(`${before}{asiakas}`)
  await user.click(screen.getByRole('button', { name: /\{asiakas\}/ }))
  expect(subject.value).toBe(`${before}{asiakas}{asiakas}`)
})
