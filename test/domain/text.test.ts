import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Email, Line, Name, Phone, Text } from '../../shared/api/values.ts'
import { businessId } from '../../shared/domain/clients/business-id.ts'
import { tidyLine, tidyPhone, tidyText, visible } from '../../shared/domain/text.ts'

describe('a line as it is kept', () => {
  test.each([
    ['Kahvila\u001b[31m Oy', 'Kahvila [31m Oy'],
    ['Kahvila\rOy\tAb\u2028x', 'Kahvila Oy Ab x'],
    ['\u202eyO\u202c Kivi\u200b', 'yO Kivi'],
    ['\ufeffKivi\u0085', 'Kivi '],
    ['👩‍👩‍👧 Åäö', '👩‍👩‍👧 Åäö'],
  ])('%j becomes %j', (given, kept) => {
    expect(tidyLine(given)).toBe(kept)
    expect(Line.parse(given)).toBe(kept.trim())
  })

  test('holds no control character whatever is pasted, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const kept = tidyLine(given.replaceAll('\0', ''))
        expect(kept).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect(tidyLine(kept)).toBe(kept)
      }),
    )
  })

  test('has a few marks on a letter at most, and its length is judged after that', () => {
    expect(tidyText(`Ze${'\u0301'.repeat(50_000)}n`)).toBe(`Ze${'\u0301'.repeat(4)}n`)
    expect(Name.parse(`e${'\u0301'.repeat(5_000)}`)).toHaveLength(5)
  })

  test('still refuses what no text holds, and what is nothing but such characters', () => {
    expect(Line.safeParse('a\0b').success).toBe(false)
    expect(Name.safeParse('\u200b\r').error?.issues[0]?.message).toBe('required')
    expect(Email.parse('info@kivi.fi\u200b')).toBe('info@kivi.fi')
  })

  test('a text keeps its paragraphs, with one kind of line break', () => {
    expect(Text.parse('a\r\nb\rc\n\td')).toBe('a\nb\nc\n\td')
  })
})

describe('a telephone number as it is pasted', () => {
  test.each([
    ['09–123 4567', '09-123 4567'],
    ['040.123.4567', '040 123 4567'],
    ['09 123 4567 (vaihde)', '09 123 4567'],
    ['puh. +358 9 123 4567, växel', '+358 9 123 4567'],
    ['\u202a+358 40 123 4567\u202c', '+358 40 123 4567'],
    ['+358\u00a0(0)40 1234567', '+358 (0)40 1234567'],
  ])('%j is kept as %j', (given, kept) => {
    expect(tidyPhone(given)).toBe(kept)
    expect(Phone.parse(given)).toBe(kept)
  })

  test.each(['soita Kaisalle', '12', '040 123 abc'])('%j is refused', (given) => {
    expect(Phone.safeParse(given).error?.issues[0]?.message).toBe('not-a-phone')
  })
})

describe('an e-mail address as it is kept', () => {
  test.each([
    ['mailto:saija@aamu.fi', 'saija@aamu.fi'],
    [' <saija.berg@aamu.fi>, ', 'saija.berg@aamu.fi'],
    ['saija@aamu.fi;', 'saija@aamu.fi'],
    ['', ''],
  ])('%j is %j', (given, kept) => {
    expect(Email.parse(given)).toBe(kept)
  })

  // What no letter could be sent to is no address: it would silently be left out of the recipients.
  test.each(['info@kahviläämu.fi', 'a..b@c.fi', 'saija@aamu', 'saija berg@aamu.fi'])('%j is refused', (given) => {
    expect(Email.safeParse(given).error?.issues[0]?.message).toBe('not-an-email')
  })
})

test.each(['FI10000741', 'fi 10000741', '1000074–1', ' 1000074-1\u200e', '10000741'])(
  '%j is a business ID',
  (given) => {
    expect(businessId(given)).toBe('1000074-1')
  },
)
test.each(['FI1000074-1', 'SE10000741', 'FI10000742'])('%j is none', (given) => {
  expect(businessId(given)).toBeUndefined()
})

describe('a text on a terminal', () => {
  test('shows what steers, turns or hides as its number, and nothing else', () => {
    expect(visible('Kivi\u001b[2J\u009b\r\u202e Åäö 👩‍👩‍👧\n')).toBe(
      String.raw`Kivi\u001b[2J\u009b\u000d\u202e Åäö 👩‍👩‍👧` + '\n',
    )
  })
  test('is still the same text for whoever reads JSON', () => {
    const any = fc.string({ unit: 'binary' })
    fc.assert(fc.property(any, (text) => JSON.parse(visible(JSON.stringify(text))) === text))
  })
})
