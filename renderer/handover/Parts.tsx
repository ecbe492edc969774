import { IconCheck, IconCircleDashed, IconLock, IconMinus } from '@tabler/icons-react'
import { handover } from '../../shared/i18n/handover.ts'
import { packageWords } from '../../shared/i18n/package.ts'
import { useUi } from '../ui/context.tsx'
import classes from './handover.module.css'
import { byState, type Part, type PartState, type Reader } from './parts.ts'
import { wordOf } from '../../shared/domain/words.ts'

const signs: Readonly<Record<PartState, typeof IconCheck>> = {
  included: IconCheck,
  empty: IconCircleDashed,
  'held-back': IconLock,
  'not-kept': IconMinus,
}

type Props = {
  readonly parts: readonly Part[]
  /** To whom the reasons are told. */
  readonly reader: Reader
}

/** The parts of a package under what became of them: included, empty, held back, not kept; with the reason. */
export function Parts({ parts, reader }: Props) {
  const { language } = useUi()
  const words = handover[language]
  const vocabulary = packageWords[language]
  const names: Readonly<Record<string, string>> = vocabulary.parts
  const reasons: Readonly<Record<string, string>> = reader === 'sender' ? vocabulary.senderReasons : vocabulary.reasons
  return byState(parts, reader).map(({ state, parts: its }) => {
    const Icon = signs[state]
    return (
      <table key={state} className={classes['parts']} data-state={state}>
        <caption>
          <Icon size={16} aria-hidden /> {vocabulary.states[state]}{' '}
          <span className={classes['muted']}>{its.length}</span>
        </caption>
        <thead className={classes['hidden']}>
          <tr>
            <th scope="col">{words.columns.part}</th>
            <th scope="col">{words.columns.reason}</th>
            <th scope="col">{words.columns.rows}</th>
          </tr>
        </thead>
        <tbody>
          {its.map((part) => (
            <tr key={part.part}>
              <th scope="row">{wordOf(names, part.part)}</th>
              <td className={classes['reason']}>{reasons[part.reason] ?? part.reason}</td>
              <td className={classes['rows']}>{part.rows > 0 ? part.rows : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )
  })
}
