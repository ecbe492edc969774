/** The lists that can be taken into a spreadsheet. */
export const lists = [
  'clients',
  'contacts',
  'pay-groups',
  'events',
  'contracts',
  'services',
  'assignments',
  'responsibilities',
  'grey-areas',
  'instructions',
  'authorisations',
  'information',
  'encounters',
  'meetings',
  'actions',
  'attachments',
  'feedback',
  'surveys',
  'plans',
  'today',
  'deadlines',
  'late',
  'rules',
  'people',
  'absences',
  'history',
  'bin',
] as const
export type ListName = (typeof lists)[number]
export const tableFormats = ['xlsx', 'csv'] as const
export type TableFormat = (typeof tableFormats)[number]
