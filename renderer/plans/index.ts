import { titles } from '../../shared/i18n/titles.ts'
import type { Area } from '../desk/area.ts'
import { formOf } from '../desk/found.ts'
import { later } from '../ui/later.tsx'
import { Everywhere } from './Everywhere.ts'

/** Plans of taking clients in and seeing them off: a tab of the client, and the firm's list of all. */
export const plans: Area = {
  found: {
    plan: (hit) => ({ tab: 'plans', open: formOf(hit, 'plan') }),
    plan_task: (hit) => ({ tab: 'plans', open: formOf(hit, 'plan-task') }),
    tacit_knowledge: () => ({ tab: 'plans' }),
    run_difference: () => ({ tab: 'plans' }),
    handover_item: () => ({ tab: 'plans' }),
    plan_entry: (hit) => ({ tab: 'plans', open: formOf(hit, 'plan-entry') }),
  },
  clientTabs: [
    {
      id: 'plans',
      place: 55,
      title: (language) => titles[language].plans,
      fills: true,
      View: later(async () => (await import('./PlansTab.tsx')).PlansTab),
    },
  ],
  OfItem: later(async () => (await import('./OfItem.tsx')).OfItem),
  Everywhere,
}
