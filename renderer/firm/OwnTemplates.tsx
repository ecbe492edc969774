import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { failureOf } from '../../shared/api/failure.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { type PaperKind, paperKinds, templateFaults } from '../../shared/domain/documents/paper-kinds.ts'
import { look as messages } from '../../shared/i18n/look.ts'
import { paperFault } from '../../shared/i18n/paper-fault.ts'
import { given } from '../desk/connect.ts'
import { useDeed } from '../desk/deed.ts'
import { useLanguage } from '../desk/session.tsx'
import { useFailures } from '../desk/tell.ts'
import classes from './paper.module.css'

type Props = { readonly templates: OutputOf<'firm.look'>['templates'] }

/** Which papers have a template of the firm's own; each choice is a deed of its own. */
export function OwnTemplates({ templates }: Props) {
  const language = useLanguage()
  const words = messages[language]
  const deed = useDeed()
  const fail = useFailures()
  const [refused, setRefused] = useState<string>()
  const choose = async (kind: PaperKind, file: File | null) => {
    if (!file) return
    setRefused(undefined)
    try {
      const sent = await given(file, new AbortController().signal)
      await deed('firm.saveTemplate', { kind, name: file.name, ...sent }, words.taken(file.name))
    } catch (error) {
      const { reason, facts } = failureOf(error)
      const code = templateFaults.find((one) => one === facts?.['code'])
      if (reason !== 'template-broken' || !code) return fail(error)
      const fault = { code, line: Number(facts?.['line'] ?? 0), message: String(facts?.['message'] ?? '') }
      setRefused(words.refused(file.name, paperFault(fault, language)))
    }
  }
  return (
    <section className={classes['own']} aria-label={words.own}>
      <h3 className={classes['subhead']}>{words.own}</h3>
      <p className={classes['text']}>{words.ownText}</p>
      <ul className={classes['templates']}>
        {paperKinds.map((kind) => {
          const own = templates.find((one) => one.kind === kind)
          return (
            <li key={kind}>
              <strong>{words.kinds[kind]}</strong>
              <span>{own ? own.name : words.ours}</span>
              <FileButton accept=".typ" onChange={(file) => void choose(kind, file)}>
                {(props) => (
                  <Button size="compact-sm" variant="default" aria-label={words.take(words.kinds[kind])} {...props}>
                    {words.choose}
                  </Button>
                )}
              </FileButton>
              {own && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.removeOf(words.kinds[kind])}
                  onClick={() => {
                    const { id, version } = own
                    void deed('firm.removeTemplate', { id, version }, words.removed).catch(fail)
                  }}
                >
                  {words.remove}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {refused !== undefined && (
        <p role="alert" className={classes['refused']}>
          {refused}
        </p>
      )}
    </section>
  )
}
