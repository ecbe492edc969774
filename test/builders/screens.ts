import type { Api } from '../../electron/core/core.ts'
import { finished } from './core.ts'

/** Calls that show something of the whole firm, by name: what one client's damaged row must not take away. */
export const firmScreens = (api: Api): Readonly<Record<string, () => Promise<unknown>>> => ({
  'calendar.list': () =>
    api.calendar.list({ from: '2026-06-01', to: '2027-12-31', language: 'fi', explanations: true }),
  'calendar.today': () => api.calendar.today({ language: 'fi', days: 60 }),
  'calendar.wheel': () => api.calendar.wheel({ year: 2027, language: 'fi' }),
  'calendar.grid': () => api.calendar.grid({ year: 2027 }),
  'calendar.month': () => api.calendar.month({ year: 2027, month: 3, language: 'fi' }),
  'calendar.views': () => api.calendar.views({}),
  'calendar.range': () => api.calendar.range({ from: '2027-01-01', to: '2027-12-31', language: 'fi' }),
  'calendar.history': () => api.calendar.history({ from: '2026-06-01', to: '2027-12-31', language: 'fi' }),
  'calendar.exportHistory': () =>
    finished(api.calendar.exportHistory({ from: '2026-06-01', to: '2027-12-31', language: 'fi' })),
  'calendar.rules': () => api.calendar.rules({ language: 'fi' }),
  'calendar.ruleClients': () => api.calendar.ruleClients({ key: 'payday', language: 'fi' }),
  'calendar.export': () => finished(api.calendar.export({ from: '2026-06-01', to: '2027-12-31', names: 'name' })),
  'calendar.export apart': () =>
    finished(api.calendar.export({ from: '2026-06-01', to: '2027-12-31', names: 'name', fold: false })),
  'calendar.printMonth': () => finished(api.calendar.printMonth({ year: 2027, month: 3, language: 'fi' })),
  'calendar.printYear': () => finished(api.calendar.printYear({ year: 2027, language: 'fi' })),
  'calendar.catalogue': () => api.calendar.catalogue({}),
  'calendar.check': () => api.calendar.check({ year: 2027, language: 'fi' }),
  'calendar.printCheck': () => finished(api.calendar.printCheck({ year: 2027, language: 'fi' })),
  'clients.list': () => api.clients.list({}),
  'clients.list by clock': () => api.clients.list({ sort: 'next_due' }),
  'clients.nextNumber': () => api.clients.nextNumber({}),
  'firm.get': () => api.firm.get({}),
  'history.list': () => api.history.list({}),
  'history.verify': () => api.history.verify({}),
  'people.list': () => api.people.list({}),
  'people.absences': () => api.people.absences({ past: true }),
})

/** Calls that show something of one client. */
export const clientScreens = (api: Api, client: string): Readonly<Record<string, () => Promise<unknown>>> => ({
  'clients.get': () => api.clients.get({ client }),
  'calendar.list': () =>
    api.calendar.list({ client, from: '2026-06-01', to: '2027-12-31', language: 'fi', explanations: true }),
  'calendar.wheel': () => api.calendar.wheel({ client, year: 2027, language: 'fi' }),
  'calendar.history': () => api.calendar.history({ client, from: '2026-06-01', to: '2027-12-31', language: 'fi' }),
  'calendar.rules': () => api.calendar.rules({ client, language: 'fi' }),
  'calendar.export': () =>
    finished(api.calendar.export({ client, from: '2026-06-01', to: '2027-12-31', names: 'name' })),
  'calendar.printYear': () => finished(api.calendar.printYear({ client, year: 2027, language: 'fi' })),
  'instructions.get': () => api.instructions.get({ client, language: 'fi' }),
  'instructions.print': () => finished(api.instructions.print({ client })),
  'handover.list': () => api.handover.list({ client }),
})

/** Makes the calls one after another; gives the names of those that failed with no typed reason, with what they said. */
export async function blind(
  screens: Readonly<Record<string, () => Promise<unknown>>>,
  reports: unknown[],
): Promise<string[]> {
  const failed: string[] = []
  for (const [name, call] of Object.entries(screens)) {
    const before = reports.length
    try {
      await call()
    } catch {
      // A refusal in words is an answer; a defect is reported.
      const last = reports.at(-1)
      if (reports.length > before) failed.push(`${name}: ${last instanceof Error ? String(last.cause) : String(last)}`)
    }
  }
  return failed
}
