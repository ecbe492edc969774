import { Link } from '@tanstack/react-router'
import { rulesPage } from '../../shared/i18n/rules-page.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import type { RuleLine } from './change.ts'
import classes from './rules.module.css'

type Props = { readonly ruleKey: string; readonly counts: NonNullable<RuleLine['clients']> }

/** How many clients a rule applies to, and which have it otherwise, each a way to its year. */
export function RuleClients({ ruleKey, counts }: Props) {
  const { language } = useUi()
  const page = rulesPage[language]
  const words = page.panel
  const { data } = useAsk('rules.clients', { key: ruleKey, language }, { enabled: counts.differ > 0, keep: false })
  return (
    <>
      <h3 className={classes['heading']}>{words.clients}</h3>
      <p className={classes['sentence']}>{words.applies(counts.applies)}</p>
      {data && data.length > 0 && (
        <>
          <h3 className={classes['heading']}>{words.differing}</h3>
          <ul className={classes['plain']}>
            {data.map(({ id, name, words: said, off }) => (
              <li key={id}>
                <Link to="/clients/$id/$tab" params={{ id, tab: 'year' }}>
                  {name}
                </Link>
                : {off ? page.off : said}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
