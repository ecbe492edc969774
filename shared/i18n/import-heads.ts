import type { HeadWords } from '../domain/imports/guess.ts'
import { plainWords } from '../domain/imports/table.ts'
import { type Target, targets } from '../domain/imports/targets.ts'
import { type Language, languages } from '../domain/words.ts'
import { clients } from './clients.ts'
import { labelsOf } from './records.ts'

const parts: Readonly<Record<Language, { readonly contact: string; readonly pay_group: string }>> = {
  fi: { contact: 'Yhteyshenkilö', pay_group: 'Palkkaryhmä' },
  sv: { contact: 'Kontaktperson', pay_group: 'Lönegrupp' },
  en: { contact: 'Contact person', pay_group: 'Pay group' },
}

/** What a target is called: where a column is chosen for it, and as the head of a column that is exported. */
export function targetName(target: Target, language: Language): string {
  const of = targets.get(target)
  if (of === undefined) return target
  if (of.part === 'team') return clients[language].assignmentRoles[of.name]
  if (of.part === 'fact') return `${labelsOf('client', language).facts}: ${of.fact.name[language]}`
  const labels: Readonly<Record<string, string>> = labelsOf(of.part, language)
  const label = labels[of.name] ?? of.name
  if (of.part === 'client') return of.name === 'name' ? clientName[language] : label
  const part = parts[language][of.part]
  return `${of.at === 1 ? part : `${part} ${of.at}`}: ${label}`
}
const clientName: Readonly<Record<Language, string>> = { fi: 'Asiakkaan nimi', sv: 'Kundens namn', en: 'Client name' }

/** What people and other programs call the columns, beside the words of the program itself. */
const others: Readonly<Record<Target, string>> = {
  'client.name':
    'nimi, asiakas, yritys, yrityksen nimi, asiakasyritys, toiminimi, firma, namn, kund, kundnamn, företag, företagets namn, name, client, customer, company, company name, customer name',
  'client.number':
    'numero, nro, asiakasnro, as nro, asno, asiakas nro, asiakastunnus, kundnr, nr, kund nr, nummer, client no, customer number, customer no, number, no, id',
  'client.business_id':
    'ytunnus, y tunnus, ly tunnus, yritystunnus, lytunnus, fo nummer, fonummer, fo nr, organisationsnummer, orgnr, org nr, företagsnummer, business id, company id, company number, vat number, vat id, alv tunnus, alv numero',
  'client.street':
    'osoite, katuosoite, postiosoite, lähiosoite, adress, gatuadress, postadress, utdelningsadress, address, street, street address, postal address',
  'client.postcode': 'postinro, postinumero, postnr, zip, postal code, post code, zip code',
  'client.town': 'kaupunki, paikkakunta, kunta, toimipaikka, kotipaikka, stad, ort, city, place',
  'client.country': 'maakoodi, landskod, country code',
  'client.form': 'yhtiömuoto, yritysmuoto, muoto, bolagsform, company form, legal form',
  'client.industry': 'ala, tol, toimialakuvaus, industry, branch, sector',
  'client.agreements': 'tes, työehtosopimus, kollektivavtal, cba, collective agreement',
  'client.headcount':
    'henkilöstö, henkilömäärä, työntekijöitä, työntekijämäärä, palkansaajat, palkansaajien määrä, hlö, hlöä, anställda, antal anställda, headcount, employees, number of employees, staff',
  'client.fiscal_year_end':
    'tilikausi, tilikauden päättymispäivä, tilikauden loppu, tilikausi loppuu, tilinpäätös, räkenskapsperiod, bokslut, räkenskapsårets slut, financial year, fiscal year end, year end',
  'client.language': 'kieli, asiakkaan kieli, språk, kundens språk, language',
  'client.payroll_system': 'palkkajärjestelmä, ohjelma, palkanlaskentaohjelma, lönesystem, payroll system',
  'client.hr_system': 'hr, hr järjestelmä, hr ohjelma, personalsystem, hr system',
  'client.pension_insurer': 'tyel, työeläkeyhtiö, eläkeyhtiö, tyel vakuutus, arbetspensionsbolag, pension insurer',
  'client.accident_insurer':
    'tapaturmavakuutusyhtiö, tapaturmavakuutus, vakuutusyhtiö, olycksfallsförsäkringsbolag, accident insurer',
  'client.holiday_bonus_practice': 'lomaraha, lomarahat, semesterpremie, holiday bonus',
  'client.garnishment_practice': 'ulosotto, ulosotot, utmätning, garnishments',
  'client.union_fee_practice': 'ay maksut, jäsenmaksut, medlemsavgifter, union fees',
  'client.channel': 'aineiston toimitus, toimitustapa, kanava, leveranssätt, kanal, channel, material',
  'client.state': 'asiakkuuden tila, status, tila, state',
  'client.state_since': 'asiakkuus alkoi, asiakas alkaen, kund sedan, client since, customer since',
  'client.clock_start':
    'ensimmäinen palkkapäivä, palvelu alkaa, alkaen, alkupvm, aloituspäivä, första lönedagen, startdatum, first payday, start date, service starts',
  'client.note':
    'huom, huomautus, huomautukset, muistio, lisätiedot, lisätieto, notering, anmärkning, notes, note, remarks, comment, comments',
  'team.responsible':
    'palkanlaskija, vastuuhenkilö, vastuullinen, hoitaja, vastaava, löneräknare, ansvarig person, payroll accountant, accountant, responsible person, responsible',
  'team.deputy': 'varapalkanlaskija, sijainen, varahenkilö, tuuraaja, vikarie, ersättare, substitute, deputy, backup',
  'team.account-manager': 'asiakkuuspäällikkö, asiakasvastaava, kundansvarig, account manager',
  'contact.name': 'yhteyshenkilö, yhteyshlö, kontakti, kontakt, kontaktperson, contact, contact person',
  'contact.email': 'sähköposti, email, e mail, sposti, s posti, sähköpostiosoite, e post, epost, e postadress, mail',
  'contact.phone':
    'puhelin, puh, puhelinnumero, puh nro, gsm, matkapuhelin, telefon, tel, telefonnummer, mobil, phone, mobile, phone number',
  'contact.role': 'yhteyshenkilön rooli, titteli, asema, titel, title',
  'pay_group.name': 'palkkaryhmä, ryhmä, lönegrupp, pay group, group',
  'pay_group.payday':
    'maksupäivä, palkkapäivä, palkanmaksupäivä, palkkapv, palkanmaksu, tilipäivä, lönedag, utbetalningsdag, lönebetalningsdag, payday, pay day, payment day',
  'pay_group.frequency':
    'palkkakausi, maksuväli, palkanmaksukausi, löneperiod, intervall, pay period, frequency, pay frequency',
}
/** Other words for a contact person, before the name of a field. */
const contactWords =
  'yhteyshenkilön, yhteyshenkilö, yhteyshlö, yhteyshlön, kontaktin, kontaktpersonens, kontaktperson, kontakt, contact person, contact persons, contact'

const list = (text: string): readonly string[] => text.split(', ')

function* wordsOf(target: Target): Generator<string> {
  for (const language of languages) yield targetName(target, language)
  const of = targets.get(target)
  if (of?.part === 'client' && of.name !== 'name' && of.name !== 'note')
    for (const language of languages) yield (labelsOf('client', language) as Record<string, string>)[of.name] ?? ''
  if (of?.part === 'fact') yield* Object.values(of.fact.name)
  if (others[target] !== undefined) yield* list(others[target])
  if (of?.part === 'contact' && of.at === 1) {
    const own = languages.map((language) => (labelsOf('contact', language) as Record<string, string>)[of.name] ?? '')
    for (const before of list(contactWords)) for (const word of own) yield `${before} ${word}`
    if (others[target] !== undefined && of.name !== 'name')
      for (const before of list(contactWords)) for (const word of list(others[target])) yield `${before} ${word}`
  }
  if (of?.part === 'pay_group' && of.at === 1)
    for (const language of languages) yield (labelsOf('pay_group', language) as Record<string, string>)[of.name] ?? ''
}

function made(): HeadWords {
  const words = new Map<string, Target>()
  // The client's own fields come first: a word that several go by means the client's.
  for (const [target] of targets)
    for (const word of wordsOf(target)) {
      const plain = plainWords(word)
      if (plain !== '' && !words.has(plain)) words.set(plain, target)
    }
  return words
}
let known: HeadWords | undefined

/** Every word that a head may be, in three languages, with what it means. Made when it is first asked for. */
export const headWords = (): HeadWords => (known ??= made())
