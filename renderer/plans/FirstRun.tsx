import { plans } from '../../shared/i18n/plans.ts'
import { RunPart } from '../calendar/pieces.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { addDays, plainDay } from '../ui/dates.ts'
import { Muted } from '../ui/Screen.tsx'

/** How far after the anchor the first payday is looked for: a group that pays once a month has one by then. */
const DAYS = 31

type Props = { readonly client: string; readonly anchor: string }

/** The run of a takeover's first payday, at the tasks that follow it: how ready it is, and its steps. One of each group that pays then. */
export function FirstRun({ client, anchor }: Props) {
  const { language } = useUi()
  const to = addDays(anchor, DAYS)
  const { data } = useAsk('calendar.list', { client, from: anchor, to, language })
  if (!data) return null
  const paydays = data.items.filter(({ rule, run }) => rule === 'payday' && run !== '')
  const first = paydays.reduce((day, { due }) => (day === '' || due < day ? due : day), '')
  const runs = paydays.filter(({ due }) => due === first)
  if (runs.length === 0)
    return (
      <p>
        <Muted>{plans[language].noFirstRun(plainDay(anchor), plainDay(to))}</Muted>
      </p>
    )
  return runs.map((item) => <RunPart key={item.key} item={item} />)
}
