import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SurveyTemplateRow } from '../../shared/api/surveys.ts'
import { surveys } from '../../shared/i18n/surveys.ts'
import { useAsk } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import classes from './surveys.module.css'
import { TemplateWindow } from './TemplateWindow.tsx'

/** Settings: the surveys that can be sent. */
export function Templates() {
  const { language } = useUi()
  const words = surveys[language]
  const { data } = useAsk('surveys.templates', {})
  const [open, setOpen] = useState<SurveyTemplateRow | 'new'>()
  const stateOf = ({ row, builtIn }: SurveyTemplateRow) =>
    row === null ? words.asShipped : builtIn ? words.changedTemplate : words.own
  return (
    <>
      <PageHeader title={words.templates}>
        <Button onClick={() => setOpen('new')}>{words.newTemplate}</Button>
      </PageHeader>
      <p className={classes['muted']}>{words.templatesHelp}</p>
      {data ? (
        <ul className={classes['list']}>
          {data.map((one) => (
            <li key={one.key} className={classes['row']}>
              <div>
                <strong>{one.name[language] || one.name.fi}</strong>
                <div className={classes['muted']}>
                  {`${words.questionCount(one.questions.length)} · ${stateOf(one)}`}
                </div>
              </div>
              <Button size="compact-sm" variant="default" onClick={() => setOpen(one)}>
                {words.editTemplate}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <Loading rows={4} />
      )}
      {open !== undefined && (
        <TemplateWindow template={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}
