import { Button, Checkbox, Group, Radio } from '@mantine/core'
import { useState } from 'react'
import type { ClientCard } from '../../shared/api/clients.ts'
import type { Template } from '../../shared/api/instructions.ts'
import { audiences } from '../../shared/domain/instructions.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { instructionTemplates } from '../../shared/i18n/instruction-templates.ts'
import { useAsk, useSend } from '../desk/queries.ts'
import { RichText } from '../desk/RichText.tsx'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import classes from './templates.module.css'
import { dueWords } from './own-template.ts'

type Props = { readonly client: ClientCard['client']; readonly onClose: () => void }

/** The templates that an instruction can begin from, the likely one chosen, each with all that it would bring. */
export function StartFrom({ client, onClose }: Props) {
  const { language, words: ui } = useUi()
  const words = instructionTemplates[language].templates
  const data = useAsk('instructions.templates', { client: client.id }).data
  const [picked, setPicked] = useState<string>()
  const [beside, setBeside] = useState<readonly Language[]>([])
  const send = useSend()
  const fail = useFailures()
  const key = picked ?? data?.likely
  const chosen = data?.templates.find((one) => one.key === key)
  const start = async () => {
    if (!chosen) return
    try {
      await send('instructions.start', {
        client_id: client.id,
        template: chosen.key,
        beside: chosen.beside.filter((one) => beside.includes(one)),
      })
      onClose()
    } catch (error) {
      fail(error)
    }
  }
  // A window that opens before its choices puts the focus on nothing.
  if (!data) return null
  const ours = data.templates.filter(({ own }) => !own)
  const firms = data.templates.filter(({ own }) => own)
  const option = ({ key: value, name, about, number, own }: Template) => (
    <Radio
      key={value}
      value={value}
      label={name}
      description={[about, own && words.version(number), value === data.likely && words.likely]
        .filter(Boolean)
        .join(' · ')}
      data-autofocus={value === key || undefined}
    />
  )
  return (
    <Dialog opened title={words.title} onClose={onClose} size="xl">
      <p className={classes['help']}>{words.text}</p>
      <form
        className={classes['choice']}
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <div className={classes['list']}>
          <Radio.Group label={words.ours} value={key ?? null} onChange={setPicked}>
            <div className={classes['options']}>{ours.map(option)}</div>
          </Radio.Group>
          {firms.length > 0 && (
            <Radio.Group label={words.own} value={key ?? null} onChange={setPicked}>
              <div className={classes['options']}>{firms.map(option)}</div>
            </Radio.Group>
          )}
        </div>
        {chosen && <Content template={chosen} />}
        {chosen && chosen.beside.length > 0 && (
          <Checkbox.Group
            className={classes['beside'] ?? ''}
            label={words.beside}
            value={[...beside]}
            onChange={(next) => setBeside(languages.filter((one) => next.includes(one)))}
          >
            <Group gap="md" mt={4}>
              {chosen.beside.map((one) => (
                <Checkbox key={one} value={one} label={clients[language].languages[one]} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <Group className={classes['buttons'] ?? ''} justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {ui.cancel}
          </Button>
          <Button type="submit">{words.begin}</Button>
        </Group>
      </form>
    </Dialog>
  )
}

/** All that a template brings, in the order in which it will stand. */
export function Content({ template: { name, items, texts } }: { readonly template: Template }) {
  const { language } = useUi()
  const all = instructions[language]
  const words = instructionTemplates[language].templates
  const when = ({ due, due_words }: Template['items'][number]) =>
    (due === 'material' || due === 'approval' ? '' : due_words) || dueWords(due, words.agreed, language)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and a keyboard has to reach that
    <section className={classes['preview']} aria-label={words.preview(name)} tabIndex={0}>
      {audiences.map((audience) => {
        const mine = items.filter((item) => item.audience === audience)
        if (mine.length === 0) return null
        return (
          <div key={audience}>
            <h3>{all.audiences[audience]}</h3>
            <ol>
              {mine.map((item) => (
                <li key={item.key}>
                  <strong>{item.what}</strong>
                  {when(item) !== '' && <span className={classes['due']}>{when(item)}</span>}
                  <div className={classes['how']}>
                    <RichText text={item.how} />
                  </div>
                </li>
              ))}
            </ol>
          </div>
        )
      })}
      {(['introduction', 'exceptions', 'closing'] as const)
        .filter((part) => texts[part] !== '')
        .map((part) => (
          <div key={part}>
            <h3>{all.sheet[part]}</h3>
            <RichText text={texts[part]} />
          </div>
        ))}
    </section>
  )
}
