import { fold } from '../../search.ts'

/** Words by which people call what the law sets, with the group that it belongs to. Folded: `arvonlisavero`. */
const lawful: readonly { readonly words: RegExp; readonly group: string }[] = [
  {
    words: /^(tulorekister|palkkatietoilmoitu|erillisilmoitu|inkomstregist|loneuppgift|incomesregister)/,
    group: 'incomes-register',
  },
  {
    words: /^(tyel|yel|arpl|fopl|tyoelakemaksu|elakemaksu|elakevakuutusmaksu|arbetspension|pensionsavgift)/,
    group: 'pension',
  },
  {
    words: /^(alv|arvonlisavero|moms|mervardesskatt|vat$|ennakonpidaty|forskottsinnehall|ennakkovero|forskottsskatt)/,
    group: 'tax',
  },
  { words: /^(vero(t|n|a|ja|jen|ista)?$|veroilmoitu|verotili|verokau|oma-aloittei)/, group: 'tax' },
  { words: /^(tulo|yhteiso|ennakko|lahde|kiinteisto)vero/, group: 'tax' },
  { words: /^(skatt(en|er|erna)?$|skattedeklaration|skatteperiod|inkomstskatt|tax(es)?$)/, group: 'tax' },
]

/** The group of what a name seems to be a duty of the law by; undefined where nothing says so. Tax cards are no tax. */
export function lawfulGroup(name: string): string | undefined {
  const words = fold(name.replace(/incomes register/i, 'incomesregister'))
    .split(/[^\p{L}\p{N}-]+/u)
    .flatMap((word) => [word, ...word.split('-')])
  return lawful.find((one) => words.some((word) => one.words.test(word)))?.group
}
