import type { Language } from '../../../shared/domain/words.ts'

/** What people write: letters of three languages, words wider than a column, lines, and what looks like a program. */
const odd = [
  'Työtunnit äöå ÄÖÅ é š Ž – ”lainaus”',
  'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilasyhdistys',
  '#panic("x") *x* _y_ $z$ ]]] } @viite <nimi> \\u{41}',
  '=CMD|"/c calc"!A1 <script>alert(1)</script> &amp; \'"',
  'Försäkringsavgiftsbetalningsanvisningsblankettillägg för arbetspensionsförsäkringsbolag',
  'Soitto numeroon 040 123 4567 tai viesti osoitteeseen palkat.äöå@esimerkki.fi viimeistään 15 työpäivää ennen',
  'A-B/C_D, 12.1.2027 klo 9.30 (2 %) … 1 234 567,89 €; http://www.example.fi/x?y=1&z=2#k',
]

/** A text of its own for every place: `say(3)` is the third of what people write, and says so. */
export const say = (at: number): string => `${at}: ${odd[at % odd.length] ?? ''}`

/** A name as long as one may be, and the logo that a firm may have. */
export const longName: Readonly<Record<Language, string>> = {
  fi: 'Äänekosken Öljynpuristamo-osuuskunta Åström & Pojat <#let> Oy',
  sv: 'Bostadsaktiebolaget Sjömanskyrkogårdsförvaltningsbyggnaden "Ö" Ab',
  en: 'The Åland Ice-Breaking & Ship-Chandlering Company *of* Öregrund Ltd',
}
export const logo = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30" fill="#b00"/></svg>',
)
