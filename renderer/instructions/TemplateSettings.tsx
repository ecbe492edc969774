import { Button, SegmentedControl } from '@mantine/core'
import { IconPencil, IconPrinter } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { Template } from '../../shared/api/instructions.ts'
import { audiences } from '../../shared/domain/instructions.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { instructions } from '../../shared/i18n/instructions.ts'
import { instructionTemplates } from '../../shared/i18n/instruction-templates.ts'
import { titles } from '../../shared/i18n/titles.ts'
import { Detail } from '../desk/Detail.tsx'
import { useJob } from '../desk/jobs.ts'
import { PaperPreview } from '../desk/PaperPreview.tsx'
import { useAsk } from '../desk/queries.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useResumed } from '../desk/resume.ts'
import { RichText } from '../desk/RichText.tsx'
import { useUi } from '../ui/context.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import type { OwnTemplate } from './own-template.ts'
import { type OpenPart, TemplateBook } from './TemplateBook.tsx'
import { GuideForm } from './GuideForm.tsx'
import classes from './templates.module.css'

const isOwn = (one: Template): one is OwnTemplate => one.own !== null

/** The firm's own templates of instructions, and its pocket guide, in each language. */
export function TemplateSettings() {
  const { language: mine } = useUi()
  const words = instructionTemplates[mine]
  const [language, setLanguage] = useState<Language>(mine)
  const [open, setOpen] = useState<'edit' | 'print'>()
  const [editing, setEditing] = useState<string>()
  const [part, setPart] = useState<OpenPart>()
  const own = useAsk('instructions.templates', { language }).data?.templates.filter(isOwn)
  const guide = useAsk('instructions.guide', { language }).data
  useResumed(
    (place) => {
      const [, kept] = /^guide\/(\w+)$/.exec(place) ?? []
      const found = languages.find((one) => one === kept)
      if (found) {
        setLanguage(found)
        setOpen('edit')
      }
      const [, id = '', what = '', key = ''] = /^template\/([^/]+)\/(item|text)(?:\/(.*))?$/.exec(place) ?? []
      if (id === '') return found !== undefined
      const template = own?.find((one) => one.own.id === id)
      if (!template) return false
      const item = template.items.find((one) => one.key === key)
      const audience = item?.audience ?? audiences.find((one) => key === `new ${one}`)
      setEditing(id)
      if (what === 'text') setPart({ what })
      else if (audience) setPart({ what: 'item', audience, ...(item && { key }) })
      return true
    },
    guide !== undefined && own !== undefined,
  )
  const work = useJob()
  const make = useCallback(
    (wanted: Language) => work('instructions.printGuide', { language: wanted }, words.guide.making),
    [work, words.guide.making],
  )
  if (!own || !guide) return <Loading rows={8} />
  const template = own.find((one) => one.own.id === editing)
  if (template)
    return (
      <>
        <PageHeader title={titles[mine].instructionSettings} />
        <TemplateBook
          template={template}
          language={language}
          open={part}
          onOpen={setPart}
          onClose={() => {
            setPart(undefined)
            setEditing(undefined)
          }}
        />
      </>
    )
  return (
    <>
      <PageHeader title={titles[mine].instructionSettings} />
      <SegmentedControl
        mb="md"
        aria-label={words.guide.language}
        value={language}
        onChange={(next) => setLanguage(languages.find((one) => one === next) ?? language)}
        data={languages.map((value) => ({ value, label: clients[mine].languages[value] }))}
      />
      <h2 className={classes['heading']}>{words.templates.settings}</h2>
      <p className={classes['help']}>{own.length === 0 ? words.templates.none : words.templates.settingsText}</p>
      <ul className={classes['rows']}>
        {own.map(({ key, name, number, items, own: row }) => (
          <li key={key}>
            <span className={classes['name']}>{name}</span>
            <span>{words.templates.version(number)}</span>
            <span>{words.templates.items(items.length)}</span>
            <Button
              variant="subtle"
              leftSection={<IconPencil size={16} aria-hidden />}
              aria-label={words.templates.edit(name)}
              onClick={() => setEditing(row.id)}
            >
              {words.templates.editShort}
            </Button>
            {row && (
              <RemoveButton
                call="instructions.removeTemplate"
                row={row}
                name={name}
                label={words.templates.remove(name)}
                short={words.templates.removeShort}
                said={() => words.templates.removed}
                onDone={() => undefined}
              />
            )}
          </li>
        ))}
      </ul>
      <h2 className={classes['heading']}>{words.guide.title}</h2>
      <p className={classes['help']}>{words.guide.about}</p>
      {guide.id === null && <p className={classes['help']}>{words.guide.notSaved}</p>}
      <Button.Group mb="md">
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setOpen('edit')}>
          {words.guide.edit}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => setOpen('print')}>
          {instructions[mine].print}
        </Button>
      </Button.Group>
      <div className={classes['guide']} lang={language}>
        <RichText text={guide.text} level={2} />
      </div>
      {open === 'edit' && (
        <Detail title={words.guide.title} onClose={() => setOpen(undefined)}>
          <GuideForm key={language} language={language} guide={guide} onDone={() => setOpen(undefined)} />
        </Detail>
      )}
      {open === 'print' && (
        <PaperPreview
          title={words.guide.title}
          language={language}
          downloadLabel={instructions[mine].download}
          make={make}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
