import { messages } from './messages.ts'

/** The calendar's views by name. */
export const views = messages(
  {
    label: 'Kalenterin näkymät',
    agenda: 'Luettelo',
    month: 'Kuukausi',
    grid: 'Ruudukko',
    goMonth: 'Siirry: Kuukausi',
    goGrid: 'Siirry: Asiakkaat kuukausittain',
  },
  {
    label: 'Kalenderns vyer',
    agenda: 'Lista',
    month: 'Månad',
    grid: 'Rutnät',
    goMonth: 'Gå till: Månad',
    goGrid: 'Gå till: Kunder per månad',
  },
  {
    label: 'Calendar views',
    agenda: 'List',
    month: 'Month',
    grid: 'Grid',
    goMonth: 'Go to: Month',
    goGrid: 'Go to: Clients by month',
  },
)
