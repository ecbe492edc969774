import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Item } from '../../shared/api/items.ts'
import { matterIn } from '../../shared/domain/feedback/keys.ts'
import { surveyIn } from '../../shared/domain/surveys/survey.ts'
import { reminderIn } from '../../shared/domain/engagements/reminders.ts'
import { endIn } from '../../shared/domain/authorisations/authorisation.ts'
import { taskIn } from '../../shared/domain/plans/plan.ts'
import { roundIn } from '../../shared/domain/information/staleness.ts'
import { meetingIn } from '../../shared/domain/meetings/meeting.ts'
import { authorisations } from '../../shared/i18n/authorisations.ts'
import { information } from '../../shared/i18n/information.ts'
import { plans } from '../../shared/i18n/plans.ts'
import type { Language } from '../../shared/domain/words.ts'
import { feedbackCard } from '../../shared/i18n/feedback-card.ts'
import { surveys } from '../../shared/i18n/surveys.ts'
import { meetings } from '../../shared/i18n/meetings.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/Loading.tsx'
import { RuleEditor } from './RuleEditor.tsx'

type Props = {
  readonly item: Item
  readonly onClose: () => void
  readonly onThis: (what: 'move' | 'skip') => void
}

/** The rule of one occurrence, for its client: from this time on, for all times, or this time alone. */
export function RuleOfItem({ item, onClose, onThis }: Props) {
  const { language } = useUi()
  const words = ruleEditor[language]
  const { data } = useAsk('rules.list', { client: item.client_id, language })
  const line = data?.find(({ key }) => key === item.rule)
  const made = madeBy(item.rule, language)
  if (line) return <RuleEditor clientId={item.client_id} line={line} item={item} onClose={onClose} onThis={onThis} />
  if (made)
    return (
      <Dialog title={item.name} opened onClose={onClose} size="sm">
        <p>{made.text}</p>
        <Button component={Link} to={`/clients/${item.client_id}/${made.tab}`} onClick={onClose}>
          {made.open}
        </Button>
      </Dialog>
    )
  return (
    <Dialog title={words.editTitle(item.name)} opened onClose={onClose} size="sm">
      {data ? <p>{words.gone}</p> : <Loading rows={4} />}
    </Dialog>
  )
}

/** What a day comes from that no rule of anybody's makes, and the tab on which it is changed. */
function madeBy(key: string, language: Language): { text: string; open: string; tab: string } | undefined {
  if (reminderIn(key)) {
    const { itemText, openContract } = engagements[language]
    return { text: itemText, open: openContract, tab: 'engagements' }
  }
  if (matterIn(key) !== undefined) {
    const { itemText, openMatter } = feedbackCard[language]
    return { text: itemText, open: openMatter, tab: 'feedback' }
  }
  if (surveyIn(key) !== undefined) {
    const { itemText, openSurvey } = surveys[language]
    return { text: itemText, open: openSurvey, tab: 'surveys' }
  }
  if (endIn(key) !== undefined) {
    const { itemText, open } = authorisations[language]
    return { text: itemText, open, tab: 'authorisations' }
  }
  if (meetingIn(key) !== undefined) {
    const { itemText, itemOpen } = meetings[language]
    return { text: itemText, open: itemOpen, tab: 'meetings' }
  }
  if (roundIn(key) !== undefined) {
    const { itemText, openMap } = information[language]
    return { text: itemText, open: openMap, tab: 'information' }
  }
  if (taskIn(key) !== undefined) {
    const { itemText, openPlan } = plans[language]
    return { text: itemText, open: openPlan, tab: 'plans' }
  }
  return undefined
}
