import { useEffect, useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { isDay } from '../../shared/domain/calendar/days/days.ts'
import { doersOn, roleOf } from '../../shared/domain/calendar/task/doers.ts'
import { readTask } from '../../shared/domain/calendar/task/said-task.ts'
import { plainTime } from '../../shared/domain/time-of-day.ts'
import { ruleEditor } from '../../shared/i18n/rule-editor.ts'
import { task } from '../../shared/i18n/task.ts'
import { ClientField, servedClients } from '../desk/ClientField.tsx'
import { useAsk } from '../desk/queries.ts'
import { useSession } from '../desk/session.tsx'
import { useUi } from '../ui/context.tsx'
import { shortDay } from '../ui/dates.ts'
import { DateField, FieldRow, SelectField, TextField } from '../ui/fields.tsx'
import { LawfulHint } from './LawfulHint.tsx'
import type { Filled, QuickValues } from './QuickTask.tsx'
import { Understood } from './Understood.tsx'

const filledIn = ['name', 'client', 'role', 'day', 'time'] as const
type Props = { readonly client: { readonly id: string; readonly name: string } | undefined }

/** The line of a task, how it is understood, and the fields that put it right. */
export function QuickFields({ client: here }: Props) {
  const { language, today } = useUi()
  const words = task[language]
  const { setValue, formState } = useFormContext<QuickValues>()
  const { line, filled, calendar: _, category: __, ...fields } = useWatch<QuickValues>() as QuickValues
  const { client, day } = fields
  const isByHand = (field: keyof Filled) => fields[field] !== filled[field]
  const { personId } = useSession().preferences
  const clients = useAsk('clients.list', servedClients).data?.rows
  const people = useAsk('people.list', {}).data
  const card = useAsk('clients.get', { client }, { enabled: client !== '' }).data

  const context = useMemo(
    () => ({
      today,
      language,
      clients: (clients ?? []).map(({ id, name, number }) => ({ id, name, sign: number })),
      people: (people ?? [])
        .filter(({ active }) => active)
        .map(({ id, name, initials }) => ({ id, name, sign: initials })),
    }),
    [today, language, clients, people],
  )
  const chosen = isByHand('client') ? client : undefined
  const said = useMemo(() => readTask(line, context, chosen), [line, context, chosen])
  // On the page of one of several that can be meant, that one is.
  const isHere = here && (said.clients.length === 0 || said.clients.includes(here.id))
  const meant = isHere ? here.id : said.clients.length === 1 ? (said.clients[0] ?? '') : ''
  const understood = here && isHere && said.clients.length > 1 ? readTask(line, context, here.id) : said
  const doers = useMemo(() => doersOn(card?.assignments ?? [], isDay(day) ? day : today), [card, day, today])
  const isKnown = client === '' || card !== undefined
  const role = isKnown ? (roleOf(doers, said.people, personId) ?? '') : ''

  useEffect(() => {
    const next: Filled = {
      name: understood.title,
      client: meant,
      role,
      day: said.day ?? said.wrongDay ?? today,
      time: plainTime(said.time ?? ''),
    }
    for (const field of filledIn) {
      if (next[field] === filled[field]) continue
      if (isByHand(field)) Object.assign(next, { [field]: filled[field] })
      // What was missing when somebody tried to save is no longer, once the line says it.
      else setValue(field, next[field], { shouldValidate: formState.isSubmitted })
    }
    if (filledIn.some((field) => next[field] !== filled[field])) setValue('filled', next)
    // oxlint-disable-next-line react/exhaustive-deps -- what is by hand stays: only what is understood anew fills in
  }, [understood.title, meant, role, said.day, said.wrongDay, said.time, today, filled])

  const nameOf = (id: string) => people?.find((one) => one.id === id)?.name ?? ''
  const named = said.people.map(nameOf).join(', ')
  const problem =
    role !== '' || !isKnown || client === ''
      ? undefined
      : said.people.length > 1
        ? words.severalPeople(named)
        : words.stranger(named)
  const absences = useAsk('people.absences', { past: false }).data ?? []
  const holders = doers.find((one) => one.role === fields.role)?.people ?? []
  const absence = absences.find(
    ({ person_id, first_day, last_day }) =>
      first_day <= day && day <= last_day && holders.some((one) => one.person_id === person_id),
  )
  const away = absence && words.away(absence.person, shortDay(absence.last_day))
  const roles = ruleEditor[language].roles
  const options = doers.map(({ role: value, people: holders }) => ({
    value,
    label: [holders.map(({ person }) => person).join(', '), roles[value]].filter(Boolean).join(' · '),
  }))
  return (
    <>
      <TextField name="line" label={words.line} description={words.lineHelp} placeholder={words.example} autoFocus />
      <Understood
        candidates={chosen !== undefined || meant !== '' ? [] : said.clients}
        clients={here ? [...(clients ?? []), here] : (clients ?? [])}
        who={options}
      />
      <TextField name="name" label={words.what} required />
      <LawfulHint />
      <FieldRow>
        <ClientField served name="client" label={words.client} known={here} required />
        <SelectField
          name="role"
          label={ruleEditor[language].fields.role}
          description={problem ?? away}
          options={options}
          required
        />
      </FieldRow>
      <FieldRow>
        <DateField name="day" label={words.day} required />
        <TextField name="time" label={words.time} placeholder="10.00" />
      </FieldRow>
    </>
  )
}
