import { Button, FileButton } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { useState } from 'react'
import { imports } from '../../shared/i18n/imports.ts'
import { useUi } from '../ui/context.tsx'
import classes from './imports.module.css'

const accepted = '.xlsx,.csv,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A place to drop the spreadsheet on, and the button for everybody else. */
export function ChooseFile({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const words = imports[useUi().language]
  const [over, setOver] = useState(false)
  const choose = (file: File | null | undefined) => file && onChoose(file)
  return (
    <div
      className={classes['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        choose(event.dataTransfer.files[0])
      }}
    >
      <IconTableImport size={32} stroke={1.5} aria-hidden />
      <span>{words.drop}</span>
      <FileButton accept={accepted} onChange={choose} inputProps={{ 'aria-label': words.file }}>
        {(props) => <Button {...props}>{words.choose}</Button>}
      </FileButton>
    </div>
  )
}
