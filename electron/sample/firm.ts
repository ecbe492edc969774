import { holidaysOf } from '../../shared/domain/calendar/days/holidays.ts'
import { isoOf } from '../../shared/domain/calendar/days/days.ts'
import type { OwnDaysOff } from '../../shared/domain/calendar/days/daysoff.ts'
import { checkDigit } from '../../shared/domain/clients/business-id.ts'
import type { Language, Words } from '../../shared/domain/words.ts'
import { insert, type Deed } from './deed.ts'
import { lookSteps } from './firm-look.ts'
import { mailName, people, who, type Who } from './people.ts'
import { onDates } from './rules.ts'

/** A Y-tunnus of seven digits with its check digit. Numbers from nine million on have not been given to anybody. */
export function businessIdOf(digits: string): string {
  const check = checkDigit(digits)
  if (check === undefined) throw new Error(`No business ID begins with ${digits}`)
  return `${digits}-${check}`
}

/** What the firm itself has named: in the language that it works in. */
const named = {
  friday: {
    fi: 'Helatorstain jälkeinen perjantai',
    sv: 'Fredagen efter Kristi himmelsfärdsdag',
    en: 'Friday after Ascension Day',
  },
  christmas: { fi: 'Toimisto suljettu', sv: 'Byrån stängd', en: 'Office closed' },
  cards: {
    fi: 'Prosessikorttien tarkistus varahenkilön kanssa',
    sv: 'Genomgång av processkorten med ersättaren',
    en: 'Check of the process cards with the deputy',
  },
} satisfies Readonly<Record<string, Words>>

/** The office is closed on the Friday after Ascension Day, and nobody works between Christmas and New Year. */
export function closedDays(years: readonly number[], language: Language): OwnDaysOff[] {
  return years.flatMap((year) => {
    const ascension = holidaysOf(year).find((holiday) => holiday.id === 'ascension-day')
    const friday = ascension && isoOf(ascension.day + 1)
    return [
      ...(friday ? [{ from: friday, to: friday, name: named.friday[language] }] : []),
      { from: `${year}-12-27`, to: `${year}-12-28`, name: named.christmas[language] },
    ]
  })
}

/** Key of the firm's own rule: twice a year everybody reads the process cards they deputise with. */
export const cardCheck = 'prosessikorttien-tarkistus'
export const firmRules = (language: Language) => [
  {
    key: cardCheck,
    fields: {
      name: named.cards[language],
      category: 'agreement-and-relationship',
      responsible: 'provider',
      rule: onDates(['03-15', '09-15']),
      lead: [10],
    },
  },
]

export type FirmIds = { readonly person: Readonly<Record<Who, string>>; readonly installation: string }

/** The deed that begins it all: the firm, its people and its own rule. */
export function firmDeed(
  at: string,
  language: Language,
  off: readonly OwnDaysOff[],
  id: (at: string) => string,
): { deed: Deed; ids: FirmIds } {
  const entries = who.map((one) => [one, id(at)] as const)
  const person = Object.fromEntries(entries) as Record<Who, string>
  const installation = id(at)
  const deed: Deed = {
    at,
    person: people.marjatta.name,
    command: 'firm.save',
    steps: [
      insert('firm', {
        id: id(at),
        name: 'Palkkatoimisto Kuukausikello Oy',
        business_id: businessIdOf('9700012'),
        phone: '050 000 0100',
        email: 'palkat@kello.example.fi',
        address: 'Esimerkkikatu 1, 00001 Mallila',
        language,
        colour: '#1f5f8b',
        answer_days: 2,
        installation,
        days_off_json: JSON.stringify(off),
        working_week: '12345',
        hours_json: '[]',
        eve_until: '',
      }),
      ...entries.map(([one, personId]) => {
        const { name, initials, role, phone } = people[one]
        const email = `${mailName(name)}@kello.example.fi`
        return insert('person', { id: personId, name, initials, role, phone, email, active: 1 })
      }),
      ...lookSteps(() => id(at)),
      ...firmRules(language).map(({ key, fields }) =>
        insert('rule', {
          id: id(at),
          client_id: null,
          key,
          fields_json: JSON.stringify(fields),
          valid_from: null,
          valid_until: null,
        }),
      ),
    ],
  }
  return { deed, ids: { person, installation } }
}
