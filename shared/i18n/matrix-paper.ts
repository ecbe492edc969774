import type { MatrixWords } from '../domain/documents/matrix.ts'
import type { Language } from '../domain/words.ts'

/** The words of the printed responsibility matrix. */
export const matrixPaper: Readonly<Record<Language, MatrixWords>> = {
  fi: {
    kind: 'Vastuumatriisi',
    version: 'Versio',
    agreed: 'Sovittu',
    draft: (day) => `Luonnos ${day}`,
    draftAfter: (number, day) => `Luonnos ${day}, muutettu version ${number} jälkeen`,
    agreedOn: (day, provider, client, way) =>
      `Sovittu ${day} ${way}. Asiakkaan puolesta ${client}, palveluntuottajan puolesta ${provider}.`,
    ways: { meeting: 'palaverissa', email: 'sähköpostilla', signature: 'allekirjoittamalla', phone: 'puhelimessa' },
    split: 'Vastuunjako',
    explained:
      'Jokaisella vaiheella on yksi vastaaja: se, joka huolehtii, että vaihe tulee tehdyksi oikein ja ajallaan, vaikka toinen tekisi sen.',
    step: 'Vaihe',
    sides: { provider: 'Palveluntuottaja', client: 'Asiakas', other: 'Muu' },
    parts: {
      none: '–',
      'does-answers': 'tekee ja vastaa',
      answers: 'vastaa',
      does: 'tekee',
      consulted: 'kysytään ensin',
      informed: 'saa tiedon',
    },
    others: 'Muut',
    agreement: 'Sopiminen',
    ask: 'Vastuunjako käydään läpi yhdessä. Se on voimassa, kun kumpikin osapuoli on hyväksynyt sen, ja muutoksista sovitaan uudelleen.',
    signs: ['Päivämäärä', 'Asiakkaan puolesta', 'Palveluntuottajan puolesta'],
  },
  sv: {
    kind: 'Ansvarsmatris',
    version: 'Version',
    agreed: 'Överenskommen',
    draft: (day) => `Utkast ${day}`,
    draftAfter: (number, day) => `Utkast ${day}, ändrat efter version ${number}`,
    agreedOn: (day, provider, client, way) =>
      `Överenskommen ${day} ${way}. För kunden ${client}, för serviceproducenten ${provider}.`,
    ways: { meeting: 'på möte', email: 'per e-post', signature: 'genom underskrift', phone: 'per telefon' },
    split: 'Ansvarsfördelning',
    explained:
      'Varje skede har en som ansvarar: den som ser till att skedet blir gjort rätt och i tid, även om någon annan gör det.',
    step: 'Skede',
    sides: { provider: 'Serviceproducent', client: 'Kund', other: 'Annan' },
    parts: {
      none: '–',
      'does-answers': 'gör och ansvarar',
      answers: 'ansvarar',
      does: 'gör',
      consulted: 'tillfrågas först',
      informed: 'informeras',
    },
    others: 'Övriga',
    agreement: 'Överenskommelse',
    ask: 'Ansvarsfördelningen gås igenom tillsammans. Den gäller när båda parterna har godkänt den, och ändringar kommer man överens om på nytt.',
    signs: ['Datum', 'För kunden', 'För serviceproducenten'],
  },
  en: {
    kind: 'Responsibility matrix',
    version: 'Version',
    agreed: 'Agreed',
    draft: (day) => `Draft of ${day}`,
    draftAfter: (number, day) => `Draft of ${day}, changed since version ${number}`,
    agreedOn: (day, provider, client, way) =>
      `Agreed on ${day} ${way}. For the client ${client}, for the service provider ${provider}.`,
    ways: { meeting: 'in a meeting', email: 'by e-mail', signature: 'by signature', phone: 'on the phone' },
    split: 'Responsibility split',
    explained:
      'Each step has one side that answers for it: whoever sees to it that the step is done, rightly and in time, also where another does the work.',
    step: 'Step',
    sides: { provider: 'Service provider', client: 'Client', other: 'Other' },
    parts: {
      none: '–',
      'does-answers': 'does and answers for it',
      answers: 'answers for it',
      does: 'does it',
      consulted: 'is asked first',
      informed: 'is told',
    },
    others: 'Others',
    agreement: 'Agreement',
    ask: 'The split is gone through together. It holds when both sides have accepted it, and changes are agreed on anew.',
    signs: ['Date', 'For the client', 'For the service provider'],
  },
}
