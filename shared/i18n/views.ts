import { messages } from './messages.ts'

/** The calendar's views by name. */
export const views = messages(
  {
    label: 'Kalenterin näkymät',
    agenda: 'Luettelo',
    month: 'Kuukausi',
    grid: 'Ruudukko',
    wheel: 'Vuosikello',
    late: 'Myöhästymiset',
    goMonth: 'Siirry: Kuukausi',
    goGrid: 'Siirry: Asiakkaat kuukausittain',
    goWheel: 'Siirry: Vuosikello',
    goLate: 'Siirry: Myöhästymiset',
  },
  {
    label: 'Kalenderns vyer',
    agenda: 'Lista',
    month: 'Månad',
    grid: 'Rutnät',
    wheel: 'Årsklocka',
    late: 'Förseningar',
    goMonth: 'Gå till: Månad',
    goGrid: 'Gå till: Kunder per månad',
    goWheel: 'Gå till: Årsklocka',
    goLate: 'Gå till: Förseningar',
  },
  {
    label: 'Calendar views',
    agenda: 'List',
    month: 'Month',
    grid: 'Grid',
    wheel: 'Year wheel',
    late: 'Late work',
    goMonth: 'Go to: Month',
    goGrid: 'Go to: Clients by month',
    goWheel: 'Go to: Year wheel',
    goLate: 'Go to: Late work',
  },
)
