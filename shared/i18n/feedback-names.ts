import { matterIn, type MatterDue } from '../domain/feedback/keys.ts'
import type { Language, Words } from '../domain/words.ts'

const names: Readonly<Record<MatterDue, Readonly<Record<Language, string>>>> = {
  answer: { fi: 'Vastaa palautteeseen', sv: 'Besvara respons', en: 'Answer feedback' },
  solution: { fi: 'Ratkaise palaute', sv: 'Lös ärende', en: 'Solve feedback' },
  'follow-up': { fi: 'Katso, auttoiko', sv: 'Se om det hjälpte', en: 'See whether it helped' },
}

/** What is due of a matter, by what it is about. */
export const matterName = (what: MatterDue, title: string): Words => ({
  fi: `${names[what].fi}: ${title}`,
  sv: `${names[what].sv}: ${title}`,
  en: `${names[what].en}: ${title}`,
})

/** What was due of a matter that is closed or gone, by its key. */
export function matterDueOf(key: string): Words | undefined {
  const found = matterIn(key)
  return found && names[found.what]
}
