import type { ConformanceResult, ConformanceRule } from '../domain/handover/conformance.ts'
import { messages } from './messages.ts'

type Words = {
  readonly columns: Readonly<Record<'rule' | 'what' | 'result' | 'where', string>>
  readonly results: Readonly<Record<ConformanceResult, string>>
  readonly rules: Readonly<Record<ConformanceRule, string>>
  readonly conforms: string
  readonly fails: (count: number) => string
}

const fi: Words = {
  columns: { rule: 'Sääntö', what: 'Mitä vaaditaan', result: 'Tulos', where: 'Missä' },
  results: { passed: 'täyttyy', failed: 'ei täyty', 'not-applicable': 'ei koske', 'not-checked': 'ei tarkistettu' },
  rules: {
    '1.1': 'ZIP aukeaa, nimet ovat turvallisia ja koko rajoissa',
    '1.2': 'Yksi BagIt 1.0 -kansio, UTF-8',
    '1.3': 'Jokainen luettelon tiedosto on mukana, summa täsmää, muuta ei ole',
    '1.4': 'Payload-Oxum täsmää',
    '1.5': 'bag-info.txt kertoo profiilin, version, lähettäjän ja päivän',
    '1.6': 'Allekirjoitus on nimetyn avaimen',
    '2.1': 'Tiedostonimet: ASCII, pienet kirjaimet, alle 100 merkkiä, ei kahta samaa',
    '2.2': 'Jokaisella liitteellä on tiedostonsa: summa ja koko täsmäävät',
    '3.1': 'client.json on JSONia ja tunnettua pääversiota',
    '3.2': 'client.json on skeeman ja tietueen sääntöjen mukainen',
    '3.3': 'client.jsonin avaimet ovat RFC 8785:n järjestyksessä',
    '4.1': 'datapackage.json kuvaa jokaisen taulukon, koot ja summat täsmäävät',
    '4.2': 'Taulukot: UTF-8 ja tavujärjestysmerkki, CRLF, otsikot kuvauksen mukaan',
    '4.3': 'Solut ovat tyyppinsä mukaisia, pakolliset täytetty, tunnukset kerran',
    '4.4': 'Viittaukset toisiin taulukoihin osuvat',
    '4.5': 'Mikään solu ei ala kaavalla',
    '5.1': 'index.html: ei skriptejä, ei verkkoa, kieli kerrottu',
    '6.1': 'Kalenteri on iCalendaria',
    '6.2': 'Yhteystiedot ovat vCard 4.0:aa',
    '7.1': 'receipt.json on skeeman mukainen ja sen tiedostot ovat mukana',
    '7.2': 'Kuittaus kertoo jokaisen luovuttamatta jätetyn ryhmän määrineen',
  },
  conforms: 'Paketti on profiilin mukainen.',
  fails: (count) => `Paketti ei ole profiilin mukainen: sääntöjä rikottu ${count}.`,
}

const sv: Words = {
  columns: { rule: 'Regel', what: 'Vad som krävs', result: 'Resultat', where: 'Var' },
  results: {
    passed: 'uppfylls',
    failed: 'uppfylls inte',
    'not-applicable': 'gäller inte',
    'not-checked': 'inte kontrollerad',
  },
  rules: {
    '1.1': 'ZIP-filen öppnas, namnen är säkra och storleken inom gränserna',
    '1.2': 'En BagIt 1.0-mapp, UTF-8',
    '1.3': 'Varje fil i förteckningen finns med rätt summa, och inga andra',
    '1.4': 'Payload-Oxum stämmer',
    '1.5': 'bag-info.txt anger profil, version, avsändare och dag',
    '1.6': 'Signaturen är den angivna nyckelns',
    '2.1': 'Filnamn: ASCII, små bokstäver, under 100 tecken, inga två lika',
    '2.2': 'Varje bilaga har sin fil: summan och storleken stämmer',
    '3.1': 'client.json är JSON av en känd huvudversion',
    '3.2': 'client.json följer schemat och postens regler',
    '3.3': 'Nycklarna i client.json står i ordningen enligt RFC 8785',
    '4.1': 'datapackage.json beskriver varje tabell, storlekar och summor stämmer',
    '4.2': 'Tabeller: UTF-8 med byteordningsmärke, CRLF, rubriker enligt beskrivningen',
    '4.3': 'Cellerna är av sin typ, obligatoriska ifyllda, id en gång',
    '4.4': 'Hänvisningar till andra tabeller träffar',
    '4.5': 'Ingen cell börjar med en formel',
    '5.1': 'index.html: inga skript, inget nätverk, språket angivet',
    '6.1': 'Kalendern är iCalendar',
    '6.2': 'Kontaktuppgifterna är vCard 4.0',
    '7.1': 'receipt.json följer schemat och dess filer finns med',
    '7.2': 'Kvitteringen anger varje grupp som inte lämnas, med antal',
  },
  conforms: 'Paketet följer profilen.',
  fails: (count) => `Paketet följer inte profilen: regler som bryts ${count}.`,
}

const en: Words = {
  columns: { rule: 'Rule', what: 'What is asked', result: 'Result', where: 'Where' },
  results: { passed: 'passed', failed: 'failed', 'not-applicable': 'not applicable', 'not-checked': 'not checked' },
  rules: {
    '1.1': 'The ZIP opens, its names are safe, its size within bounds',
    '1.2': 'One BagIt 1.0 folder, UTF-8',
    '1.3': 'Every file of the manifests is there with its sum, and no other',
    '1.4': 'Payload-Oxum agrees',
    '1.5': 'bag-info.txt names the profile, the version, the sender and the day',
    '1.6': 'The signature is that of the named key',
    '2.1': 'File names: ASCII, lower case, under 100 characters, no two equal',
    '2.2': 'Every attachment has its file: sum and size agree',
    '3.1': 'client.json is JSON of a known major version',
    '3.2': 'client.json follows its schema and the rules of the record',
    '3.3': 'The keys of client.json stand in the order of RFC 8785',
    '4.1': 'datapackage.json describes every table; sizes and sums agree',
    '4.2': 'Tables: UTF-8 with a byte-order mark, CRLF, headings as described',
    '4.3': 'Cells are of their type, required ones filled in, ids once',
    '4.4': 'References to other tables are there',
    '4.5': 'No cell begins with a formula',
    '5.1': 'index.html: no script, nothing of the network, its language told',
    '6.1': 'The calendar is iCalendar',
    '6.2': 'The contacts are vCard 4.0',
    '7.1': 'receipt.json follows its schema, and its files are there',
    '7.2': 'The receipt names every group that was held back, with its count',
  },
  conforms: 'The package conforms to the profile.',
  fails: (count) => `The package does not conform to the profile: ${count} ${count === 1 ? 'rule' : 'rules'} broken.`,
}

/** What `handover verify --profile` says of a package. */
export const conformance = messages(fi, sv, en)
