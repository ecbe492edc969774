import { Button, Group } from '@mantine/core'
import { useMemo } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { SurveyTemplateRow } from '../../shared/api/surveys.ts'
import { Line, maybeSeen, Text } from '../../shared/api/values.ts'
import { dimensions, questionKinds } from '../../shared/domain/surveys/survey.ts'
import { languages, type Words } from '../../shared/domain/words.ts'
import { surveys } from '../../shared/i18n/surveys.ts'
import { useDeed } from '../desk/deed.ts'
import { RemoveButton } from '../desk/RemoveButton.tsx'
import { useUi } from '../ui/context.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { CheckField, FieldRow, SelectField, TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import classes from './surveys.module.css'

const Said = z.object({ fi: Line, sv: Line, en: Line })
const Question = z.object({
  id: z.string(),
  kind: z.enum(questionKinds),
  dimension: z
    .enum(dimensions)
    .nullable()
    .transform((chosen) => chosen ?? ('' as const)),
  text: Said,
  /** A choice a line, in each language. */
  options: z.object({ fi: Text, sv: Text, en: Text }),
  required: z.boolean(),
})
const Schema = z.object({
  ...maybeSeen,
  key: z.string(),
  name: Said,
  intro: Said,
  questions: z.array(Question).min(1, 'required'),
})
type Values = z.input<typeof Schema>
type Output = z.output<typeof Schema>

const none: Words = { fi: '', sv: '', en: '' }
const newQuestion = (): Values['questions'][number] => ({
  id: crypto.randomUUID().slice(0, 8),
  kind: 'scale',
  dimension: null,
  text: none,
  options: none,
  required: false,
})
const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.trim())

const valuesOf = (template: SurveyTemplateRow | undefined): Values =>
  template === undefined
    ? { key: `own-${crypto.randomUUID().slice(0, 8)}`, name: none, intro: none, questions: [newQuestion()] }
    : {
        ...template.row,
        key: template.key,
        name: template.name,
        intro: template.intro,
        questions: template.questions.map(({ options, dimension, ...one }) => ({
          ...one,
          dimension: dimension === '' ? null : dimension,
          options: {
            fi: options.map(({ fi }) => fi).join('\n'),
            sv: options.map(({ sv }) => sv).join('\n'),
            en: options.map(({ en }) => en).join('\n'),
          },
        })),
      }

const saidOf = ({ questions, ...rest }: Output) => ({
  ...rest,
  questions: questions.map(({ options, ...one }) => {
    const [fi, sv, en] = [lines(options.fi), lines(options.sv), lines(options.en)]
    const count = one.kind === 'choice' ? Math.max(fi.length, sv.length, en.length) : 0
    const all = Array.from({ length: count }, (_, at) => ({ fi: fi[at] ?? '', sv: sv[at] ?? '', en: en[at] ?? '' }))
    return { ...one, options: all.filter((option) => option.fi + option.sv + option.en !== '') }
  }),
})

type Props = { readonly template: SurveyTemplateRow | undefined; readonly onClose: () => void }

/** A survey template is written: its questions in three languages, in their order. */
export function TemplateWindow({ template, onClose }: Props) {
  const { language } = useUi()
  const words = surveys[language]
  const deed = useDeed()
  const values = useMemo(() => valuesOf(template), [template])
  const name = template ? template.name[language] || template.name.fi : ''
  return (
    <Dialog title={template ? `${words.editTemplate}: ${name}` : words.newTemplate} opened onClose={onClose} size="xl">
      <Form<Values, Output, unknown>
        label={words.templates}
        draft={`survey-template/${template?.key ?? 'new'}`}
        schema={Schema}
        values={values}
        submit={(said) =>
          deed('surveys.saveTemplate', saidOf(said), words.templateSaved(said.name[language] || said.name.fi))
        }
        onSaved={onClose}
        onCancel={onClose}
        actions={
          template?.row && (
            <RemoveButton
              call="surveys.removeTemplate"
              row={template.row}
              label={template.builtIn ? words.resetTemplate : words.removeTemplate}
              name={name}
              onDone={onClose}
            />
          )
        }
      >
        <Fields />
      </Form>
    </Dialog>
  )
}

/** One text in the three languages beside each other. */
function Texts({ name, label }: { readonly name: string; readonly label: string }) {
  const words = surveys[useUi().language]
  return (
    <FieldRow>
      {languages.map((one) => (
        <TextField key={one} name={`${name}.${one}`} label={`${label}, ${words.languages[one]}`} />
      ))}
    </FieldRow>
  )
}

function Fields() {
  const words = surveys[useUi().language]
  const { control } = useFormContext<Values>()
  const { fields, append, remove, move } = useFieldArray({ control, name: 'questions', keyName: 'row' })
  return (
    <div className={classes['fields']}>
      <Texts name="name" label={words.name} />
      <Texts name="intro" label={words.intro} />
      {fields.map(({ row }, at) => (
        <fieldset key={row} className={classes['question']}>
          <legend>{`${words.question} ${at + 1}`}</legend>
          <QuestionFields at={at} />
          <Group gap="xs">
            <Button size="compact-sm" variant="subtle" disabled={at === 0} onClick={() => move(at, at - 1)}>
              {words.up}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={at === fields.length - 1}
              onClick={() => move(at, at + 1)}
            >
              {words.down}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              disabled={fields.length === 1}
              onClick={() => remove(at)}
            >
              {words.removeQuestion}
            </Button>
          </Group>
        </fieldset>
      ))}
      <Group>
        <Button variant="default" onClick={() => append(newQuestion())}>
          {words.addQuestion}
        </Button>
      </Group>
    </div>
  )
}

function QuestionFields({ at }: { readonly at: number }) {
  const words = surveys[useUi().language]
  const name = `questions.${at}` as const
  const kind = useWatch<Values, `questions.${number}.kind`>({ name: `${name}.kind` })
  return (
    <>
      <Texts name={`${name}.text`} label={words.question} />
      <FieldRow>
        <SelectField
          name={`${name}.kind`}
          label={words.kind}
          options={questionKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <SelectField
          name={`${name}.dimension`}
          label={words.dimension}
          clearable
          options={dimensions.map((value) => ({ value, label: words.dimensions[value] }))}
        />
        <CheckField name={`${name}.required`} label={words.required} />
      </FieldRow>
      {kind === 'choice' && (
        <FieldRow>
          {languages.map((one) => (
            <TextArea
              key={one}
              name={`${name}.options.${one}`}
              label={`${words.options}, ${words.languages[one]}`}
              minRows={2}
            />
          ))}
        </FieldRow>
      )}
    </>
  )
}
