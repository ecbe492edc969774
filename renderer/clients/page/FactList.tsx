import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { ClientCard } from '../../../shared/api/clients.ts'
import { askedFacts, withDefaults } from '../../../shared/domain/calendar/rules/facts.ts'
import { clientData } from '../../../shared/i18n/client-data.ts'
import { factWords } from '../../../shared/i18n/fact-words.ts'
import { countryAmong, useCountries } from '../../desk/countries.ts'
import { useUi } from '../../ui/context.tsx'
import classes from './page.module.css'

/** What the client has and has not, with the default where nobody has said. */
export function FactList({ client: { facts, country: code } }: Pick<ClientCard, 'client'>) {
  const { language } = useUi()
  const words = clientData[language]
  const country = countryAmong(useCountries(), code)
  const all = withDefaults(facts, country.facts)
  return (
    <ul className={classes['factList']}>
      {askedFacts(country.facts).map((fact) => {
        const value = all[fact.key]
        if (fact.type === 'yes-no')
          return (
            <li key={fact.key} data-off={value !== true || undefined}>
              {value === true ? (
                <IconCheck size={16} aria-label={words.yes} role="img" />
              ) : (
                <IconMinus size={16} aria-label={words.no} role="img" />
              )}
              <span>{fact.name[language]}</span>
            </li>
          )
        return (
          <li key={fact.key} className={classes['factChoice']}>
            <span>{fact.name[language]}</span>
            <strong>{factWords(fact, value, language)}</strong>
          </li>
        )
      })}
    </ul>
  )
}
