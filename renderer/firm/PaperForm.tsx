import { useFormContext, useWatch } from 'react-hook-form'
import { useMemo } from 'react'
import type { z } from 'zod'
import { Firm, LetterTexts } from '../../shared/api/firm.ts'
import { maybeSeen, Seen } from '../../shared/api/values.ts'
import { contrastOnWhite, readableOnWhite } from '../../shared/domain/documents/colour.ts'
import { languages } from '../../shared/domain/words.ts'
import { clients } from '../../shared/i18n/clients.ts'
import { look as messages } from '../../shared/i18n/look.ts'
import { titles } from '../../shared/i18n/titles.ts'
import { ask, useApi } from '../desk/api.tsx'
import { useDeed } from '../desk/deed.ts'
import { useAsk } from '../desk/queries.ts'
import { useLanguage } from '../desk/session.tsx'
import { ColourField, FieldSection, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import classes from './paper.module.css'
import { Logo } from './Logo.tsx'
import { LookPreview } from './LookPreview.tsx'
import { OwnTemplates } from './OwnTemplates.tsx'

const LookInput = LetterTexts.extend(maybeSeen).extend({ firm: Seen, colour: Firm.shape.colour })
type Values = z.input<typeof LookInput>

/** Colours that print well as an accent. */
const swatches = ['#10606d', '#1f5fae', '#22703f', '#8f5a00', '#7a3f8c', '#b3261e', '#3d4a5c']

/** Settings: how every paper of the firm looks, beside a paper that shows it. */
export function PaperForm() {
  const language = useLanguage()
  const words = messages[language]
  const api = useApi()
  const deed = useDeed()
  const firm = useAsk('firm.get', {}).data
  const look = useAsk('firm.look', {}).data
  const values = useMemo(() => firm && look && valuesOf(firm, look.texts), [firm, look])
  return (
    <>
      <PageHeader title={titles[language].papers} />
      <p className={classes['text']}>{words.text}</p>
      {values && look ? (
        <div className={classes['page']}>
          <Logo />
          <Form
            label={words.title}
            schema={LookInput}
            values={values}
            draft="papers"
            submit={(saved) => deed('firm.saveLook', saved, words.saved)}
            latest={async () => valuesOf(await ask(api, 'firm.get', {}), (await ask(api, 'firm.look', {})).texts)}
          >
            <div className={classes['sides']}>
              <div>
                <FieldSection title={words.colours}>
                  <ColourField name="colour" label={words.colours} swatches={swatches} required />
                  <Contrast />
                </FieldSection>
                <Texts part="head" title={words.head} help={words.headHelp} />
                <Texts part="foot" title={words.foot} help={words.footHelp} />
              </div>
              <LookPreview />
            </div>
          </Form>
          <OwnTemplates templates={look.templates} />
        </div>
      ) : (
        <Loading rows={8} />
      )}
    </>
  )
}

function valuesOf(firm: { id: string; version: number; colour: string }, texts: Texts): Values {
  const { id, version, ...written } = texts
  return {
    ...written,
    ...(id !== null && { id, version: version ?? 0 }),
    firm: { id: firm.id, version: firm.version },
    colour: firm.colour,
  }
}
type Texts = z.output<typeof LetterTexts> & { readonly id: string | null; readonly version: number | null }

/** A text in each language: a paper has the one of its own. */
function Texts({
  part,
  title,
  help,
}: {
  readonly part: 'head' | 'foot'
  readonly title: string
  readonly help: string
}) {
  const language = useLanguage()
  return (
    <FieldSection title={title}>
      <p className={classes['text']}>{help}</p>
      {languages.map((one) => (
        <TextField key={one} name={`${part}_${one}`} label={clients[language].languages[one]} />
      ))}
    </FieldSection>
  )
}

/** Whether text in the colour can be read, and what becomes of it where it cannot. */
function Contrast() {
  const language = useLanguage()
  const words = messages[language]
  const { control } = useFormContext<Values>()
  const colour = useWatch({ control, name: 'colour' })
  const found = contrastOnWhite(colour ?? '')
  if (found === undefined) return null
  const used = readableOnWhite(colour)
  const ratio = found.toLocaleString(language, { maximumFractionDigits: 1 })
  return (
    <p className={classes['text']} role="status">
      {used === colour.toLowerCase() ? words.readable(ratio) : words.pale(ratio, used)}
    </p>
  )
}
