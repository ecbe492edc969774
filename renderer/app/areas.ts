import { attachments } from '../attachments/index.ts'
import { authorisations } from '../authorisations/index.ts'
import { calendar } from '../calendar/index.ts'
import { clients } from '../clients/index.ts'
import type { Area } from '../desk/area.ts'
import { encounters } from '../encounters/index.ts'
import { feedback } from '../feedback/index.ts'
import { engagements } from '../engagements/index.ts'
import { firm } from '../firm/index.ts'
import { handover } from '../handover/index.ts'
import { history } from '../history/index.ts'
import { imports } from '../imports/index.ts'
import { information } from '../information/index.ts'
import { instructions } from '../instructions/index.ts'
import { letters } from '../letters/index.ts'
import { meetings } from '../meetings/index.ts'
import { people } from '../people/index.ts'
import { plans } from '../plans/index.ts'
import { retention } from '../retention/index.ts'
import { reports } from '../reports/index.ts'
import { responsibilities } from '../responsibilities/index.ts'
import { rules } from '../rules/index.ts'
import { search } from '../search/index.ts'
import { surveys } from '../surveys/index.ts'
import { storage } from '../storage/index.ts'

/** Every area of the program. What stands on shared screens follows from what they add. */
export const areas: readonly Area[] = [
  clients,
  imports,
  calendar,
  rules,
  instructions,
  responsibilities,
  engagements,
  encounters,
  feedback,
  surveys,
  meetings,
  information,
  authorisations,
  attachments,
  plans,
  retention,
  reports,
  people,
  handover,
  history,
  firm,
  letters,
  search,
  storage,
]
