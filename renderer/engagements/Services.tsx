import type { Service } from '../../shared/api/engagements.ts'
import type { Language } from '../../shared/domain/words.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import { useUi } from '../ui/context.tsx'
import { plainDay } from '../ui/dates.ts'
import classes from './engagements.module.css'

/** What a service is called: by its name, or by its kind. */
export const serviceName = ({ kind, name }: Pick<Service, 'kind' | 'name'>, language: Language): string =>
  name === '' ? engagements[language].serviceKinds[kind] : name

type Props = { readonly services: readonly Service[]; readonly onOpen: (id: string) => void }

/** The services of the client, each with its scope. */
export function Services({ services, onOpen }: Props) {
  const { language, today } = useUi()
  const words = engagements[language]
  if (services.length === 0) return <p className={classes['muted']}>{words.noServices}</p>
  return (
    <ul className={classes['services']}>
      {services.map((one) => (
        <li key={one.id} data-past={(one.valid_until ?? '9999') < today || undefined}>
          <div className={classes['contractHead']}>
            <button type="button" className={classes['open']} onClick={() => onOpen(one.id)}>
              {serviceName(one, language)}
            </button>
            {one.name !== '' && one.kind !== 'own' && (
              <span className={classes['muted']}>{words.serviceKinds[one.kind]}</span>
            )}
            {(one.valid_from !== null || one.valid_until !== null) && (
              <span className={classes['muted']}>
                {words.span(
                  one.valid_from === null ? '' : plainDay(one.valid_from),
                  one.valid_until === null ? '' : plainDay(one.valid_until),
                )}
              </span>
            )}
          </div>
          {one.scope !== '' && <p className={classes['scope']}>{one.scope}</p>}
        </li>
      ))}
    </ul>
  )
}
