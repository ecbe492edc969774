import { messages } from './messages.ts'

/** Why a call failed, with what the core told about it. */
export const failuresTold = messages(
  {
    'document-too-long': (longest: string) =>
      `Asiakirjasta tulisi liian pitkä. Lyhennä tekstejä ja tee se uudelleen; pisin alkaa: ”${longest}”.`,
    'marked-otherwise': (person: string, what: string, at: string) =>
      `${person} ehti ensin (${at}): ${what}. Jos merkitset uudelleen, merkintäsi tulee sen tilalle.`,
    checklist: (client: string, steps: string) =>
      `${client}: muistilistalta puuttuu ${steps}. Rastita vaiheet ja merkitse sitten tehdyksi.`,
    'task-blocked': (client: string, first: string) =>
      `${client}: ensin on tehtävä ${first}. Merkitse se tehdyksi tai ohita se syineen, ja merkitse sitten tämä.`,
    'run-blocked': (client: string, missing: string) =>
      `${client}: ajosta puuttuu ${missing}. Kirjaa ajoon, saatiinko se vai lasketaanko ilman, ja merkitse sitten tehdyksi.`,
  },
  {
    'document-too-long': (longest) =>
      `Dokumentet skulle bli för långt. Förkorta texterna och gör det på nytt; den längsta börjar: ”${longest}”.`,
    'marked-otherwise': (person, what, at) =>
      `${person} hann först (${at}): ${what}. Om du markerar på nytt ersätter din markering den.`,
    checklist: (client, steps) =>
      `${client}: på checklistan saknas ${steps}. Bocka av stegen och markera sedan som gjord.`,
    'task-blocked': (client, first) =>
      `${client}: först ska detta göras: ${first}. Markera det som gjort eller hoppa över det med orsak, och markera sedan detta.`,
    'run-blocked': (client, missing) =>
      `${client}: i körningen saknas ${missing}. Anteckna om det inkom eller om lönerna beräknas utan, och markera sedan som gjord.`,
  },
  {
    'document-too-long': (longest) =>
      `The document would be too long. Shorten the texts and make it again; the longest begins: “${longest}”.`,
    'marked-otherwise': (person, what, at) =>
      `${person} was first (${at}): ${what}. If you mark it again, your mark takes its place.`,
    checklist: (client, steps) => `${client}: the checklist lacks ${steps}. Tick the steps, then mark it as done.`,
    'task-blocked': (client, first) =>
      `${client}: this comes first: ${first}. Mark it done, or skip it with a reason, and then mark this.`,
    'run-blocked': (client, missing) =>
      `${client}: the run lacks ${missing}. Note whether it came or pay is calculated without it, then mark it as done.`,
  },
)
