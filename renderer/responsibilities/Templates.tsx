import { Alert, Button, Checkbox, Group } from '@mantine/core'
import { useState } from 'react'
import type { ClientCard } from '../../shared/api/clients.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/Loading.tsx'
import type { Book } from './Matrix.tsx'
import classes from './responsibilities.module.css'

type Props = { readonly client: ClientCard['client']; readonly book: Book; readonly onClose: () => void }

/** The services whose steps are added; what nearly every client has is chosen where the matrix is empty. */
export function Templates({ client, book, onClose }: Props) {
  const { language, words: ui } = useUi()
  const words = responsibilities[language]
  const deed = useDeed()
  const fail = useFailures()
  const all = useAsk('responsibilities.templates', { language: client.language }).data
  const [picked, setPicked] = useState<readonly string[]>()
  const [none, setNone] = useState(false)
  const usual = book.steps.length === 0 ? (all ?? []).filter((one) => one.usual).map(({ name }) => name) : []
  const chosen = picked ?? usual
  const pick = (name: string, on: boolean) => {
    setNone(false)
    setPicked(on ? [...chosen, name] : chosen.filter((one) => one !== name))
  }
  const add = async () => {
    if (chosen.length === 0) return setNone(true)
    try {
      const input = { client_id: client.id, services: [...chosen] }
      await deed('responsibilities.start', input, ({ added }) => words.added(added))
      onClose()
    } catch (error) {
      fail(error)
    }
  }
  return (
    <Dialog opened title={words.templates.title} onClose={onClose} size="lg">
      <p className={classes['prose']}>{words.templates.text}</p>
      {!all && <Loading rows={8} />}
      <div className={classes['templates']}>
        {all?.map(({ name, steps, own, renewed }) => (
          <div key={name} className={classes['template']}>
            <Checkbox
              label={name}
              description={[
                words.templates.steps(steps),
                own && words.templates.own,
                renewed && words.templates.renewed,
              ]
                .filter(Boolean)
                .join(', ')}
              checked={chosen.includes(name)}
              onChange={(event) => pick(name, event.currentTarget.checked)}
            />
            {own && (
              <RemoveButton
                call="responsibilities.removeTemplate"
                row={own}
                label={words.templates.remove(name)}
                name={name}
                said={words.templates.removed}
                onDone={() => undefined}
              />
            )}
          </div>
        ))}
      </div>
      {none && (
        <Alert color="red" role="alert">
          {words.templates.none}
        </Alert>
      )}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
        <Button data-autofocus onClick={() => void add()}>
          {words.templates.add}
        </Button>
      </Group>
    </Dialog>
  )
}
