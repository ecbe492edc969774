import { fold } from '../../search.ts'

/** Words by which people call what the law sets, with the group that it belongs to. Folded: `arvonlisavero`. */
const lawful: readonly (readonly [RegExp, string])[] = [
  [/^(tulorekister|palkkatietoilmoitu|erillisilmoitu|inkomstregist|loneuppgift|incomesregister)/, 'incomes-register'],
  [/^(tyel|yel|arpl|fopl|tyoelakemaksu|elakemaksu|elakevakuutusmaksu|arbetspension|pensionsavgift)/, 'pension'],
  [/^(alv|arvonlisavero|moms|mervardesskatt|vat$|ennakonpidaty|forskottsinnehall|ennakkovero|forskottsskatt)/, 'tax'],
  [/^(vero(t|n|a|ja|jen|ista)?$|veroilmoitu|verotili|verokau|oma-aloittei)/, 'tax'],
  [/^(tulo|yhteiso|ennakko|lahde|kiinteisto)vero/, 'tax'],
  [/^(skatt(en|er|erna)?$|skattedeklaration|skatteperiod|inkomstskatt|tax(es)?$)/, 'tax'],
]

/** The group of what a name seems to be a duty of the law by; undefined where nothing says so. Tax cards are no tax. */
export function lawfulGroup(name: string): string | undefined {
  const words = fold(name.replace(/incomes register/i, 'incomesregister'))
    .split(/[^\p{L}\p{N}-]+/u)
    .flatMap((word) => [word, ...word.split('-')])
  return lawful.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1]
}
