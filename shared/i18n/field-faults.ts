import { messages } from './messages.ts'

/** Why what stands in a field is refused, in some areas. */
export const fieldFaults = messages(
  {
    'contract-overlaps': 'Toinen sopimus on voimassa samaan aikaan. Päätä se ensin tai valitse toiset päivät.',
    'personal-id': 'Tässä näyttää olevan henkilötunnus. Poista se: henkilötiedot pysyvät palkkaohjelmassa.',
    'not-money': 'Kirjoita rahamäärä, esim. 1 234,50.',
    'not-in-receipt': 'Kuittauksessa ei ole tällaista kohtaa.',
    'not-of-plan': 'Valitse vertailu, joka kuuluu tähän suunnitelmaan.',
    'whole-archive': 'Omaan arkistoon tulevat kaikki osat. Älä jätä mitään pois.',
    'name-taken': 'Nimi on jo käytössä. Valitse toinen.',
    circular: 'Tehtävä odottaisi itseään. Poista jokin edeltävistä.',
  },
  {
    'contract-overlaps': 'Ett annat avtal är i kraft samtidigt. Avsluta det först eller välj andra dagar.',
    'personal-id': 'Här tycks finnas en personbeteckning. Ta bort den: personuppgifterna stannar i löneprogrammet.',
    'not-money': 'Skriv ett belopp, t.ex. 1 234,50.',
    'not-in-receipt': 'Kvitteringen har ingen sådan punkt.',
    'not-of-plan': 'Välj en jämförelse som hör till den här planen.',
    'whole-archive': 'Det egna arkivet får alla delar. Lämna ingenting bort.',
    'name-taken': 'Namnet används redan. Välj ett annat.',
    circular: 'Uppgiften skulle vänta på sig själv. Ta bort någon av de föregående.',
  },
  {
    'contract-overlaps': 'Another contract is in force at the same time. End it first or choose other days.',
    'personal-id': 'This looks like a personal identity code. Remove it: personal data stays in the payroll software.',
    'not-money': 'Write an amount, as 1234.50.',
    'not-in-receipt': 'The receipt has no such item.',
    'not-of-plan': 'Choose a comparison that belongs to this plan.',
    'whole-archive': 'The own archive gets every part. Leave nothing out.',
    'name-taken': 'The name is in use already. Choose another.',
    circular: 'The task would wait for itself. Remove one of those before it.',
  },
)
