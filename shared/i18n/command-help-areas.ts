import { messages } from './messages.ts'

/** What the commands of plans, responsibilities and the handover do beside making packages. */
export const areaHelp = messages(
  {
    plan: { about: 'haltuunoton ja päättämisen suunnitelmat', show: 'asiakkaan suunnitelmat tehtävineen' },
    responsibilities: { about: 'vastuumatriisi', check: 'harmaat alueet, yhden asiakkaan tai kaikkien' },
  },
  {
    plan: { about: 'planer för övertagande och avslut', show: 'kundens planer med uppgifter' },
    responsibilities: { about: 'ansvarsmatrisen', check: 'gråzonerna, en kunds eller allas' },
  },
  {
    plan: { about: 'plans of takeovers and ends', show: 'a client’s plans with their tasks' },
    responsibilities: { about: 'the responsibility matrix', check: 'the grey areas, of one client or of all' },
  },
)
