import { expect, it } from 'vitest'
import { lawfulGroup } from '../../../shared/domain/calendar/rules/lawful-words.ts'

it.each([
  ['ALV-ilmoitus', 'tax'],
  ['Arvonlisävero', 'tax'],
  ['Maksa verot', 'tax'],
  ['Ennakkoveron maksu', 'tax'],
  ['Oma-aloitteiset verot', 'tax'],
  ['Momsdeklaration', 'tax'],
  ['VAT return', 'tax'],
  ['TyEL-maksu', 'pension'],
  ['Ilmoitus tulorekisteriin', 'incomes-register'],
  ['Anmälan till inkomstregistret', 'incomes-register'],
  ['Incomes Register report', 'incomes-register'],
  ['Palkkojen laskenta', undefined],
  ['Verokorttien nouto', undefined],
  ['Verottomat matkakorvaukset', undefined],
  ['Suolavesi', undefined],
  ['', undefined],
] as const)('%s: %s', (name, group) => {
  expect(lawfulGroup(name)).toBe(group)
})
