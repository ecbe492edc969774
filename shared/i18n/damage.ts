import { messages } from './messages.ts'

/** What of the file cannot be read and belongs to no client, and how each is corrected. */
export const damage = messages(
  {
    title: 'Tiedostossa on tietoja, joita ei voi lukea',
    text: 'Muu toimii tavalliseen tapaan. Ilmoitus poistuu, kun kohdat on korjattu.',
    open: 'Avaa',
    lines: {
      catalogue: () =>
        'Määräaikaluettelo: käytössä on nyt ohjelman mukana tullut luettelo. Ota se tai muu luettelo käyttöön.',
      firm: (name: string) => `${name}: tarkista ja tallenna toimiston tiedot`,
      person: (name: string) => `${name}: tarkista ja tallenna henkilön tiedot`,
      absence: (name: string) => `${name}: tarkista poissaolon päivät tai poista poissaolo`,
      view: (name: string) => `Tallennettu näkymä ${name}: tallenna uudelleen tai poista`,
    },
  },
  {
    title: 'Filen innehåller uppgifter som inte kan läsas',
    text: 'Övrigt fungerar som vanligt. Meddelandet försvinner när punkterna har rättats.',
    open: 'Öppna',
    lines: {
      catalogue: () =>
        'Katalogen över tidsfrister: den katalog som följde med programmet används nu. Ta den eller en annan i bruk.',
      firm: (name) => `${name}: kontrollera och spara byråns uppgifter`,
      person: (name) => `${name}: kontrollera och spara personens uppgifter`,
      absence: (name) => `${name}: kontrollera frånvarons dagar eller ta bort frånvaron`,
      view: (name) => `Den sparade vyn ${name}: spara på nytt eller ta bort`,
    },
  },
  {
    title: 'The file holds data that cannot be read',
    text: 'Everything else works as usual. The notice goes when these are corrected.',
    open: 'Open',
    lines: {
      catalogue: () =>
        'The catalogue of deadlines: the one that came with the program is used now. Take it, or another one.',
      firm: (name) => `${name}: check and save the firm’s data`,
      person: (name) => `${name}: check and save the person’s data`,
      absence: (name) => `${name}: check the days of the absence, or remove it`,
      view: (name) => `The saved view ${name}: save it anew, or remove it`,
    },
  },
)
