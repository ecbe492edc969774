import { messages } from './messages.ts'

/** Making a request to a client; its letter and the form that it is read in stand in `letters.ts`. */
export const request = messages(
  {
    action: 'Pyydä asiakkaalta…',
    title: (count: number) => (count === 1 ? 'Pyyntö asiakkaalle' : `${count} pyyntöä asiakkaille`),
    ours: 'Tehtävä on meidän, joten asiakkaalta ei pyydetä mitään.',
  },
  {
    action: 'Begär av kunden…',
    title: (count) => (count === 1 ? 'Begäran till kunden' : `${count} begäranden till kunder`),
    ours: 'Uppgiften är vår, så det finns inget att be kunden om.',
  },
  {
    action: 'Ask the client…',
    title: (count) => (count === 1 ? 'Request to the client' : `${count} requests to clients`),
    ours: 'The task is ours, so there is nothing to ask the client for.',
  },
)
