import type { Journey } from './harness.ts'

/** A view is narrowed by one of its filters, which stand behind one button. */
export async function narrow({ page, hand }: Pick<Journey, 'page' | 'hand'>, filter: string, option: string) {
  await hand.press(page.getByRole('button', { name: /^Suodata( \(\d+\))?$/ }))
  const box = page.getByRole('dialog').filter({ has: page.getByRole('combobox', { name: 'Osapuoli' }) })
  await hand.choose(box.getByRole('combobox', { name: filter, exact: true }), option)
  await page.keyboard.press('Escape')
  await box.waitFor({ state: 'detached' })
}
