import { counted } from './counted.ts'
import { messages } from './messages.ts'

/** The people of other firms, whom packages of their clients brought. */
export const givenPeople = messages(
  {
    title: (count: number) => `Luovuttajan henkilöt (${count})`,
    text: 'Tulivat asiakkaan luovutuspaketissa, ja heidän nimensä näkyvät asiakkaan aiemmissa merkinnöissä. He eivät ole meidän henkilöitämme, eikä heille anneta tehtäviä. Jos joku on siirtynyt meille, ota hänet käyttöön.',
    line: (firm: string, clients: number) => `${firm}, ${counted(clients, 'asiakas', 'asiakasta')}`,
  },
  {
    title: (count) => `Överlämnarens personer (${count})`,
    text: 'Kom med kundens överlämningspaket, och deras namn syns i kundens tidigare markeringar. De är inte våra personer och får inga uppgifter. Om någon har kommit till oss, ta personen i bruk.',
    line: (firm, clients) => `${firm}, ${counted(clients, 'kund', 'kunder')}`,
  },
  {
    title: (count) => `The sender’s people (${count})`,
    text: 'They came in a client’s handover package, and their names stand in what was marked then. They are not our people and get no tasks. If one of them has come to us, take the person into use.',
    line: (firm, clients) => `${firm}, ${counted(clients, 'client', 'clients')}`,
  },
)
