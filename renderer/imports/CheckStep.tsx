import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconDownload } from '@tabler/icons-react'
import type { Checked } from '../../shared/api/imports.ts'
import type { FileRef } from '../../shared/api/values.ts'
import { imports } from '../../shared/i18n/imports.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useFile } from '../desk/use-file.ts'
import { useUi } from '../ui/context.tsx'
import classes from './imports.module.css'
import { Remarks } from './Remarks.tsx'

type Props = {
  readonly checked: Checked
  readonly saveFaults: () => Promise<FileRef>
  readonly onBack: () => void
  readonly onTake: () => void
  readonly again: React.ReactNode
}

/** What taking the file in would do: faults first, then each client. */
export function CheckStep({ checked, saveFaults, onBack, onTake, again }: Props) {
  const { language } = useUi()
  const words = imports[language]
  const { counts, faults, faultCount, notices, noticeCount } = checked
  const { busy, save } = useFile(saveFaults)
  const writes = counts.added + counts.changed
  return (
    <div className={classes['step']}>
      <div className={classes['result']} data-fault={faultCount > 0 || undefined} role="status">
        <p className={classes['resultTitle']}>
          {faultCount > 0 ? <IconAlertTriangle size={18} aria-hidden /> : <IconCircleCheck size={18} aria-hidden />}
          {faultCount > 0 ? words.faults(faultCount) : writes === 0 ? words.nothingNew : words.noFaults}
        </p>
        <p>{words.summary(counts.added, counts.changed, counts.same)}</p>
        <p>{words.parts(counts.contactsAdded, counts.contactsChanged, counts.groupsAdded, counts.peopleAdded)}</p>
      </div>
      {faultCount > 0 && (
        <>
          <p className={classes['help']}>{words.faultsHelp}</p>
          <Remarks label={words.faultsTitle} remarks={faults} count={faultCount} />
        </>
      )}
      {noticeCount > 0 && <Remarks label={words.notices(noticeCount)} remarks={notices} count={noticeCount} />}
      <div className={classes['buttons']}>
        {faultCount === 0 && writes > 0 && <Button onClick={onTake}>{words.take(writes)}</Button>}
        <Button variant="default" onClick={onBack}>
          {words.back}
        </Button>
        {again}
        {faultCount + noticeCount > 0 && (
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={busy} onClick={save}>
            {words.saveFaults}
          </Button>
        )}
      </div>
      {faultCount === 0 && <Clients checked={checked} />}
    </div>
  )
}

function Clients({ checked: { clients, counts } }: { readonly checked: Checked }) {
  const { language } = useUi()
  const words = imports[language]
  const labels: Readonly<Record<string, string>> = labelsOf('client', language)
  const left = counts.added + counts.changed + counts.same - clients.length
  return (
    <>
      <table className={classes['table']}>
        <caption>{words.clients}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.row}</th>
            <th scope="col">{words.client}</th>
            <th scope="col">{words.change}</th>
          </tr>
        </thead>
        <tbody>
          {clients.map(({ row, name, what, fields }) => (
            <tr key={row}>
              <td className={classes['number']}>{row}</td>
              <th scope="row">{name}</th>
              <td>
                {words.what[what]}
                {fields.length > 0 && `: ${fields.map((field) => labels[field] ?? field).join(', ')}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className={classes['help']}>{words.moreClients(left)}</p>}
    </>
  )
}
