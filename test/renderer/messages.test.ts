import { expect, test } from 'vitest'
import { languages } from '../../shared/domain/words.ts'
import { agenda } from '../../shared/i18n/agenda.ts'
import { app } from '../../shared/i18n/app.ts'
import { clientList } from '../../shared/i18n/client-list.ts'
import { failures } from '../../shared/i18n/failures.ts'
import { firm } from '../../shared/i18n/firm.ts'
import { late } from '../../shared/i18n/late.ts'
import { marks } from '../../shared/i18n/marks.ts'
import { people } from '../../shared/i18n/people.ts'
import { storage } from '../../shared/i18n/storage.ts'
import { today } from '../../shared/i18n/today.ts'
import { ui } from '../../shared/i18n/ui.ts'

const areas = { agenda, app, clientList, failures, firm, late, marks, people, storage, today, ui }

/** Every text by its path; functions as what they say of 1 and of 2. */
function texts(messages: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const at = `${path}.${key}`
    if (typeof message === 'string') return [[at, message] as const]
    if (typeof message === 'function')
      return [1, 2].map((count) => [`${at}(${count})`, String(message(count, count, count))] as const)
    return texts(message, at)
  })
}

test.each(Object.entries(areas))('%s says something in each language, calmly', (_, area) => {
  for (const language of languages) {
    const all = texts(area[language])
    expect(all.length).toBeGreaterThan(5)
    for (const [path, text] of all) {
      expect(text.trim(), `${language}${path}`).not.toBe('')
      // Shortcuts and typed rules aside, the program does not raise its voice.
      expect(text, `${language}${path}`).not.toMatch(/!|undefined|NaN|\[object/)
    }
  }
})

test.each(Object.entries(areas))('%s is translated: sentences differ between the languages', (_, area) => {
  const finnish = new Map(texts(area.fi))
  const same = [...texts(area.sv), ...texts(area.en)].filter(
    ([path, text]) => text === finnish.get(path) && text.split(' ').length > 3,
  )
  expect(same).toEqual([])
})

test('every command of the contract has a name to be undone by', async () => {
  const { contract } = await import('../../shared/api/contract.ts')
  const kinds = Object.entries(contract).flatMap(([area, calls]) =>
    Object.entries(calls).map(([name, call]) => [`${area}.${name}`, call['~orpc'].meta] as const),
  )
  const commands = kinds.filter(([, meta]) => 'kind' in meta && meta.kind === 'command').map(([name]) => name)
  expect(commands).toContain('calendar.mark')
  const unnamed = commands.filter((name) => !(name in app.fi.deeds))
  // They are not undone: one is of the workstation, one cannot be.
  expect(unnamed.toSorted()).toEqual(['history.emptyBin', 'storage.remember'])
})
