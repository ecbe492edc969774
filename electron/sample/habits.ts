import type { Occurrence } from '../../shared/domain/calendar/types.ts'
import type { Dice } from './dice.ts'
import { entryOf } from '../../shared/domain/words.ts'

/** How early work is done, in working days before the due date: fewest and most. What is not named here is yearly work. */
const early: Readonly<Record<string, readonly [number, number]>> = {
  payday: [0, 0],
  'payslip-delivery': [0, 1],
  'payroll-calculation': [0, 1],
  'salary-payment-file-to-bank': [0, 1],
  'client-material-deadline': [0, 1],
  'client-approval-deadline': [0, 0],
  'pay-group-cutoff': [0, 1],
  'holiday-taken-reporting': [0, 0],
  'garnishment-remittance': [0, 0],
  'ir-earnings-payment-report': [1, 3],
  'ir-employers-separate-report': [0, 2],
  'ir-tax-exempt-reimbursements': [0, 2],
  'ir-fringe-benefit-report': [0, 2],
  'ir-insurance-salary': [0, 2],
  'tax-employer-contributions-payment': [0, 3],
  'tax-employer-contributions-payment-quarterly': [1, 5],
  'tyel-contribution-contract-employer': [1, 4],
  'construction-monthly-reports': [0, 3],
  'final-pay-at-termination': [0, 0],
  'new-employee-data': [0, 3],
  'union-fee-remittance': [0, 3],
  'union-fee-report': [0, 4],
}
const yearly: readonly [number, number] = [1, 9]

/** Working days between doing and due. */
export const earlyBy = (rule: string, dice: Dice): number => dice.whole(...(entryOf(early, rule) ?? yearly))

/** The material, or another step that the client takes, within one payroll. */
export const clientStep = (rule: string): boolean =>
  rule === 'client-material-deadline' || rule === 'client-approval-deadline' || rule === 'pay-group-cutoff'

/** Steps of the payroll itself: a month without wages has none of them. */
const payrollSteps = new Set([
  'payday',
  'payroll-calculation',
  'payslip-delivery',
  'salary-payment-file-to-bank',
  'ir-earnings-payment-report',
  'garnishment-remittance',
  'holiday-taken-reporting',
])
export const payrollStep = (rule: string): boolean => clientStep(rule) || payrollSteps.has(rule)

/** Why something came late, in the words people leave behind. */
export function lateness(occurrence: Occurrence, dice: Dice): { days: number; note: string } | undefined {
  const { rule } = occurrence
  if (rule === 'client-material-deadline' || rule === 'pay-group-cutoff')
    return dice.chance(0.06)
      ? {
          days: dice.whole(1, 2),
          note: dice.pick([
            'Aineisto tuli myöhässä, muistutettu puhelimitse',
            'Aineisto tuli myöhässä, asiakkaan yhteyshenkilö lomalla',
            'Osa tunneista puuttui, täydennetty seuraavana päivänä',
            'Aineisto tuli sähköpostilla väärälle henkilölle',
          ]),
        }
      : undefined
  if (rule === 'client-approval-deadline')
    return dice.chance(0.03) ? { days: 1, note: 'Hyväksyntä vasta muistutuksen jälkeen' } : undefined
  if (payrollStep(rule)) return undefined
  if (rule.startsWith('ir-') || rule.startsWith('tax-'))
    return dice.chance(0.004) ? { days: 1, note: 'Ohjelman käyttökatko, ilmoitettu heti sen päätyttyä' } : undefined
  return dice.chance(0.035)
    ? {
        days: dice.whole(1, 4),
        note: dice.pick([
          'Odotti asiakkaan vahvistusta',
          'Siirtyi sairauspoissaolon vuoksi',
          'Tehty kiireisen viikon jälkeen',
        ]),
      }
    : undefined
}

/** Yearly things that somebody decided not to do, and why. */
const skippable: Readonly<Record<string, string>> = {
  'satisfaction-survey': 'Kysely tehtiin keväällä haltuunoton jälkeen',
  'saved-leave-agreement': 'Säästövapaata ei ole tänä vuonna',
  'midsummer-christmas-schedule': 'Aikataulu sama kuin viime vuonna, ei muutoksia',
  'holiday-wish-round': 'Asiakas kerää toiveet omassa järjestelmässään',
  'carried-over-holiday-limit': 'Siirrettyjä lomia ei jäänyt pitämättä',
}
export function skipped(rule: string, dice: Dice): string | undefined {
  const reason = entryOf(skippable, rule)
  return reason !== undefined && dice.chance(0.3) ? reason : undefined
}
