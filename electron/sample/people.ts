import type { PersonRole } from '../../shared/domain/people.ts'

export const who = ['marjatta', 'petri', 'sanna', 'minna', 'joonas', 'camilla'] as const
export type Who = (typeof who)[number]

type Person = {
  readonly name: string
  readonly initials: string
  readonly role: PersonRole
  readonly phone: string
  /** First week of the summer holiday (ISO week); the deputy does the work for four weeks. */
  readonly holiday: number
}

/** Six people who do not exist. The workstation's user is Minna, who has most of the clients. */
export const people: Readonly<Record<Who, Person>> = {
  marjatta: { name: 'Marjatta Koskivirta', initials: 'MK', role: 'owner', phone: '050 000 0101', holiday: 28 },
  petri: { name: 'Petri Aholammi', initials: 'PA', role: 'team-lead', phone: '050 000 0102', holiday: 30 },
  sanna: { name: 'Sanna Hietarinne', initials: 'SH', role: 'account-manager', phone: '050 000 0103', holiday: 27 },
  minna: { name: 'Minna Rautalehto', initials: 'MR', role: 'payroll-accountant', phone: '050 000 0104', holiday: 29 },
  joonas: {
    name: 'Joonas Peltokangas',
    initials: 'JP',
    role: 'payroll-accountant',
    phone: '050 000 0105',
    holiday: 25,
  },
  camilla: {
    name: 'Camilla Westerskog',
    initials: 'CW',
    role: 'payroll-accountant',
    phone: '050 000 0106',
    holiday: 27,
  },
}
export const firstUser: Who = 'minna'

/** `Minna Rautalehto` as the first part of an e-mail address. */
export const mailName = (name: string): string =>
  name
    .toLocaleLowerCase('fi')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z ]/g, '')
    .trim()
    .replace(/ +/g, '.')
