import { expect, it } from 'vitest'
import { describe as said } from '../../../shared/domain/calendar/words/describe.ts'
import { parseTyped } from '../../../shared/domain/calendar/typed/typed.ts'

const words = (typed: string, language: 'fi' | 'sv' | 'en') => {
  const read = parseTyped(typed)
  if ('error' in read) throw new Error(typed)
  return said(read.ok, language)
}

it('a distance with a part that goes the other way keeps its sign in words', () => {
  expect(words('maksupäivä+1kk-1pv', 'fi')).toBe('1 kuukausi palkanmaksupäivän jälkeen, miinus 1 päivä.')
  expect(words('maksupäivä+1kk-1pv', 'sv')).toBe('1 månad efter lönebetalningsdagen, minus 1 dag.')
  expect(words('maksupäivä+1kk-1pv', 'en')).toBe('1 month after the payday, minus 1 day.')
  expect(words('maksupäivä-1kk+2tp', 'fi')).toBe('1 kuukausi ennen palkanmaksupäivää, plus 2 työpäivää.')
  expect(words('tilikausi+4kk-1pv', 'fi')).toBe('4 kuukautta tilikauden päättymisestä, miinus 1 päivä.')
  expect(words('maksupäivä+1kk+10pv', 'fi')).toBe('1 kuukausi ja 10 päivää palkanmaksupäivän jälkeen.')
  expect(words('viim.maksupäivä+1kk-1pv', 'fi')).toContain('miinus 1 päivä, sen kuukauden viimeinen päivä')
})
