/** A task in one line. */
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readTask } from '../../../shared/domain/calendar/task/said-task.ts'
import type { Language } from '../../../shared/domain/words.ts'

const client = (name: string, sign: string) => ({ id: name, name, sign })
const clients = [
  client('Jokihaara Oy', '101'),
  client('Kaislaranta Ky', '102'),
  client('Kahvila Aamu Oy', '103'),
  client('Kahvila Ilta Oy', '104'),
  client('Äyräs ja Pojat Oy', '7'),
  client('Aho Oy', '106'),
  client('Lumi Tmi', '109'),
  client('Tilitoimisto Numero Ab', '107'),
  client('Nordviken Transport Ab', '108'),
]
const people = [
  { id: 'minna', name: 'Minna Virtanen', sign: 'MV' },
  { id: 'minna2', name: 'Minna Aalto', sign: 'MA' },
  { id: 'matti', name: 'Matti Laine', sign: 'ML' },
  { id: 'eve', name: 'Eve Öst', sign: '' },
]
/** A Wednesday. */
const today = '2027-01-20'
const read = (text: string, language: Language = 'fi', chosen?: string) =>
  readTask(text, { today, language, clients, people }, chosen)
const said = (title: string, more: Partial<ReturnType<typeof read>> = {}) => ({
  title,
  clients: [],
  people: [],
  day: undefined,
  time: undefined,
  ...more,
})

test.each([
  ['soita Jokihaaralle ti klo 10', said('Soita', { clients: ['Jokihaara Oy'], day: '2027-01-26', time: '10:00' })],
  ['@Matti tarkista verokortit Kaislaranta 20.1.', said('Tarkista verokortit', { people: ['matti'], clients: ['Kaislaranta Ky'], day: '2027-01-20' })], // prettier-ignore
  ['lähetä yhteenveto Kaislarannalle huomenna', said('Lähetä yhteenveto', { clients: ['Kaislaranta Ky'], day: '2027-01-21' })], // prettier-ignore
  ['Jokihaara Oy: pyydä valtakirja pe mennessä', said('Pyydä valtakirja', { clients: ['Jokihaara Oy'], day: '2027-01-22' })], // prettier-ignore
  ['soita Kahvila Aamulle 10.30', said('Soita', { clients: ['Kahvila Aamu Oy'], time: '10:30' })],
  ['tarkista kahvilan tunnit +2', said('Tarkista kahvilan tunnit', { clients: ['Kahvila Aamu Oy', 'Kahvila Ilta Oy'], day: '2027-01-22' })], // prettier-ignore
  ['äyräälle lasku vko 7', said('Lasku', { clients: ['Äyräs ja Pojat Oy'], day: '2027-02-15' })],
  ['soita #7 ke ensi viikolla', said('Soita', { clients: ['Äyräs ja Pojat Oy'], day: '2027-01-27' })],
  ['tulosta 7 korttia', said('Tulosta 7 korttia')],
  ['101 tarkista 31.12.2026', said('Tarkista', { clients: ['Jokihaara Oy'], day: '2026-12-31' })],
  ['soita 040 101 1234 ke', said('Soita 040 101 1234', { day: '2027-01-27' })],
  ['soita 0401234567 Jokihaara', said('Soita 0401234567', { clients: ['Jokihaara Oy'] })],
  ['soita +358 40 101 1234 klo 10', said('Soita +358 40 101 1234', { time: '10:00' })],
  ['soita 0401234567 101', said('Soita 0401234567', { clients: ['Jokihaara Oy'] })],
  ['soita viikon päästä Jokihaaralle', said('Soita', { clients: ['Jokihaara Oy'], day: '2027-01-27' })],
  ['raportti Jokihaaralle kuun lopussa', said('Raportti', { clients: ['Jokihaara Oy'], day: '2027-01-31' })],
  ['tarkista tilit Jokihaaralta', said('Tarkista tilit', { clients: ['Jokihaara Oy'] })],
  ['Aho: tiedot puuttuvat', said('Tiedot puuttuvat', { clients: ['Aho Oy'] })],
  ['@MV soita 20.1.', said('Soita', { people: ['minna'], day: '2027-01-20' })],
  ['@Minna soita', said('Soita', { people: ['minna', 'minna2'] })],
  ['@Minna Aalto soita', said('Soita', { people: ['minna2'] })],
  ['@Minnalle soitto', said('Soitto', { people: ['minna', 'minna2'] })],
  ['@Matille soitto', said('Soitto', { people: ['matti'] })],
  ['@Pekka soita', said('@Pekka soita')],
  ['kysy @eve lomista', said('Kysy lomista', { people: ['eve'] })],
  ['ti 9.10 palaveri', said('Palaveri', { day: '2027-01-26', time: '09:10' })],
  ['palaveri 9.10', said('Palaveri', { day: '2027-10-09' })],
  ['31.2. raportti Jokihaaralle', said('Raportti', { clients: ['Jokihaara Oy'], wrongDay: '31.2.' })],
  ['31.2. raportti 28.2.', said('31.2. raportti', { day: '2027-02-28' })],
  ['tarkista 1.1. muutos 15.', said('Tarkista 1.1. muutos', { day: '2027-02-15' })],
  ['asiakas on lomalla', said('Asiakas on lomalla')],
  ['perusta tmi', said('Perusta tmi')],
  ['Lumi Tmi soita', said('Soita', { clients: ['Lumi Tmi'] })],
  ['', said('')],
  ['ke', said('', { day: '2027-01-27' })],
])('%s', (text, expected) => expect(read(text)).toEqual(expected))

test.each([
  [
    'ring till Jokihaara på tisdag kl 10',
    said('Ring', { clients: ['Jokihaara Oy'], day: '2027-01-26', time: '10:00' }),
  ],
  ['be Nordviken om skattekort senast 20.1.', said('Be om skattekort', { clients: ['Nordviken Transport Ab'], day: '2027-01-20' })], // prettier-ignore
  ['@Matti kolla timmar i morgon', said('Kolla timmar', { people: ['matti'], day: '2027-01-21' })],
  ['möte on kl. 9.30', said('Möte', { day: '2027-01-27', time: '09:30' })],
  ['fråga den 15', said('Fråga', { day: '2027-02-15' })],
])('in Swedish: %s', (text, expected) => expect(read(text, 'sv')).toEqual(expected))

test.each([
  ['call Jokihaara on Tuesday at 10', said('Call', { clients: ['Jokihaara Oy'], day: '2027-01-26', time: '10:00' })],
  ['send report to Kaislaranta by 20 January', said('Send report', { clients: ['Kaislaranta Ky'], day: '2027-01-20' })],
  ['check tax cards week 7', said('Check tax cards', { day: '2027-02-15' })],
  ['move it to sat', said('Move it', { day: '2027-01-23' })],
  ['meet at 5 pm', said('Meet', { time: '17:00' })],
])('in English: %s', (text, expected) => expect(read(text, 'en')).toEqual(expected))

describe('a client that somebody chose', () => {
  it('is the one whose name leaves the title', () => {
    expect(read('tarkista kahvilan tunnit', 'fi', 'Kahvila Ilta Oy')).toEqual(
      said('Tarkista tunnit', { clients: ['Kahvila Ilta Oy'] }),
    )
    expect(read('soita Jokihaaralle', 'fi', 'Aho Oy')).toEqual(said('Soita Jokihaaralle'))
  })
  it('is asked for where two are named', () => {
    expect(read('siirrä Jokihaara Kaislaranta').clients).toEqual(['Jokihaara Oy', 'Kaislaranta Ky'])
  })
})

it('loses no word that it does not understand, whatever is typed', () => {
  const word = fc.constantFrom(
    'soita',
    'xyz',
    'Jokihaara',
    'ke',
    '+2',
    '@Matti',
    '@',
    'klo',
    '10',
    '10.30',
    '20.1.',
    'on',
    '#7',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.constantFrom('fi', 'sv', 'en'), (words, language) => {
      const { title } = read(words.join(' '), language as Language)
      const left = title.toLowerCase().split(' ')
      for (const one of ['soita', 'xyz'])
        expect(left.filter((each) => each === one)).toHaveLength(words.filter((each) => each === one).length)
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => typeof read(text).title === 'string'))
})
