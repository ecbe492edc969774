import { Alert, ScrollArea } from '@mantine/core'
import { failureOf } from '../../shared/api/failure.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { cataloguePage } from '../../shared/i18n/catalogue-page.ts'
import { useUi } from '../ui/context.tsx'
import classes from './rules.module.css'
import { wordOf } from '../../shared/domain/words.ts'

const SHOWN = 100

/** Why a catalogue file is refused: every fault with its place, as many as can be read. */
export function CatalogueFaults({ error }: { readonly error: unknown }) {
  const { language, readFailure } = useUi()
  const words = cataloguePage[language]
  const { fields = {}, reason } = failureOf(error)
  const failure = readFailure(error)
  const { problems, catalogueProblems } = calendarWords[language]
  const texts: Readonly<Record<string, string>> = { ...problems, ...catalogueProblems }
  const faults = reason === 'bad-catalogue' ? Object.entries(fields) : []
  return (
    <Alert role="alert" color="red" variant="light" title={words.refused}>
      <p className={classes['sentence']}>{failure.text}</p>
      {faults.length > 0 && (
        <ScrollArea.Autosize mah={320} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': words.faults }}>
          <table className={classes['faultTable']} aria-label={words.faults}>
            <thead>
              <tr>
                <th scope="col">{words.place}</th>
                <th scope="col">{words.fault}</th>
              </tr>
            </thead>
            <tbody>
              {faults.slice(0, SHOWN).map(([place, code]) => (
                <tr key={place}>
                  <td>
                    <code>{place === 'file' ? words.wholeFile : place}</code>
                  </td>
                  <td>{wordOf(texts, code)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {faults.length > SHOWN && <p className={classes['rest']}>{words.moreFaults(faults.length - SHOWN)}</p>}
        </ScrollArea.Autosize>
      )}
    </Alert>
  )
}
