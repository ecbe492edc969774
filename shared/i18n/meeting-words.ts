import type { AgendaSection, MeetingKind, MeetingState, MeetingWay, NoteKind } from '../domain/meetings/kinds.ts'
import { meetingIn } from '../domain/meetings/meeting.ts'
import type { Words } from '../domain/words.ts'
import { messages } from './messages.ts'

type Names = {
  readonly kinds: Readonly<Record<MeetingKind, string>>
  readonly ways: Readonly<Record<MeetingWay, string>>
  readonly states: Readonly<Record<MeetingState, string>>
  readonly sections: Readonly<Record<AgendaSection, string>>
  readonly notes: Readonly<Record<NoteKind, string>>
  readonly meeting: string
}

/** What the stored values of meetings are called: on screens, on paper, in the year and in the history. */
export const meetingWords = messages<Names>(
  {
    meeting: 'Tapaaminen',
    kinds: {
      review: 'Vuosittainen yhteistyöpalaveri',
      'follow-up': 'Seurantapalaveri',
      'kick-off': 'Aloituspalaveri',
      'steering-group': 'Ohjausryhmän kokous',
    },
    ways: { remote: 'Etänä', 'at-client': 'Asiakkaan luona', 'at-ours': 'Toimistolla', phone: 'Puhelimella' },
    states: { planned: 'Sovittu', held: 'Pidetty', cancelled: 'Peruttu' },
    sections: {
      actions: 'Sovitut toimenpiteet',
      schedule: 'Aikataulut ja määräpäivät',
      quality: 'Laatu, poikkeamat ja korjaukset',
      feedback: 'Palaute ja tyytyväisyys',
      practice: 'Ohjeet ja sujuvuus',
      changes: 'Sopimus ja henkilöt',
      ahead: 'Tulevat muutokset',
      wishes: 'Toiveet ja kehittäminen',
      other: 'Muut asiat',
    },
    notes: { note: 'Merkintä', decision: 'Päätös', action: 'Toimenpide' },
  },
  {
    meeting: 'Möte',
    kinds: {
      review: 'Årligt samarbetsmöte',
      'follow-up': 'Uppföljningsmöte',
      'kick-off': 'Startmöte',
      'steering-group': 'Styrgruppsmöte',
    },
    ways: { remote: 'På distans', 'at-client': 'Hos kunden', 'at-ours': 'På byrån', phone: 'Per telefon' },
    states: { planned: 'Planerat', held: 'Hållet', cancelled: 'Inställt' },
    sections: {
      actions: 'Överenskomna åtgärder',
      schedule: 'Tidtabeller och tidsfrister',
      quality: 'Kvalitet, avvikelser och rättelser',
      feedback: 'Respons och kundnöjdhet',
      practice: 'Instruktioner och smidighet',
      changes: 'Avtal och personer',
      ahead: 'Kommande ändringar',
      wishes: 'Önskemål och utveckling',
      other: 'Övriga ärenden',
    },
    notes: { note: 'Anteckning', decision: 'Beslut', action: 'Åtgärd' },
  },
  {
    meeting: 'Meeting',
    kinds: {
      review: 'Annual review meeting',
      'follow-up': 'Follow-up meeting',
      'kick-off': 'Kick-off meeting',
      'steering-group': 'Steering group meeting',
    },
    ways: { remote: 'Remotely', 'at-client': "At the client's", 'at-ours': 'At our office', phone: 'By phone' },
    states: { planned: 'Arranged', held: 'Held', cancelled: 'Cancelled' },
    sections: {
      actions: 'Agreed actions',
      schedule: 'Schedules and deadlines',
      quality: 'Quality, deviations and corrections',
      feedback: 'Feedback and satisfaction',
      practice: 'Instructions and smoothness',
      changes: 'Contract and people',
      ahead: 'Changes ahead',
      wishes: 'Wishes and development',
      other: 'Other matters',
    },
    notes: { note: 'Note', decision: 'Decision', action: 'Action' },
  },
)

const inAll = (said: (names: Names) => string): Words => ({
  fi: said(meetingWords.fi),
  sv: said(meetingWords.sv),
  en: said(meetingWords.en),
})

/** What a meeting is called in its client's year. */
export const meetingName = (kind: MeetingKind): Words => inAll(({ kinds }) => kinds[kind])

/** What the work of a meeting is called by its key alone, where the meeting is gone. */
export const meetingOf = (key: string): Words | undefined =>
  meetingIn(key) === undefined ? undefined : inAll(({ meeting }) => meeting)
