import { counted } from './counted.ts'
import { messages } from './messages.ts'

/** The picture of the whole firm: its clients in four fields. */
export const picture = messages(
  {
    keys: 'Siirrä asiakas vetämällä, valikosta tai näppäimillä Alt ja nuoli. Enter avaa asiakkaan.',
    potential: 'potentiaali →',
    present: 'nykyarvo →',
    segment: 'Segmentti',
    allSegments: 'Kaikki segmentit',
    print: 'Tulosta',
    move: (name: string) => `Siirrä: ${name}`,
    moved: (name: string, field: string) => `${name}: ${field}`,
    more: (count: number) => `Näytä loput: ${counted(count, 'asiakas', 'asiakasta')}`,
    fewer: 'Näytä suurimmat',
  },
  {
    keys: 'Flytta en kund genom att dra den, via menyn eller med Alt och en piltangent. Enter öppnar kunden.',
    potential: 'potential →',
    present: 'nuvarande värde →',
    segment: 'Segment',
    allSegments: 'Alla segment',
    print: 'Skriv ut',
    move: (name: string) => `Flytta: ${name}`,
    moved: (name: string, field: string) => `${name}: ${field}`,
    more: (count: number) => `Visa resten: ${counted(count, 'kund', 'kunder')}`,
    fewer: 'Visa de största',
  },
  {
    keys: 'Move a client by dragging it, from its menu, or with Alt and an arrow key. Enter opens the client.',
    potential: 'potential →',
    present: 'present value →',
    segment: 'Segment',
    allSegments: 'All segments',
    print: 'Print',
    move: (name: string) => `Move: ${name}`,
    moved: (name: string, field: string) => `${name}: ${field}`,
    more: (count: number) => `Show the rest: ${counted(count, 'client', 'clients')}`,
    fewer: 'Show the largest',
  },
)
