import type { FaultCode, NoticeCode } from '../domain/imports/faults.ts'
import { messages } from './messages.ts'

type Facts = Readonly<Record<string, string>>
type Sentence = string | ((facts: Facts) => string)

const whose = ({ client = '', row = '' }: Facts, here: string, at: (row: string) => string): string =>
  client !== '' ? `${client}${row === '' ? '' : `, ${at(row)}`}` : row === '' ? here : at(row)

/** What is wrong in a cell and what to do about it. The cell, its row and its column stand beside the sentence. */
const texts = messages(
  {
    faults: {
      required: 'Nimi puuttuu. Kirjoita nimi tai poista rivi.',
      'too-long': 'Teksti on liian pitkä tähän kenttään. Lyhennä sitä.',
      'line-too-long': 'Teksti on yli 300 merkkiä. Lyhennä sitä.',
      'text-too-long': 'Teksti on yli 50 000 merkkiä. Lyhennä sitä.',
      malformed: 'Tekstissä on merkkejä, joita ei voi lukea. Kirjoita se uudelleen.',
      'not-an-email': 'Ei ole sähköpostiosoite. Korjaa muotoon nimi@yritys.fi.',
      'not-a-phone': 'Ei ole puhelinnumero. Jätä soluun yksi numero, esimerkiksi 09 123 4567.',
      'not-a-day': 'Ei ole päivä. Kirjoita esimerkiksi 31.12.2027.',
      'day-out-of-range': 'Päivän pitää olla vuosien 1900 ja 2199 välillä.',
      'starts-too-early': 'Vuosikello voi alkaa aikaisintaan 1.1.1990.',
      'ends-before-start': 'Loppupäivä on ennen alkupäivää. Tarkista kumpikin.',
      'not-a-month-day': 'Ei ole päivä ja kuukausi. Kirjoita esimerkiksi 31.12.',
      'not-a-number': 'Ei ole kokonaisluku. Jätä soluun vain luku.',
      'number-too-large': 'Luku on liian suuri. Tarkista se.',
      'not-yes-or-no': 'Kirjoita kyllä tai ei, tai jätä tyhjäksi.',
      'not-a-choice': 'Sanaa ei tunneta. Käytä ohjelman sanaa tai jätä tyhjäksi.',
      country: 'Maata ei tunneta, tai sillä ei ole määräaikaluetteloa. Käytä maakoodia, esimerkiksi FI.',
      'business-id': (facts: Facts) =>
        `Tunnuksen tarkistusnumero tai muoto on väärä. Tarkista se; oikea muoto on ${facts['example'] ?? ''}.`,
      'not-a-payday': 'Palkanmaksupäivää ei ymmärretty. Kirjoita esimerkiksi 15, viim.k tai 15,viim.k.',
      'formula-error': 'Taulukon kaava ei antanut arvoa. Korjaa kaava tai kirjoita arvo.',
      'no-person': 'Henkilöä ei ole toimistossa. Lisää hänet, korjaa nimi tai anna ohjelman lisätä puuttuvat henkilöt.',
      'same-person': 'Sama henkilö on vastuussa ja varalla. Vaihda toinen.',
      'state-order': 'Asiakas ei voi siirtyä tähän tilaan nykyisestään. Muuta tila asiakkaan sivulla.',
      'number-taken': (facts: Facts) =>
        `Asiakasnumero on jo käytössä (${whose(facts, 'toisella asiakkaalla', (row) => `rivi ${row}`)}). Anna toinen numero.`,
      'two-clients': (facts: Facts) =>
        `Asiakasnumero on asiakkaan ${facts['client'] ?? ''}, mutta Y-tunnus asiakkaan ${facts['other'] ?? ''}. Korjaa toinen.`,
      'other-business-id': (facts: Facts) =>
        `Asiakasnumero on asiakkaan ${facts['client'] ?? ''}, jonka Y-tunnus on ${facts['id'] ?? ''}. Korjaa numero tai Y-tunnus.`,
      differs: (facts: Facts) =>
        `Samalla asiakkaalla on rivillä ${facts['row'] ?? ''} toinen arvo: ${facts['text'] ?? ''}. Jätä vain toinen.`,
      'not-allowed': 'Arvo ei kelpaa tähän kenttään.',
    } satisfies Record<FaultCode, Sentence>,
    notices: {
      'phone-zero': 'Numeron alusta voi puuttua nolla. Numero tuodaan näin.',
      'contact-named': 'Yhteyshenkilöllä ei ole nimeä. Nimeksi tulee tämä.',
      'group-stays': (facts: Facts) =>
        `Palkkaryhmä ${facts['group'] ?? ''} on jo, eikä sitä muuteta. Muuta se asiakkaan sivulla, jossa muutokset näkyvät ennen tallennusta.`,
      'new-person': 'Henkilö lisätään toimistoon.',
    } satisfies Record<NoticeCode, Sentence>,
  },
  {
    faults: {
      required: 'Namnet saknas. Skriv namnet eller ta bort raden.',
      'too-long': 'Texten är för lång för fältet. Förkorta den.',
      'line-too-long': 'Texten är längre än 300 tecken. Förkorta den.',
      'text-too-long': 'Texten är längre än 50 000 tecken. Förkorta den.',
      malformed: 'Texten innehåller tecken som inte kan läsas. Skriv den på nytt.',
      'not-an-email': 'Är ingen e-postadress. Rätta till formen namn@foretag.fi.',
      'not-a-phone': 'Är inget telefonnummer. Lämna ett nummer i cellen, till exempel 09 123 4567.',
      'not-a-day': 'Är ingen dag. Skriv till exempel 31.12.2027.',
      'day-out-of-range': 'Dagen ska vara mellan åren 1900 och 2199.',
      'starts-too-early': 'Årsklockan kan börja tidigast 1.1.1990.',
      'ends-before-start': 'Slutdagen är före begynnelsedagen. Kontrollera båda.',
      'not-a-month-day': 'Är ingen dag och månad. Skriv till exempel 31.12.',
      'not-a-number': 'Är inget heltal. Lämna bara talet i cellen.',
      'number-too-large': 'Talet är för stort. Kontrollera det.',
      'not-yes-or-no': 'Skriv ja eller nej, eller lämna tomt.',
      'not-a-choice': 'Ordet är okänt. Använd programmets ord eller lämna tomt.',
      country: 'Landet är okänt eller saknar katalog över tidsfrister. Använd landskoden, till exempel FI.',
      'business-id': (facts) =>
        `Numrets kontrollsiffra eller form är fel. Kontrollera det; rätt form är ${facts['example'] ?? ''}.`,
      'not-a-payday': 'Lönebetalningsdagen kunde inte tolkas. Skriv till exempel 15, sista.m eller 15,sista.m.',
      'formula-error': 'Tabellens formel gav inget värde. Rätta formeln eller skriv värdet.',
      'no-person':
        'Personen finns inte på byrån. Lägg till personen, rätta namnet eller låt programmet lägga till dem som saknas.',
      'same-person': 'Samma person är både ansvarig och ersättare. Byt den ena.',
      'state-order': 'Kunden kan inte gå till denna status från den nuvarande. Ändra statusen på kundens sida.',
      'number-taken': (facts) =>
        `Kundnumret används redan (${whose(facts, 'av en annan kund', (row) => `rad ${row}`)}). Ge ett annat nummer.`,
      'two-clients': (facts) =>
        `Kundnumret är ${facts['client'] ?? ''}, men FO-numret är ${facts['other'] ?? ''}. Rätta det ena.`,
      'other-business-id': (facts) =>
        `Kundnumret är ${facts['client'] ?? ''}, vars FO-nummer är ${facts['id'] ?? ''}. Rätta numret eller FO-numret.`,
      differs: (facts) =>
        `Samma kund har ett annat värde på rad ${facts['row'] ?? ''}: ${facts['text'] ?? ''}. Lämna bara det ena.`,
      'not-allowed': 'Värdet passar inte i fältet.',
    },
    notices: {
      'phone-zero': 'Numret kan sakna en nolla i början. Det importeras så här.',
      'contact-named': 'Kontaktpersonen har inget namn. Detta blir namnet.',
      'group-stays': (facts) =>
        `Lönegruppen ${facts['group'] ?? ''} finns redan och ändras inte. Ändra den på kundens sida, där ändringarna syns före sparandet.`,
      'new-person': 'Personen läggs till på byrån.',
    },
  },
  {
    faults: {
      required: 'The name is missing. Write it, or remove the row.',
      'too-long': 'The text is too long for this field. Shorten it.',
      'line-too-long': 'The text is over 300 characters. Shorten it.',
      'text-too-long': 'The text is over 50,000 characters. Shorten it.',
      malformed: 'The text has characters that cannot be read. Write it again.',
      'not-an-email': 'Not an e-mail address. Correct it to name@company.fi.',
      'not-a-phone': 'Not a phone number. Leave one number in the cell, such as 09 123 4567.',
      'not-a-day': 'Not a day. Write 31.12.2027, for example.',
      'day-out-of-range': 'The day must be between the years 1900 and 2199.',
      'starts-too-early': 'The year clock can start on 1.1.1990 at the earliest.',
      'ends-before-start': 'The last day is before the first. Check both.',
      'not-a-month-day': 'Not a day and a month. Write 31.12., for example.',
      'not-a-number': 'Not a whole number. Leave only the number in the cell.',
      'number-too-large': 'The number is too large. Check it.',
      'not-yes-or-no': 'Write yes or no, or leave it empty.',
      'not-a-choice': 'The word is not known. Use a word of the program, or leave it empty.',
      country: 'The country is not known or has no catalogue of deadlines. Use its code, such as FI.',
      'business-id': (facts) =>
        `The check digit or the form of the ID is wrong. Check it; the right form is ${facts['example'] ?? ''}.`,
      'not-a-payday': 'The payday was not understood. Write 15, last.m or 15,last.m, for example.',
      'formula-error': 'The formula gave no value. Correct it, or write the value.',
      'no-person':
        'No such person in the firm. Add the person, correct the name, or let the program add those missing.',
      'same-person': 'The same person is responsible and deputy. Change one of them.',
      'state-order': "The client cannot go to this state from its present one. Change it on the client's page.",
      'number-taken': (facts) =>
        `The client number is taken (${whose(facts, 'by another client', (row) => `row ${row}`)}). Give another number.`,
      'two-clients': (facts) =>
        `The client number is that of ${facts['client'] ?? ''}, but the business ID that of ${facts['other'] ?? ''}. Correct one.`,
      'other-business-id': (facts) =>
        `The client number is that of ${facts['client'] ?? ''}, whose business ID is ${facts['id'] ?? ''}. Correct the number or the ID.`,
      differs: (facts) =>
        `The same client has another value on row ${facts['row'] ?? ''}: ${facts['text'] ?? ''}. Leave one of them.`,
      'not-allowed': 'The value does not fit the field.',
    },
    notices: {
      'phone-zero': 'The number may have lost a leading zero. It is imported like this.',
      'contact-named': 'The contact person has no name. This becomes the name.',
      'group-stays': (facts) =>
        `The pay group ${facts['group'] ?? ''} is there already and is not changed. Change it on the client's page, where changes are seen before saving.`,
      'new-person': 'The person is added to the firm.',
    },
  },
)

/** What is the matter, in one language. */
export function remarkText(
  language: keyof typeof texts,
  { code, facts = {} }: { readonly code: FaultCode | NoticeCode; readonly facts?: Facts | undefined },
): string {
  const all: Readonly<Record<string, Sentence>> = { ...texts[language].faults, ...texts[language].notices }
  const said = all[code] ?? code
  return typeof said === 'string' ? said : said(facts)
}
