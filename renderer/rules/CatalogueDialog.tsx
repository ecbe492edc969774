import { Alert, Button, Checkbox, FileButton, Group } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { FileRef } from '../../shared/api/values.ts'
import { cataloguePage } from '../../shared/i18n/catalogue-page.ts'
import { upload } from '../desk/connect.ts'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { useFailures } from '../desk/tell.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useUi } from '../ui/context.tsx'
import { CatalogueDifference } from './CatalogueDifference.tsx'
import { CatalogueFaults } from './CatalogueFaults.tsx'
import classes from './rules.module.css'

type Props = {
  /** What is shown first: the newer one that the program brings, or the choice of a file. */
  readonly start: 'offered' | 'file'
  readonly offered: boolean
  readonly onClose: () => void
}
type Chosen = { readonly file?: FileRef }

/** Another catalogue, with everything it would change, before it is taken into use. */
export function CatalogueDialog({ start, offered, onClose }: Props) {
  const { language, words: kit } = useUi()
  const words = cataloguePage[language]
  const deed = useDeed()
  const fail = useFailures()
  const [chosen, setChosen] = useState<Chosen | undefined>(start === 'offered' ? {} : undefined)
  const [reading, setReading] = useState(false)
  const [older, setOlder] = useState(false)
  const [taking, setTaking] = useState(false)
  const { data, error } = useAsk('rules.previewCatalogue', { ...chosen, language }, { enabled: chosen !== undefined })
  const choose = async (file: File | null) => {
    if (!file) return
    setReading(true)
    try {
      setOlder(false)
      setChosen({ file: await upload(file) })
    } catch (reason) {
      fail(reason)
    } finally {
      setReading(false)
    }
  }
  const asksConsent = data?.order === 'older'
  const take = async () => {
    if (!data) return
    setTaking(true)
    try {
      const wanted = { ...chosen, seen: data.seen, also_older: older }
      await deed('rules.takeCatalogue', wanted, ({ number }) => words.taken(number))
      onClose()
    } catch (reason) {
      fail(reason)
    } finally {
      setTaking(false)
    }
  }
  return (
    <Dialog title={words.title} opened onClose={onClose} size="xl">
      <div className={classes['difference']}>
        <p className={classes['scope']}>{words.help}</p>
        <Group gap="xs">
          <FileButton
            accept=".json,application/json"
            onChange={(file) => void choose(file)}
            inputProps={{ 'aria-label': words.file }}
          >
            {(props) => (
              <Button {...props} variant="default" loading={reading} data-autofocus>
                {words.file}
              </Button>
            )}
          </FileButton>
          {offered && chosen?.file && (
            <Button variant="subtle" onClick={() => setChosen({})}>
              {words.shipped}
            </Button>
          )}
          <span className={classes['muted']}>{chosen?.file?.name ?? (chosen ? words.shipped : '')}</span>
        </Group>
        {chosen && error && <CatalogueFaults error={error} />}
        {chosen && !data && !error && (
          <div role="status" aria-label={words.computing}>
            <Loading rows={6} />
          </div>
        )}
        {data && !error && (
          <>
            <p className={classes['sums']}>
              {data.catalogue.title}, {words.inUse(data.catalogue.country.toUpperCase(), data.catalogue.number)}.{' '}
              {words.orders[data.order]}
            </p>
            {data.same ? (
              <Alert icon={<IconInfoCircle aria-hidden />}>{words.same}</Alert>
            ) : (
              <CatalogueDifference found={data} />
            )}
            {asksConsent && (
              <Checkbox
                label={words.olderConfirm}
                checked={older}
                onChange={(event) => setOlder(event.currentTarget.checked)}
              />
            )}
          </>
        )}
        <Group className={classes['confirm'] ?? ''} justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {data && !data.same && !error ? kit.cancel : words.close}
          </Button>
          {data && !data.same && !error && (
            <Button loading={taking} disabled={asksConsent && !older} onClick={() => void take()}>
              {words.take}
            </Button>
          )}
        </Group>
      </div>
    </Dialog>
  )
}
