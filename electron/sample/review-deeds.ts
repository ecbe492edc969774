import { monthBefore, monthOf } from '../../shared/domain/feedback/review.ts'
import { instantOn, type Days } from './days.ts'
import { type Deed, insert } from './deed.ts'
import { people } from './people.ts'

/** What was said at a review, by how many months ago. */
const notes: Readonly<Record<number, string>> = {
  2: 'Kiitokset luettiin ääneen. Lisäajojen tarkistuslista otetaan käyttöön kaikilla jaksotyöasiakkailla.',
  4: 'Yövuorolisien toistuminen käytiin läpi: ohje muutettiin ja asiakkaalle kerrottiin.',
}

/** The monthly review was held all year, but for one summer month; the last month's is still to be held. */
export function reviewDeeds(days: Days, id: (at: string) => string): readonly Deed[] {
  return Array.from({ length: 11 }, (_, at) => at + 2).flatMap((ago): Deed[] => {
    const month = monthBefore(monthOf(days.today), ago)
    if (month.endsWith('-07')) return []
    const held_on = days.plus(`${monthBefore(month, -1)}-04`, 0)
    const at = instantOn(held_on, days.today, `review ${month}`)
    const values = {
      id: id(at),
      month,
      held_on,
      participants: 'Marjatta, Petri, Sanna, Minna, Joonas',
      note: notes[ago] ?? '',
    }
    return [
      {
        at,
        person: people.petri.name,
        command: 'feedback.saveReview',
        steps: [insert('feedback_review', values)],
      },
    ]
  })
}
