import { messages } from './messages.ts'

/** Askings of clients one by one, and giving work to a colleague: what only their panel and windows say. */
export const asking = messages(
  {
    give: {
      to: 'Kenelle',
      away: (until: string) => `poissa ${until} asti`,
      text: 'Tehtävä siirtyy kollegan listalle. Jos hän on poissa, sen tekee hänen sijaisensa.',
      save: 'Anna',
      back: 'Palauta vastuuhenkilölle',
    },
    askings: {
      title: 'Pyynnöt',
      asked: 'pyydetty',
      reminded: 'muistutettu',
      way: 'Miten',
      to: 'Keneltä',
      ways: { noted: 'kirjattu', letter: 'kirje', phone: 'puhelu', other: 'muu tapa' },
    },
  },
  {
    give: {
      to: 'Till vem',
      away: (until) => `borta till ${until}`,
      text: 'Uppgiften flyttas till kollegans lista. Är kollegan borta görs den av vikarien.',
      save: 'Ge',
      back: 'Ge tillbaka till den ansvariga',
    },
    askings: {
      title: 'Begäranden',
      asked: 'begärt',
      reminded: 'påmint',
      way: 'Hur',
      to: 'Av vem',
      ways: { noted: 'antecknat', letter: 'brev', phone: 'samtal', other: 'på annat sätt' },
    },
  },
  {
    give: {
      to: 'To whom',
      away: (until) => `away until ${until}`,
      text: 'The work moves to the colleague’s list. Should the colleague be away, the deputy does it.',
      save: 'Give',
      back: 'Give back to whoever is responsible',
    },
    askings: {
      title: 'Requests',
      asked: 'asked',
      reminded: 'reminded',
      way: 'How',
      to: 'Of whom',
      ways: { noted: 'noted', letter: 'letter', phone: 'call', other: 'another way' },
    },
  },
)
