/** People's own names for events, months and bases are words like any other, whatever the language has of that name. */
import { describe as group, expect, it } from 'vitest'
import { applies } from '../../shared/domain/calendar/rules/applies.ts'
import { describe } from '../../shared/domain/calendar/words/describe.ts'
import { entryOf, languages, wordOf } from '../../shared/domain/words.ts'
import { oddWords } from '../builders/odd-words.ts'

group.each(oddWords)('%s', (word) => {
  it('is in a dictionary only where it was put there', () => {
    expect(entryOf({}, word)).toBeUndefined()
    expect(entryOf(Object.fromEntries([[word, 'sana']]), word)).toBe('sana')
    expect(wordOf({ a: 'b' }, word)).toBe(word)
  })

  it.each(languages)('names an event of its own: %s', (language) => {
    const said = (anchor: string) =>
      describe(
        { rule: { type: 'relative-to-event', anchor, offset: { days: 3 } }, non_business_day: { action: 'none' } },
        language,
      )
    expect(said(word)).toContain(word)
    expect(said(word)).toBe(said('oma-tapahtuma').replace('oma-tapahtuma', word))
  })

  it.each(languages)('names a month that is counted like any other: %s', (language) => {
    const said = (anchor: string) =>
      describe(
        { rule: { type: 'monthly-day', day: 5, month_offset: 1, anchor }, non_business_day: { action: 'none' } },
        language,
      )
    expect(said(word)).toBe(said('oma-kuukausi'))
  })

  it('is a fact that nobody has stated', () => {
    expect(applies({ not: { fact: word, is: 'x' } }, {})).toBe(true)
    expect(applies({ fact: word, is: 'x' }, {})).toBe(false)
    expect(applies({ fact: word, is: 'x' }, Object.fromEntries([[word, 'x']]))).toBe(true)
  })
})
