import { messages } from './messages.ts'

/** Why plans, and what hangs on them, are refused. */
export const planFaults = messages(
  {
    'plan-open': 'Asiakkaalla on jo käynnissä samanlainen suunnitelma. Päätä se ensin tai jatka siitä.',
    'not-a-receipt': 'Tiedosto ei ole kuittaus. Valitse seuraajan palauttama receipt.json.',
    'other-client': 'Kuittaus on toisen asiakkaan. Valitse tämän asiakkaan kuittaus.',
    'not-marked': 'Kuittauksessa ei ole yhtään merkintää. Pyydä seuraajaa täyttämään se.',
    'nothing-told': 'Kirjaa ensin, mitä kerrottiin.',
  },
  {
    'plan-open': 'Kunden har redan en sådan plan på gång. Avsluta den först eller fortsätt på den.',
    'not-a-receipt': 'Filen är ingen kvittens. Välj receipt.json som efterträdaren har returnerat.',
    'other-client': 'Kvittensen gäller en annan kund. Välj den här kundens kvittens.',
    'not-marked': 'Kvittensen har inga markeringar. Be efterträdaren fylla i den.',
    'nothing-told': 'Anteckna först vad som berättades.',
  },
  {
    'plan-open': 'The client has such a plan under way already. Close it first, or go on with it.',
    'not-a-receipt': 'The file is no receipt. Choose the receipt.json that the successor returned.',
    'other-client': 'The receipt is of another client. Choose this client’s.',
    'not-marked': 'Nothing is marked in the receipt. Ask the successor to fill it in.',
    'nothing-told': 'Note first what was told.',
  },
)
