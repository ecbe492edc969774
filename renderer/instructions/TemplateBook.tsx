import { Button } from '@mantine/core'
import { IconArrowLeft, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { type Audience, audiences } from '../../shared/domain/instructions.ts'
import { languagesBeside } from '../../shared/domain/instructions/others.ts'
import type { Language } from '../../shared/domain/words.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { instructionTemplates } from '../../shared/i18n/instruction-templates.ts'
import { Detail } from '../desk/Detail.tsx'
import { useSend } from '../desk/queries.ts'
import { useUi } from '../ui/context.tsx'
import { Space } from '../ui/Screen.tsx'
import { AudienceSection } from './AudienceSection.tsx'
import { contentOf, dueWords, type OwnTemplate, withOthers } from './own-template.ts'
import classes from './instructions.module.css'
import { ItemList } from './ItemList.tsx'
import { ofAudience } from './order.ts'
import { SheetText } from './SheetText.tsx'
import { TemplateItemForm } from './TemplateItemForm.tsx'
import { TemplateTextForm } from './TemplateTextForm.tsx'

/** What is open of a template. */
export type OpenPart = { readonly what: 'text' } | { readonly what: 'item'; readonly key?: string; audience: Audience }
type Props = {
  readonly template: OwnTemplate
  readonly language: Language
  readonly open: OpenPart | undefined
  readonly onOpen: (part: OpenPart | undefined) => void
  readonly onClose: () => void
}

/** One of the firm's own templates, read and written as the instruction of a client is. */
export function TemplateBook({ template, language, open, onOpen, onClose }: Props) {
  const { language: mine } = useUi()
  const words = instructions[mine]
  const own = instructionTemplates[mine].templates
  const send = useSend()
  const [came] = useState(template.own.id)
  const items = template.items.map((item, position) => ({
    ...item,
    ...template.own,
    id: item.key,
    client_id: came,
    position,
    due_rule: '',
    pay_group: '',
    cutoff: '',
    others: item.others ?? {},
    behind: {},
    words: dueWords(item.due, own.agreed, mine),
    next: [],
  }))
  const texts = { ...template.texts, others: template.others ?? {} }
  const beside = languagesBeside({ items, sheet: texts }, language)
  const order = (ids: readonly string[]) => {
    const at = (key: string) => (ids.includes(key) ? ids.indexOf(key) : -1)
    // The others keep their places: only those of one audience were moved.
    const moved = template.items.filter(({ key }) => at(key) >= 0).toSorted((a, b) => at(a.key) - at(b.key))
    const next = template.items.map((item) => (at(item.key) >= 0 ? (moved.shift() ?? item) : item))
    return send('instructions.editTemplate', { ...contentOf(template), items: next.map(withOthers) })
  }
  const item = open?.what === 'item' ? template.items.find(({ key }) => key === open.key) : undefined
  return (
    <section aria-label={template.name}>
      <div className={classes['bar']}>
        <Button variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onClose}>
          {own.settings}
        </Button>
        <h2 className={classes['audienceTitle']}>{template.name}</h2>
        <span className={classes['version']}>{own.version(template.number)}</span>
        <Space />
        <Button
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => onOpen({ what: 'text' })}
        >
          {own.editTexts}
        </Button>
      </div>
      {audiences.map((audience) => (
        <AudienceSection key={audience} audience={audience} as="h3" onAdd={() => onOpen({ what: 'item', audience })}>
          <ItemList
            items={ofAudience(items, audience)}
            label={words.audiences[audience]}
            first={language}
            beside={beside}
            onOrder={order}
            onOpen={(key) => onOpen({ what: 'item', key, audience })}
            open={open?.what === 'item' ? open.key : undefined}
          />
        </AudienceSection>
      ))}
      <SheetText
        sheet={{ ...texts, answer_days: 0, review: false }}
        beside={beside}
        onEdit={() => onOpen({ what: 'text' })}
      />
      {open?.what === 'item' && (
        <Detail
          key={open.key ?? `new-${open.audience}`}
          title={item?.what ?? words.add}
          onClose={() => onOpen(undefined)}
        >
          <TemplateItemForm
            template={template}
            language={language}
            item={item}
            audience={open.audience}
            onDone={() => onOpen(undefined)}
          />
        </Detail>
      )}
      {open?.what === 'text' && (
        <Detail title={own.editTexts} onClose={() => onOpen(undefined)}>
          <TemplateTextForm template={template} language={language} onDone={() => onOpen(undefined)} />
        </Detail>
      )}
    </section>
  )
}
