import type { Words } from '../words.ts'
import type { Dimension, Question } from './survey.ts'

/** The surveys that the program brings; a firm changes them or writes its own. */
export const builtInSurveys = ['takeover', 'yearly', 'pulse'] as const
export type BuiltIn = (typeof builtInSurveys)[number]

export type SurveyTemplate = {
  readonly key: string
  readonly name: Words
  readonly intro: Words
  readonly questions: readonly Question[]
}

const w = (fi: string, sv: string, en: string): Words => ({ fi, sv, en })
const scale = (id: string, text: Words, dimension: Dimension | '' = '', required = false): Question => ({
  id,
  kind: 'scale',
  dimension,
  text,
  options: [],
  required,
})
const open = (id: string, text: Words): Question => ({
  id,
  kind: 'open',
  dimension: '',
  text,
  options: [],
  required: false,
})
const recommend: Question = {
  id: 'recommend',
  kind: 'nps',
  dimension: '',
  text: w(
    'Kuinka todennäköisesti suosittelisitte palkkapalveluamme? 0 = en lainkaan, 10 = erittäin todennäköisesti',
    'Hur sannolikt är det att ni rekommenderar vår lönetjänst? 0 = inte alls, 10 = mycket sannolikt',
    'How likely are you to recommend our payroll service? 0 = not at all, 10 = very likely',
  ),
  options: [],
  required: true,
}

/** A month after a takeover, yearly with the five dimensions of service quality, and one question in between. */
export const surveyTemplates: Readonly<Record<BuiltIn, SurveyTemplate>> = {
  takeover: {
    key: 'takeover',
    name: w('Kuukausi haltuunotosta', 'En månad efter övertagandet', 'A month after takeover'),
    intro: w(
      'Palkkanne ovat olleet meillä noin kuukauden. Vastauksenne auttavat meitä korjaamaan alkuvaiheen puutteet heti. Vastaaminen vie pari minuuttia.',
      'Vi har skött era löner i ungefär en månad. Era svar hjälper oss att genast rätta det som brister i början. Det tar ett par minuter att svara.',
      'We have run your payroll for about a month. Your answers help us to put early shortcomings right at once. It takes a couple of minutes.',
    ),
    questions: [
      scale(
        'start',
        w(
          'Siirto meille sujui kuten sovittiin.',
          'Flytten till oss gick som avtalat.',
          'The move to us went as agreed.',
        ),
        'reliability',
        true,
      ),
      scale(
        'duties',
        w(
          'Tiedämme, mitä meiltä odotetaan ja milloin.',
          'Vi vet vad som väntas av oss och när.',
          'We know what is expected of us and when.',
        ),
      ),
      scale(
        'instruction',
        w('Saamamme ohje on selkeä.', 'Instruktionen vi fick är tydlig.', 'The instruction we received is clear.'),
      ),
      scale(
        'reach',
        w('Saamme vastauksen, kun kysymme.', 'Vi får svar när vi frågar.', 'We get an answer when we ask.'),
        'responsiveness',
      ),
      scale(
        'pay',
        w(
          'Palkat on maksettu oikein ja ajallaan.',
          'Lönerna har betalats rätt och i tid.',
          'Wages have been paid correctly and on time.',
        ),
        'reliability',
      ),
      open(
        'better',
        w('Mitä pitäisi korjata ensimmäiseksi?', 'Vad bör rättas först?', 'What should be put right first?'),
      ),
    ],
  },
  yearly: {
    key: 'yearly',
    name: w('Vuosikysely', 'Årsenkät', 'Yearly survey'),
    intro: w(
      'Kysymme kerran vuodessa, miten palvelumme on toiminut. Käymme tulokset läpi kanssanne seuraavassa tapaamisessa.',
      'En gång om året frågar vi hur vår tjänst har fungerat. Vi går igenom resultaten med er på nästa möte.',
      'Once a year we ask how our service has worked. We go through the results with you at our next meeting.',
    ),
    questions: [
      scale(
        'reliability',
        w(
          'Palkat lasketaan oikein ja ne maksetaan ajallaan.',
          'Lönerna räknas rätt och betalas i tid.',
          'Wages are calculated correctly and paid on time.',
        ),
        'reliability',
        true,
      ),
      scale(
        'responsiveness',
        w(
          'Saamme vastauksen nopeasti, ja asiat hoidetaan loppuun.',
          'Vi får snabbt svar och ärendena sköts till slut.',
          'We get answers quickly, and matters are brought to an end.',
        ),
        'responsiveness',
      ),
      scale(
        'assurance',
        w(
          'Voimme luottaa palkanlaskijan osaamiseen ja neuvoihin.',
          'Vi kan lita på löneräknarens kunnande och råd.',
          'We can rely on the knowledge and advice of our payroll accountant.',
        ),
        'assurance',
      ),
      scale(
        'empathy',
        w(
          'Tilanteemme tunnetaan, ja palvelu joustaa tarpeen mukaan.',
          'Vår situation är känd och tjänsten är flexibel vid behov.',
          'Our situation is known, and the service adapts when needed.',
        ),
        'empathy',
      ),
      scale(
        'tangibles',
        w(
          'Ohjeet, raportit ja välineet ovat selkeitä ja helppoja käyttää.',
          'Instruktioner, rapporter och verktyg är tydliga och lätta att använda.',
          'Instructions, reports and tools are clear and easy to use.',
        ),
        'tangibles',
      ),
      recommend,
      open(
        'reason',
        w('Tärkein syy arvioon', 'Den viktigaste orsaken till vitsordet', 'The main reason for your score'),
      ),
      open(
        'wishes',
        w(
          'Mitä palvelua tai neuvontaa toivoisitte lisää?',
          'Vilken service eller rådgivning önskar ni mer av?',
          'What service or advice would you like more of?',
        ),
      ),
    ],
  },
  pulse: {
    key: 'pulse',
    name: w('Pulssikysely', 'Pulsenkät', 'Pulse'),
    intro: w('Yksi kysymys, yksi hetki.', 'En fråga, en stund.', 'One question, one moment.'),
    questions: [
      scale(
        'pulse',
        w(
          'Viimeisin palkanmaksu sujui hyvin.',
          'Den senaste lönebetalningen gick bra.',
          'The latest payroll went well.',
        ),
        '',
        true,
      ),
      open('why', w('Miksi?', 'Varför?', 'Why?')),
    ],
  },
}
