import { attachments } from './attachments.ts'
import { authorisations } from './authorisations.ts'
import { calendar } from './calendar.ts'
import { changes } from './changes.ts'
import { clients } from './clients.ts'
import { drafts } from './drafts.ts'
import { encounters } from './encounters.ts'
import { feedback } from './feedback.ts'
import { engagements } from './engagements.ts'
import { firm } from './firm.ts'
import { handover } from './handover.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { information } from './information.ts'
import { instructions } from './instructions.ts'
import { late } from './late.ts'
import { letters } from './letters.ts'
import { marks } from './marks.ts'
import { meetings } from './meetings.ts'
import { people } from './people.ts'
import { planContents } from './plan-contents.ts'
import { plans } from './plans.ts'
import { retention } from './retention.ts'
import { reports } from './reports.ts'
import { responsibilities } from './responsibilities.ts'
import { rules } from './rules.ts'
import { runs } from './runs.ts'
import { search } from './search.ts'
import { storage } from './storage.ts'
import { surveys } from './surveys.ts'
import { tables } from './tables.ts'
import { views } from './views.ts'

/** Every call there is, by area. */
export const contract = {
  attachments,
  authorisations,
  calendar,
  changes,
  clients,
  drafts,
  encounters,
  engagements,
  feedback,
  firm,
  handover,
  history,
  imports,
  information,
  instructions,
  late,
  letters,
  marks,
  meetings,
  people,
  planContents,
  plans,
  retention,
  reports,
  responsibilities,
  rules,
  runs,
  search,
  storage,
  surveys,
  tables,
  views,
}
export type Contract = typeof contract
