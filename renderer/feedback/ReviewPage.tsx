import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { monthBefore, monthOf } from '../../shared/domain/feedback/review.ts'
import type { Language } from '../../shared/domain/words.ts'
import { feedback } from '../../shared/i18n/feedback.ts'
import { feedbackReview } from '../../shared/i18n/feedback-review.ts'
import { useJob } from '../desk/jobs.ts'
import { usePage } from '../desk/page.ts'
import { PaperPreview } from '../desk/PaperPreview.tsx'
import { useShown } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { Bar, Screen } from '../ui/Screen.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import { MatterPanel } from './MatterPanel.tsx'
import { monthName } from './month.ts'
import classes from './review.module.css'
import { ReviewSheet } from './ReviewSheet.tsx'
import { ReviewWindow } from './ReviewWindow.tsx'

/** All feedback of one month, as it is gone through together; the month before today unless another is chosen. */
export function ReviewPage() {
  const { language, today } = useUi()
  const words = feedbackReview[language]
  const search = useSearch({ from: '/feedback/review' })
  const navigate = useNavigate({ from: '/feedback/review' })
  const work = useJob()
  const [open, setOpen] = useState<'held' | 'paper'>()
  const month = search.month ?? monthBefore(monthOf(today))
  const name = monthName(month, language)
  usePage({ title: feedback[language].title, to: '/feedback' }, { title: words.title })
  const data = useShown('feedback.review', { month })
  const go = (next: { month?: string; matter?: string | undefined }) =>
    void navigate({ search: { ...search, ...next }, replace: true })
  const step = (count: number) => go({ month: monthBefore(month, count), matter: undefined })
  const make = useCallback(
    (paper: Language) => work('feedback.printReview', { month, language: paper }, words.printing),
    [work, month, words.printing],
  )
  const { matter } = search
  return (
    <Screen>
      <PageHeader title={words.title} subtitle={name}>
        <Button variant="default" onClick={() => setOpen('paper')}>
          {words.print}
        </Button>
        <Button onClick={() => setOpen('held')}>{data?.held ? words.heldEdit : words.hold}</Button>
      </PageHeader>
      <Bar>
        <Stepper
          label={words.month}
          previous={words.earlier}
          next={words.later}
          isLast={month >= monthOf(today)}
          onStep={(by) => step(-by)}
        >
          {name}
        </Stepper>
      </Bar>
      <div className={classes['page']}>
        {data ? <ReviewSheet review={data} onOpen={(id) => go({ matter: id })} /> : <Loading rows={14} />}
      </div>
      {open === 'held' && data && <ReviewWindow review={data} onClose={() => setOpen(undefined)} />}
      {open === 'paper' && (
        <PaperPreview
          title={`${words.title}, ${name}`}
          language={language}
          downloadLabel={words.print}
          make={make}
          onClose={() => setOpen(undefined)}
        />
      )}
      {matter !== undefined && <MatterPanel key={matter} id={matter} onClose={() => go({ matter: undefined })} />}
    </Screen>
  )
}
