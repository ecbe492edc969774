import type { Item } from '../../shared/api/items.ts'

/** An item as the core sends it, planned and untouched unless told otherwise. */
export const anItem = (facts: Partial<Item> = {}): Item => ({
  client_id: '01890000-0000-7000-8000-000000000001',
  client: 'Kahvila Aamu Oy',
  number: '014',
  key: 'rule@2027-01-12',
  rule: 'rule',
  name: 'Työnantajan erillisilmoitus',
  category: 'incomes-register',
  nominal: '2027-01-12',
  due: '2027-01-12',
  time: null,
  closes: null,
  opens: null,
  usual: null,
  run: '',
  anchor: '',
  responsible: 'provider',
  role: 'responsible',
  person: '',
  away: false,
  stand_in: '',
  status: 'planned',
  target: null,
  checklist: [],
  confidence: 'verified',
  mark: null,
  ...facts,
})

/** What people did to an item. */
export const aMark = (facts: Partial<NonNullable<Item['mark']>> = {}): NonNullable<Item['mark']> => ({
  version: 1,
  state: 'done',
  day: '2027-01-08',
  person: 'Aino',
  reason: '',
  moved_to: null,
  note: '',
  ticks: [],
  deviation: null,
  waited_from: null,
  waited_until: null,
  updated: '2027-01-08T07:12:00.000Z',
  ...facts,
})
