import type { MeetingPaperWords } from '../domain/documents/meeting.ts'
import type { Language } from '../domain/words.ts'
import { meetingWords } from './meeting-words.ts'

type Own = Omit<MeetingPaperWords, 'sections' | 'kinds'> & {
  /** The subject and the text of the message that brings it. */
  readonly letter: Readonly<Record<'agenda' | 'minutes', string>>
  readonly files: Readonly<Record<'agenda' | 'minutes', string>>
}

const own: Readonly<Record<Language, Own>> = {
  fi: {
    papers: { agenda: 'Esityslista', minutes: 'Muistio' },
    when: 'Aika',
    where: 'Paikka',
    period: 'Tarkastelujakso',
    sides: { client: 'Asiakkaalta', firm: 'Toimistosta' },
    present: 'Muistion vahvistaminen',
    absent: 'Poissa',
    invited: 'Molemmat osapuolet vahvistavat muistion.',
    decisions: 'Päätökset',
    actions: 'Toimenpiteet',
    what: 'Mitä tehdään',
    who: 'Kuka',
    by: 'Viimeistään',
    nothing: 'Ei kirjattu.',
    signs: ['Päivä', 'Asiakas', 'Palkkatoimisto'],
    letter: {
      agenda: 'Liitteenä on esityslista tapaamiseemme. Lisäämme mielellämme siihen asiat, joista haluatte puhua.',
      minutes:
        'Liitteenä on muistio tapaamisestamme. Sovitut toimenpiteet on koottu sen alkuun. Ilmoitatte meille, jos jotakin on korjattava.',
    },
    files: { agenda: 'esityslista', minutes: 'muistio' },
  },
  sv: {
    papers: { agenda: 'Dagordning', minutes: 'Protokoll' },
    when: 'Tid',
    where: 'Plats',
    period: 'Granskad period',
    sides: { client: 'Från kunden', firm: 'Från byrån' },
    present: 'Bekräftande av protokollet',
    absent: 'Frånvarande',
    invited: 'Vardera parten bekräftar protokollet.',
    decisions: 'Beslut',
    actions: 'Åtgärder',
    what: 'Vad som görs',
    who: 'Vem',
    by: 'Senast',
    nothing: 'Inget antecknat.',
    signs: ['Dag', 'Kunden', 'Lönebyrån'],
    letter: {
      agenda: 'Bifogat finns dagordningen för vårt möte. Vi lägger gärna till det ni vill ta upp.',
      minutes:
        'Bifogat finns protokollet från vårt möte. De överenskomna åtgärderna står först. Meddela oss om något bör rättas.',
    },
    files: { agenda: 'dagordning', minutes: 'protokoll' },
  },
  en: {
    papers: { agenda: 'Agenda', minutes: 'Minutes' },
    when: 'When',
    where: 'Where',
    period: 'Period reviewed',
    sides: { client: 'For the client', firm: 'For the firm' },
    present: 'Confirmation of the minutes',
    absent: 'Absent',
    invited: 'Both sides confirm the minutes.',
    decisions: 'Decisions',
    actions: 'Actions',
    what: 'What is to be done',
    who: 'Who',
    by: 'By',
    nothing: 'Nothing was recorded.',
    signs: ['Date', 'Client', 'Payroll firm'],
    letter: {
      agenda: 'The agenda of our meeting is attached. We will gladly add what you would like to talk about.',
      minutes:
        'The minutes of our meeting are attached. The agreed actions stand at the beginning. Please tell us if anything is to be corrected.',
    },
    files: { agenda: 'agenda', minutes: 'minutes' },
  },
}

/** The words of agendas and minutes. */
export const meetingPaperWords = (language: Language): Own & MeetingPaperWords => ({
  ...own[language],
  sections: meetingWords[language].sections,
  kinds: meetingWords[language].notes,
})
