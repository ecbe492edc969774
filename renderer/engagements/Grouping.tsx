import { Select } from '@mantine/core'
import type { InputOf } from '../../shared/api/names.ts'
import { valueFields } from '../../shared/domain/engagements/grouping.ts'
import { engagements } from '../../shared/i18n/engagements.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { useDeed } from '../desk/deed.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { TabHead } from '../ui/TabPart.tsx'
import classes from './engagements.module.css'
import type { Book } from './Engagements.tsx'

type Props = { readonly clientId: string; readonly book: Book }

/** The field and the segment of the client, saved as they are chosen, and the review interval that follows. */
export function Grouping({ clientId, book: { placing, segments, review_months } }: Props) {
  const { language } = useUi()
  const words = engagements[language]
  const labels = labelsOf('grouping', language)
  const deed = useDeed()
  const fail = useFailures()
  const put = (change: Omit<InputOf<'engagements.group'>, 'clients'>) =>
    deed('engagements.group', { clients: [clientId], ...change }, words.grouped).catch(fail)
  return (
    <section className={classes['part']} aria-label={words.grouping}>
      <TabHead title={words.grouping} />
      <div className={classes['grouping']}>
        <Select
          label={labels.field}
          description={words.fieldHelp[placing.field]}
          value={placing.field}
          allowDeselect={false}
          openOnFocus={false}
          data={valueFields.map((value) => ({ value, label: words.valueFields[value] }))}
          onChange={(value) => {
            const field = valueFields.find((one) => one === value)
            if (field && field !== placing.field) void put({ field })
          }}
        />
        <Select
          label={labels.segment_id}
          value={placing.segment_id ?? ''}
          allowDeselect={false}
          openOnFocus={false}
          data={[
            { value: '', label: words.noSegment },
            ...segments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => {
            if (id !== null && id !== (placing.segment_id ?? '')) void put({ segment_id: id === '' ? null : id })
          }}
        />
      </div>
      <p className={classes['muted']}>{review_months === 0 ? words.reviewUsual : words.review(review_months)}</p>
    </section>
  )
}
