import { messages } from './messages.ts'

/** The settings of the keys: single signs on or off, and which sign does what. */
export const keySettings = messages(
  {
    /** In the window of keys. */
    single: 'Yksittäiset kirjaimet, numerot ja merkit toimivat vain, kun lista on valittuna.',
    noSingle: 'Yksittäiset kirjaimet, numerot ja merkit on poistettu käytöstä.',
    change: 'Muuta yksittäisiä näppäimiä',
    title: 'Yksittäiset näppäimet',
    text: 'Kirjain, numero tai merkki yksin tekee jotain vain, kun lista on valittuna. Ota ne pois käytöstä, jos ruudunlukija tai puheohjaus kirjoittaa merkkejä listaan: kaikki löytyy myös rivin toiminnoista ja hausta.',
    on: 'Yksittäiset näppäimet ovat käytössä',
    places: { work: 'Tehtävälistoissa', other: 'Muissa listoissa', every: 'Kaikissa listoissa' },
    new: 'Uusi (asiakas, sääntö, henkilö, poissaolo)',
    ruleEdit: 'Muokkaa sääntöä sääntöjen listassa',
    tabs: 'Asiakkaan välilehdet avaa Alt Vaihto 1, 2, 3…, missä tahansa sivulla ollaankin.',
    reset: 'Palauta alkuperäiset',
    faults: {
      'not-a-sign': 'Kirjoita yksi kirjain tai merkki.',
      number: 'Numerot avaavat asiakkaan välilehdet. Kirjoita kirjain.',
      taken: (sign: string, by: string) => `${sign} on jo käytössä: ${by}. Kirjoita toinen merkki.`,
    },
  },
  {
    single: 'Enskilda bokstäver, siffror och tecken fungerar bara när en lista är vald.',
    noSingle: 'Enskilda bokstäver, siffror och tecken är avstängda.',
    change: 'Ändra enskilda tangenter',
    title: 'Enskilda tangenter',
    text: 'En bokstav, siffra eller ett tecken ensamt gör något bara när en lista är vald. Stäng av dem om skärmläsaren eller röststyrningen skriver tecken i listan: allt finns också bland radens åtgärder och i sökningen.',
    on: 'Enskilda tangenter är i bruk',
    places: { work: 'I arbetslistor', other: 'I andra listor', every: 'I alla listor' },
    new: 'Ny (kund, regel, person, frånvaro)',
    ruleEdit: 'Redigera regeln i regellistan',
    tabs: 'Kundens flikar öppnas med Alt Skift 1, 2, 3… var man än är på sidan.',
    reset: 'Återställ de ursprungliga',
    faults: {
      'not-a-sign': 'Skriv en bokstav eller ett tecken.',
      number: 'Siffrorna öppnar kundens flikar. Skriv en bokstav.',
      taken: (sign, by) => `${sign} används redan: ${by}. Skriv ett annat tecken.`,
    },
  },
  {
    single: 'Single letters, numbers and signs work only while a list has the focus.',
    noSingle: 'Single letters, numbers and signs are turned off.',
    change: 'Change single keys',
    title: 'Single keys',
    text: 'A letter, number or sign alone does something only while a list has the focus. Turn them off if your screen reader or voice control types signs into the list: everything is also among the row’s actions and in the search.',
    on: 'Single keys are on',
    places: { work: 'In lists of work', other: 'In other lists', every: 'In all lists' },
    new: 'New (client, rule, person, absence)',
    ruleEdit: 'Edit the rule in the list of rules',
    tabs: 'Alt Shift 1, 2, 3… open the client’s tabs, wherever on the page one is.',
    reset: 'Restore the original ones',
    faults: {
      'not-a-sign': 'Type one letter or sign.',
      number: 'The numbers open the client’s tabs. Type a letter.',
      taken: (sign, by) => `${sign} is taken: ${by}. Type another one.`,
    },
  },
)
