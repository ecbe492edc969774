import { counted } from './counted.ts'
import { messages } from './messages.ts'

/** Texts in other languages that did not follow the client's, and what another language does to them. */
export const behind = messages(
  {
    older: (language: string) => `Jäljessä: ${language} on vanhempi kuin muutettu teksti`,
    field: 'Asiakkaan kielistä tekstiä on muutettu tämän jälkeen.',
    inStep: 'Käännös on ajan tasalla',
    inStepOf: (what: string, language: string) => `Käännös on ajan tasalla: ${what}, ${language}`,
    inStepDone: (what: string) => `Käännös on ajan tasalla: ${what}`,
    onPaper: (names: string, more: number) =>
      `Näiden käännös on jäljessä, koska asiakkaan kielistä tekstiä on muutettu: ${names}${more > 0 ? ` ja ${counted(more, 'muu', 'muuta')}` : ''}.`,
    swaps: (count: number, language: string) =>
      `Ohjeen tekstit vaihtavat paikkaa: ${counted(count, 'kohta', 'kohtaa')} on kirjoitettu myös uudella kielellä (${language}), ja se teksti tulee ensimmäiseksi.`,
  },
  {
    older: (language) => `Efter: ${language} är äldre än den ändrade texten`,
    field: 'Texten på kundens språk har ändrats efter den här.',
    inStep: 'Översättningen är aktuell',
    inStepOf: (what, language) => `Översättningen är aktuell: ${what}, ${language}`,
    inStepDone: (what) => `Översättningen är aktuell: ${what}`,
    onPaper: (names, more) =>
      `Översättningen av de här är efter, eftersom texten på kundens språk har ändrats: ${names}${more > 0 ? ` och ${counted(more, 'annan', 'andra')}` : ''}.`,
    swaps: (count, language) =>
      `Instruktionens texter byter plats: ${counted(count, 'punkt är skriven', 'punkter är skrivna')} också på det nya språket (${language}), och den texten blir den första.`,
  },
  {
    older: (language) => `Behind: ${language} is older than the changed text`,
    field: "The text in the client's language has changed since.",
    inStep: 'The translation is up to date',
    inStepOf: (what, language) => `The translation is up to date: ${what}, ${language}`,
    inStepDone: (what) => `The translation is up to date: ${what}`,
    onPaper: (names, more) =>
      `The translation of these is behind, because the text in the client's language has changed: ${names}${more > 0 ? ` and ${more} more` : ''}.`,
    swaps: (count, language) =>
      `The texts of the instruction change places: ${counted(count, 'item is', 'items are')} also written in the new language (${language}), and that text becomes the first.`,
  },
)
