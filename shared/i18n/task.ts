import { messages } from './messages.ts'

/** One-off work of a client, as people make it. */
export const task = messages(
  {
    new: 'Uusi tehtävä',
    edit: (name: string) => `Muokkaa tehtävää: ${name}`,
    client: 'Asiakas',
    day: 'Määräpäivä',
    saved: (name: string) => `Tehtävä lisätty: ${name}`,
  },
  {
    new: 'Ny uppgift',
    edit: (name) => `Redigera uppgiften: ${name}`,
    client: 'Kund',
    day: 'Utsatt dag',
    saved: (name) => `Uppgiften tillagd: ${name}`,
  },
  {
    new: 'New task',
    edit: (name) => `Edit the task: ${name}`,
    client: 'Client',
    day: 'Due date',
    saved: (name) => `Task added: ${name}`,
  },
)
