import { useEffect, useMemo, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { Day, Name } from '../../../shared/api/values.ts'
import { calendarOut as messages } from '../../../shared/i18n/calendar-out.ts'
import { calendarWords } from '../../../shared/i18n/calendar.ts'
import { useClientHere } from '../../desk/client-here.ts'
import { download } from '../../desk/connect.ts'
import { useJob } from '../../desk/jobs.ts'
import { useAsk } from '../../desk/queries.ts'
import { useSession } from '../../desk/session.tsx'
import { useTell } from '../../desk/tell.ts'
import { useUi } from '../../ui/context.tsx'
import { addDays } from '../../ui/dates.ts'
import { CheckField, DateField, FieldRow, type Option, SelectField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import classes from '../calendar.module.css'

const Chosen = z.object({
  /** `firm`, or the id of a client or a person after what it is. */
  whose: Name,
  from: Day,
  to: Day,
  side: z.enum(['all', 'provider', 'client']),
  as: z.enum(['events', 'todos']),
  names: z.enum(['number', 'name']),
  fold: z.boolean(),
  alarms: z.boolean(),
})
type Chosen = z.output<typeof Chosen>
const FIRM = 'firm'

/** Whose dates, from when to when and how: what the window for calendar files asks. */
export function ExportForm({ onClose }: { readonly onClose: () => void }) {
  const { language, today } = useUi()
  const words = messages[language]
  const { personId } = useSession().preferences
  const client = useClientHere()
  const work = useJob()
  const tell = useTell()
  const whose = useWhose(client)
  const values = useMemo(
    (): Chosen => ({
      whose: client ? `client:${client}` : personId ? `person:${personId}` : FIRM,
      from: today,
      to: addDays(today, 365),
      side: 'all',
      as: 'events',
      names: 'number',
      fold: !client && !personId,
      alarms: false,
    }),
    [client, personId, today],
  )
  const sides = calendarWords[language].sides
  return (
    <Form
      label={words.title}
      schema={Chosen}
      values={values}
      submit={async ({ whose: chosen, side, ...rest }) => {
        const [what, id = ''] = chosen.split(':')
        const file = await work(
          'calendar.export',
          {
            ...rest,
            ...(what === 'client' && { client: id, fold: false }),
            ...(what === 'person' && { personId: id }),
            ...(side !== 'all' && { side }),
            ...(what !== 'client' && { language }),
          },
          words.making,
        )
        download(file)
        return file
      }}
      onSaved={({ name }) => {
        tell(words.made(name))
        onClose()
      }}
      onCancel={onClose}
      saveLabel={words.save}
    >
      <p className={classes['sentence']}>{words.text}</p>
      <SelectField name="whose" label={words.whose} options={whose} required autoFocus />
      <FieldRow>
        <DateField name="from" direction="current" label={words.from} required />
        <DateField name="to" direction="current" label={words.to} required />
      </FieldRow>
      <FieldRow>
        <SelectField
          name="as"
          label={words.as}
          options={[
            { value: 'events', label: words.events },
            { value: 'todos', label: words.todos },
          ]}
        />
        <SelectField
          name="side"
          label={words.side}
          options={[
            { value: 'all', label: words.allSides },
            { value: 'provider', label: sides.provider },
            { value: 'client', label: sides.client },
          ]}
        />
      </FieldRow>
      <SelectField
        name="names"
        label={words.names}
        description={words.namesHelp}
        options={[
          { value: 'number', label: words.byNumber },
          { value: 'name', label: words.byName },
        ]}
      />
      <Folding />
      <CheckField name="alarms" label={words.alarms} description={words.alarmsHelp} />
    </Form>
  )
}

/** Only of several clients is there anything to put together; and tasks say where they are not seen. */
function Folding() {
  const words = messages[useUi().language]
  const { control, setValue } = useFormContext<Chosen>()
  const [whose, as] = useWatch({ control, name: ['whose', 'as'] })
  const before = useRef(whose)
  useEffect(() => {
    // What suits the one does not suit the other.
    if (before.current !== whose) setValue('fold', whose === FIRM, { shouldDirty: true })
    before.current = whose
  }, [whose, setValue])
  return (
    <>
      {as === 'todos' && <p className={classes['sentence']}>{words.todosHelp}</p>}
      {!whose.startsWith('client:') && <CheckField name="fold" label={words.fold} description={words.foldHelp} />}
    </>
  )
}

/** The client whose page is open, the one who sits here, the others, and the firm. */
function useWhose(client: string | undefined): readonly Option[] {
  const words = messages[useUi().language]
  const { personId } = useSession().preferences
  const people = useAsk('people.list', {}).data ?? []
  const card = useAsk('clients.get', { client: client ?? '' }, { enabled: client !== undefined }).data
  const me = people.find(({ id }) => id === personId)
  return [
    ...(card ? [{ value: `client:${card.client.id}`, label: card.client.name }] : []),
    ...(me ? [{ value: `person:${me.id}`, label: words.mine(me.name) }] : []),
    { value: FIRM, label: words.firm },
    ...people
      .filter(({ id, active }) => active && id !== personId)
      .map(({ id, name }) => ({ value: `person:${id}`, label: name })),
  ]
}
