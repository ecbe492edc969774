import { Select } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { Language } from '../../shared/domain/words.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'
import { useJob } from '../desk/jobs.ts'
import { PaperPreview } from '../desk/PaperPreview.tsx'
import { useUi } from '../ui/context.tsx'
import { plainDay } from '../ui/dates.ts'
import type { Book } from './Matrix.tsx'

type Props = { readonly client: ClientCard['client']; readonly book: Book; readonly onClose: () => void }

/** The matrix as it will be printed: as it is now, or any version as it was agreed. */
export function Preview({ client, book, onClose }: Props) {
  const { language: mine } = useUi()
  const words = responsibilities[mine]
  const [version, setVersion] = useState('now')
  const work = useJob()
  const make = useCallback(
    (language: Language) =>
      work(
        'responsibilities.print',
        { client: client.id, language, version: version === 'now' ? version : Number(version) },
        words.printing,
      ),
    [work, client.id, version, words.printing],
  )
  return (
    <PaperPreview
      title={words.printTitle(client.name)}
      language={client.language}
      downloadLabel={words.download}
      make={make}
      onClose={onClose}
    >
      {book.versions.length > 0 && (
        <Select
          aria-label={words.printed}
          allowDeselect={false}
          value={version}
          onChange={(one) => one && setVersion(one)}
          data={[
            { value: 'now', label: words.versions.now },
            ...book.versions.map(({ number, day }) => ({
              value: String(number),
              label: words.versions.name(number, plainDay(day)),
            })),
          ]}
        />
      )}
    </PaperPreview>
  )
}
