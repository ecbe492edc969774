import { messages } from './messages.ts'

/** Why what is due of feedback cannot be marked as it was asked. */
export const matterFaults = messages(
  {
    'matter-solution': 'Palaute suljetaan vain ratkaisulla. Avaa palaute ja kirjoita, miten se ratkaistiin.',
    'matter-clock':
      'Palautteen määräaika lasketaan vastausajoista: sitä ei siirretä eikä ohiteta. Avaa palaute ja merkitse, että odotetaan asiakasta, tai ratkaise se.',
    'matter-closed': 'Palaute on valmis. Avaa se uudelleen palautteen tiedoissa.',
  },
  {
    'matter-solution': 'Ett ärende avslutas bara med en lösning. Öppna ärendet och skriv hur det löstes.',
    'matter-clock':
      'Tidsfristen räknas av svarstiderna: den flyttas inte och hoppas inte över. Öppna ärendet och markera att kunden inväntas, eller lös det.',
    'matter-closed': 'Ärendet är klart. Öppna det på nytt i ärendets uppgifter.',
  },
  {
    'matter-solution': 'Feedback is closed with a solution alone. Open it and write how it was solved.',
    'matter-clock':
      'The time limit of feedback follows from the answer times: it is neither moved nor skipped. Open the feedback and mark that the client is waited for, or solve it.',
    'matter-closed': 'The feedback is closed. Reopen it where its details are.',
  },
)
