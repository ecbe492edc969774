import { useMemo } from 'react'
import type { z } from 'zod'
import type { ClientLine } from '../../../shared/api/clients.ts'
import { Team } from '../../../shared/api/clients.ts'
import { Day } from '../../../shared/api/values.ts'
import { clientList } from '../../../shared/i18n/client-list.ts'
import { useDeed } from '../../desk/deed.ts'
import { TeamFields } from '../../people/pieces.ts'
import { useUi } from '../../ui/context.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DateField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'

/** So many clients are named; of more the rest is counted. */
const NAMED = 5
const schema = Team.extend({ from: Day }).refine(({ responsible, deputy }) => responsible ?? deputy, {
  path: ['responsible'],
  message: 'empty',
})
type Values = z.input<typeof schema>

export type AssignedClients = readonly Pick<ClientLine, 'id' | 'name'>[]

/** What a draft of this window was about. */
export const isAssigned = (kept: unknown): kept is AssignedClients =>
  Array.isArray(kept) && kept.every((one) => typeof one?.id === 'string' && typeof one?.name === 'string')

type Props = {
  /** Whose people are named; undefined while nobody asks. */
  readonly clients: AssignedClients | undefined
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The same people for several clients from a day on, in one deed. */
export function AssignDialog({ clients, onClose, onDone }: Props) {
  const words = clientList[useUi().language].assign
  return (
    <Dialog title={words.title(clients?.length ?? 0)} opened={clients !== undefined} onClose={onClose}>
      {clients && <AssignForm clients={clients} onClose={onClose} onDone={onDone} />}
    </Dialog>
  )
}

function AssignForm({ clients, onClose, onDone }: Props & { readonly clients: AssignedClients }) {
  const { language, today } = useUi()
  const words = clientList[language].assign
  const deed = useDeed()
  const values = useMemo<Values>(() => ({ responsible: null, deputy: null, from: today }), [today])
  const names = clients.slice(0, NAMED).map(({ name }) => name)
  const rest = clients.length - names.length
  return (
    <Form
      label={words.action}
      draft={`assign/${clients.length}/${clients[0]?.id ?? ''}`}
      asked={clients.map(({ id, name }) => ({ id, name }))}
      schema={schema}
      values={values}
      submit={(team) =>
        deed('clients.assign', { ...team, clients: clients.map(({ id }) => id) }, words.done(clients.length))
      }
      onSaved={onDone}
      onCancel={onClose}
      saveLabel={words.save}
    >
      <p>{rest > 0 ? words.more(names.join(', '), rest) : names.join(', ')}</p>
      <TeamFields autoFocus />
      <DateField name="from" label={words.from} description={words.help} required />
    </Form>
  )
}
