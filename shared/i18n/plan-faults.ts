import { messages } from './messages.ts'

/** Why plans, and what hangs on them, are refused. */
export const planFaults = messages(
  {
    'plan-open': 'Asiakkaalla on jo käynnissä samanlainen suunnitelma. Päätä se ensin tai jatka siitä.',
    'not-a-receipt': 'Tiedosto ei ole kuittaus. Valitse seuraajan palauttama receipt.json.',
    'other-client': 'Kuittaus on toisen asiakkaan. Valitse tämän asiakkaan kuittaus.',
    'other-package':
      'Kuittaus on toisesta paketista kuin tästä ohjelmasta on tehty. Pyydä kuittaus siitä paketista, joka lähetettiin.',
    'altered-receipt':
      'Kuittauksen kohdat eivät ole ne, jotka paketissa kysyttiin. Pyydä seuraajalta kuittaus, jossa vain merkinnät on täytetty.',
    'receipt-known': 'Sama kuittaus on jo tuotu.',
    'no-receipt':
      'Paketin kuittauspohjaa ei ole tallessa. Täytä paketin kuittauslomake tai tee kuittaus paketista komentorivillä.',
    'still-kept': 'Säilytysaika ei ole päättynyt. Mitään ei poistettu: valitse vain ne, joiden aika on päättynyt.',
    'not-marked': 'Kuittauksessa ei ole yhtään merkintää. Pyydä seuraajaa täyttämään se.',
    'nothing-told': 'Kirjaa ensin, mitä kerrottiin.',
  },
  {
    'plan-open': 'Kunden har redan en sådan plan på gång. Avsluta den först eller fortsätt på den.',
    'not-a-receipt': 'Filen är ingen kvittering. Välj receipt.json som efterträdaren har returnerat.',
    'other-client': 'Kvitteringen gäller en annan kund. Välj den här kundens kvittering.',
    'other-package':
      'Kvitteringen gäller ett annat paket än de som gjorts här. Be om en kvittering på det paket som skickades.',
    'altered-receipt':
      'Kvitteringens punkter är inte de som paketet frågade efter. Be efterträdaren om en kvittering där bara markeringarna är ifyllda.',
    'receipt-known': 'Samma kvittering är redan importerad.',
    'no-receipt':
      'Paketets kvitteringsmall finns inte sparad. Fyll i paketets kvitteringsblankett eller gör kvitteringen av paketet på kommandoraden.',
    'still-kept': 'Bevaringstiden har inte gått ut. Ingenting raderades: välj bara det vars tid är ute.',
    'not-marked': 'Kvitteringen har inga markeringar. Be efterträdaren fylla i den.',
    'nothing-told': 'Anteckna först vad som berättades.',
  },
  {
    'plan-open': 'The client has such a plan under way already. Close it first, or go on with it.',
    'not-a-receipt': 'The file is no receipt. Choose the receipt.json that the successor returned.',
    'other-client': 'The receipt is of another client. Choose this client’s.',
    'other-package':
      'The receipt is of another package than was made here. Ask for a receipt of the package that was sent.',
    'altered-receipt':
      'The items of the receipt are not those the package asked about. Ask the successor for one with only the marks filled in.',
    'receipt-known': 'The same receipt has been imported already.',
    'no-receipt':
      'The blank receipt of the package is not kept here. Fill in the form in the package, or make the receipt from the package on the command line.',
    'still-kept': 'Its time is not over. Nothing was deleted: choose only what has been kept for long enough.',
    'not-marked': 'Nothing is marked in the receipt. Ask the successor to fill it in.',
    'nothing-told': 'Note first what was told.',
  },
)
