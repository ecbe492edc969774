/** Finding with and without the keys of Finnish letters. */
import { expect, test } from 'vitest'
import { readTask } from '../../shared/domain/calendar/task/said-task.ts'
import { fold, holds } from '../../shared/domain/search.ts'

test.each([
  ['Päiväkoti Tuhatmansikka', 'paivakoti', true],
  ['Päiväkoti Tuhatmansikka', 'päiväkoti', true],
  ['Ångström Ab', 'angstrom', true],
  // Whoever writes the dots means them.
  ['Saari Oy', 'sääri', false],
  ['Päiväkoti', 'pallo', false],
])('in %s, %s: %s', (text, word, is) => expect(holds(fold(text), fold(word))).toBe(is))

test('a client is named in the line of a task without the dots as well, and by them first', () => {
  const clients = ['Päiväkoti Mansikka', 'Äyräs Oy', 'Ayras Ky'].map((name) => ({ id: name, name, sign: '' }))
  const named = (text: string) => readTask(text, { today: '2027-01-20', language: 'fi', clients, people: [] }).clients
  expect(named('soita paivakodille')).toEqual(['Päiväkoti Mansikka'])
  expect(named('soita äyräs')).toEqual(['Äyräs Oy'])
})
