import { plain } from '../typed/words.ts'
import { anchorPhrases } from '../words/describe.ts'

const cutoffWords = (kind: 'material' | 'approval', words: readonly (readonly string[])[]) =>
  words.flat().map((word): readonly [string, string] => [word, `cutoff:${kind}`])

/** What else people call the things that rules hang on: shorter, or by the deed. Written plain. */
const others: readonly (readonly [phrase: string, kind: string])[] = [
  ['loma', 'holiday-start'],
  ['loman', 'holiday-start'],
  ['lomaa', 'holiday-start'],
  ['lomautus', 'lay-off-start'],
  ['lomautuksen', 'lay-off-start'],
  ['lomautusta', 'lay-off-start'],
  ['sairausloman alku', 'sick-leave-start'],
  ['sairausloman alun', 'sick-leave-start'],
  ['sairausloman alkua', 'sick-leave-start'],
  ['sairausloman alkaessa', 'sick-leave-start'],
  ['tyosuhteen loppu', 'employment-end'],
  ['tyosuhteen lopun', 'employment-end'],
  ['tyosuhteen loppua', 'employment-end'],
  ...cutoffWords('material', [
    ['aineistopaiva', 'aineistopaivan', 'aineistopaivaa', 'aineistopaivana'],
    ['inlamningsdag', 'inlamningsdagen', 'material day', 'material cutoff', 'material cut-off'],
  ]),
  ...cutoffWords('approval', [
    ['hyvaksyntapaiva', 'hyvaksyntapaivan', 'hyvaksyntapaivaa', 'hyvaksyntapaivana', 'hyvaksynnan', 'hyvaksyntaa'],
    ['godkannandedag', 'godkannandedagen', 'approval day', 'approval cut-off'],
  ]),
  ['semestern', 'holiday-start'],
  ['employment ends', 'employment-end'],
  ['employment end', 'employment-end'],
  ['holiday starts', 'holiday-start'],
  ['holiday begins', 'holiday-start'],
]

/** The other forms of a Finnish phrase: `alkua` is also `alkamista`, and `alusta` says that it is counted from. */
const declined: readonly (readonly [ending: RegExp, also: readonly string[], since: readonly string[]])[] = [
  [/ alku$/, [' alkaminen'], [' alusta', ' alkamisesta']],
  [/ alun$/, [' alkamisen'], []],
  [/ alkua$/, [' alkamista'], []],
  [/minen$/, [], ['misesta']],
  [/ paattyessa$/, [' paatyttya'], []],
  [/ loppu$/, [], [' lopusta']],
]

/** Every phrase for what rules hang on, plain, with what it means. */
export function eventPhrases(): readonly (readonly [phrase: string, concept: string])[] {
  const all = [...anchorPhrases().map(([kind, phrase]): readonly [string, string] => [plain(phrase), kind]), ...others]
  return all.flatMap(([phrase, kind]) => {
    const concept = `EVENT=${kind}`
    const [ending, also = [], since = []] = declined.find(([form]) => form.test(phrase)) ?? []
    const of = (word: string) => phrase.replace(ending ?? /$/, word)
    return [
      [phrase, concept] as const,
      ...also.map((word) => [of(word), concept] as const),
      ...since.map((word) => [of(word), `${concept} AFTER`] as const),
    ]
  })
}
