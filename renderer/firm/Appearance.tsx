import { SegmentedControl } from '@mantine/core'
import { languages } from '../../shared/domain/words.ts'
import { Lang } from '../../shared/api/values.ts'
import { firm as messages } from '../../shared/i18n/firm.ts'
import { titles } from '../../shared/i18n/titles.ts'
import { useRemember, useSession } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import { PageHeader } from '../ui/PageHeader.tsx'
import classes from './firm.module.css'
import { SingleKeys } from './SingleKeys.tsx'

const schemes = ['light', 'dark', 'auto'] as const

/** Settings: the language and the look of this workstation. */
export function Appearance() {
  const { preferences } = useSession()
  const words = messages[preferences.language].appearance
  const remember = useRemember()
  const fail = useFailures()
  return (
    <>
      <PageHeader title={titles[preferences.language].appearance} />
      <p className={classes['text']}>{words.text}</p>
      <div className={classes['rows']}>
        <span id="setting-language">{words.language}</span>
        <SegmentedControl
          aria-labelledby="setting-language"
          size="sm"
          data={languages.map((value) => ({ value, label: words.languages[value] }))}
          value={preferences.language}
          onChange={(chosen) => void remember({ language: Lang.parse(chosen) }).catch(fail)}
        />
        <span id="setting-scheme">{words.scheme}</span>
        <SegmentedControl
          aria-labelledby="setting-scheme"
          size="sm"
          data={schemes.map((value) => ({ value, label: words.schemes[value] }))}
          value={preferences.scheme}
          onChange={(chosen) => void remember({ scheme: schemes.find((scheme) => scheme === chosen) }).catch(fail)}
        />
      </div>
      <SingleKeys />
    </>
  )
}
