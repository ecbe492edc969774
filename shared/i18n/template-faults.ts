import { messages } from './messages.ts'

/** Why a template is refused: of an instruction, or of a paper. */
export const templateFaults = messages(
  {
    'no-items': 'Ohjeessa ei ole vielä kohtia. Lisää ensin kohta, ja tallenna sitten pohja.',
    'template-broken': 'Malli ei piirrä kaikkia esimerkkejä. Korjaa malli ja valitse tiedosto uudelleen.',
  },
  {
    'no-items': 'Instruktionen har inga punkter ännu. Lägg först till en punkt och spara sedan mallen.',
    'template-broken': 'Mallen ritar inte alla exempel. Rätta mallen och välj filen på nytt.',
  },
  {
    'no-items': 'The instruction has no items yet. Add an item first, then save the template.',
    'template-broken': 'The template does not draw all samples. Correct it and choose the file again.',
  },
)
