import { messages } from './messages.ts'

/** What the commands of plans, responsibilities and the handover do beside making packages. */
export const areaHelp = messages(
  {
    plan: {
      about: 'haltuunoton ja päättämisen suunnitelmat',
      show: 'asiakkaan suunnitelmat tehtävineen',
      check: 'luovutettavat ryhmät: mikä estää, mikä puuttuu',
      receipts: 'vastaanottajan kuittaukset',
      makeReceipt: 'tee kuittaus vastaanotetusta paketista: mitä ei nimetä, on saatu',
      by: 'kuka vastaanotti',
      missing: 'mikä puuttuu: kohtia pilkuilla erotettuina',
      unreadable: 'mikä on lukukelvotonta: kohtia pilkuilla erotettuina',
      receipt: 'tuo vastaanottajan täyttämä receipt.json',
    },
    retention: {
      about: 'säilytysajat',
      due: 'minkä säilytysaika on päättynyt',
      all: 'kaikki, myös se, jota vielä säilytetään',
    },
    responsibilities: { about: 'vastuumatriisi', check: 'harmaat alueet, yhden asiakkaan tai kaikkien' },
  },
  {
    plan: {
      about: 'planer för övertagande och avslut',
      show: 'kundens planer med uppgifter',
      check: 'grupperna som överlämnas: vad som hindrar, vad som saknas',
      receipts: 'mottagarens kvitteringar',
      makeReceipt: 'gör kvittering på ett mottaget paket: det som inte nämns är mottaget',
      by: 'vem som tog emot',
      missing: 'vad som saknas: punkter med komma emellan',
      unreadable: 'vad som är oläsligt: punkter med komma emellan',
      receipt: 'importera receipt.json som mottagaren har fyllt i',
    },
    retention: {
      about: 'bevaringstider',
      due: 'det vars bevaringstid är ute',
      all: 'allt, också det som ännu bevaras',
    },
    responsibilities: { about: 'ansvarsmatrisen', check: 'gråzonerna, en kunds eller allas' },
  },
  {
    plan: {
      about: 'plans of takeovers and ends',
      show: 'a client’s plans with their tasks',
      check: 'the groups to hand over: what blocks, what is missing',
      receipts: 'receipts of recipients',
      makeReceipt: 'make the receipt of a package: what is not named was received',
      by: 'who received it',
      missing: 'what is missing: items with commas between',
      unreadable: 'what is unreadable: items with commas between',
      receipt: 'take in the receipt.json that the recipient filled in',
    },
    retention: {
      about: 'how long things are kept',
      due: 'what has been kept for long enough',
      all: 'everything, also what is still kept',
    },
    responsibilities: { about: 'the responsibility matrix', check: 'the grey areas, of one client or of all' },
  },
)
