import { ExportTable } from '../desk/ExportTable.tsx'
import { Bar, Screen, Space } from '../ui/Screen.tsx'
import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconListCheck, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { rulesPage } from '../../shared/i18n/rules-page.ts'
import { useAsk } from '../desk/queries.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useUi } from '../ui/context.tsx'
import type { RuleLine } from './change.ts'
import { clientColumns } from './rule-columns.tsx'
import { originOf } from './narrowed.ts'
import classes from './rules.module.css'
import { RuleWork, type Work } from './RuleWork.tsx'

type Props = {
  readonly client: string
  /** Stands first in the bar: the choice between list, wheel and rules. */
  readonly switches: ReactNode
}

type Part = 'own' | 'differs' | 'rest'
const parts: readonly Part[] = ['own', 'differs', 'rest']
const partOf = (line: RuleLine): Part => {
  const origin = originOf(line)
  return line.versions.length === 0 ? 'rest' : origin === 'own' ? 'own' : 'differs'
}

const isOwn = (line: RuleLine): boolean => partOf(line) === 'own'

/** What is folded away unless asked for: work that is over, and what the client's facts do not call for. */
type Fold = 'over' | 'folded'
const folds: readonly Fold[] = ['over', 'folded']
const foldOf = (line: RuleLine): Fold | undefined =>
  line.over ? 'over' : line.applies || line.versions.length > 0 ? undefined : 'folded'

/** The rules that hold for one client: its own, those it has otherwise than the firm, and the rest. */
export function ClientRules({ client, switches }: Props) {
  const { language, today, readFailure } = useUi()
  const page = rulesPage[language]
  const words = page.client
  const { data, error } = useAsk('rules.list', { client, language }, { keep: true })
  const [openKey, setOpenKey] = useState<string>()
  const [work, setWork] = useState<Work>()
  const [unfolded, setUnfolded] = useState<readonly Fold[]>([])
  const columns = useMemo(() => clientColumns(language, today), [language, today])
  const lines = useMemo(() => {
    const byName = (data ?? []).toSorted((one, other) => one.name.localeCompare(other.name, 'fi'))
    return parts.flatMap((part) => byName.filter((line) => partOf(line) === part))
  }, [data])
  const called = lines.filter((line) => foldOf(line) === undefined)
  const away = Map.groupBy(lines, foldOf)
  const shown = (fold: Fold) => (unfolded.includes(fold) ? away.get(fold) : undefined) ?? []
  const [own, others] = [called.filter(isOwn), called.filter((line) => !isOwn(line))]
  const rows = [...own, ...shown('over'), ...others, ...shown('folded')]
  const counts = Map.groupBy(called, partOf)
  const titleOf = (fold: Fold) => words[fold](away.get(fold)?.length ?? 0)
  if (!data) {
    if (!error) return <Loading rows={12} />
    const failure = readFailure(error)
    return <EmptyState title={failure.title} text={failure.text} />
  }
  return (
    <Screen>
      <Bar>
        {switches}
        <span className={classes['muted']}>{page.count(called.length)}</span>
        <Space />
        {folds
          .filter((fold) => away.has(fold))
          .map((fold) => (
            <FoldButton
              key={fold}
              open={unfolded.includes(fold)}
              onChange={(open) => setUnfolded(open ? [...unfolded, fold] : unfolded.filter((one) => one !== fold))}
            >
              {titleOf(fold)}
            </FoldButton>
          ))}
        <ExportTable lists={['rules']} asked={{ client }} only={() => rows.map(({ key }) => key)} />
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWork({ what: 'edit' })}>
          {words.new}
        </Button>
      </Bar>
      <DataTable
        label={words.label}
        keep={`rules|${client}`}
        rows={rows}
        columns={columns}
        rowId={({ key }) => key}
        section={(line) => {
          const fold = foldOf(line)
          if (fold) return { id: fold, title: titleOf(fold) }
          const part = partOf(line)
          return { id: part, title: words.sections[part], note: counts.get(part)?.length ?? 0 }
        }}
        openId={openKey}
        onOpen={({ key }) => setOpenKey(key)}
        tone={(line) => (line.off ? 'struck' : foldOf(line) && 'muted')}
        empty={<EmptyState icon={<IconListCheck size={32} aria-hidden />} title={words.empty} text={words.emptyText} />}
      />
      <RuleWork
        clientId={client}
        open={lines.find(({ key }) => key === openKey)}
        work={work}
        onWork={setWork}
        onClose={() => setOpenKey(undefined)}
        onMade={setOpenKey}
      />
    </Screen>
  )
}

function FoldButton({
  open,
  onChange,
  children,
}: {
  readonly open: boolean
  readonly onChange: (open: boolean) => void
  readonly children: ReactNode
}) {
  const Icon = open ? IconChevronDown : IconChevronRight
  return (
    <Button
      variant="subtle"
      color="gray"
      aria-expanded={open}
      leftSection={<Icon size={16} aria-hidden />}
      onClick={() => onChange(!open)}
    >
      {children}
    </Button>
  )
}
