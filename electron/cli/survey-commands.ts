import { type Command, Option } from 'commander'
import { copyFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { usualDays } from '../../shared/domain/surveys/survey.ts'
import type { Language } from '../../shared/domain/words.ts'
import { commandHelpLists } from '../../shared/i18n/command-help-lists.ts'
import { surveys as surveyWords } from '../../shared/i18n/surveys.ts'
import { type Io, say, sayJson } from './io.ts'
import { outputLanguage, withData, withJson, withOut } from './options.ts'
import { outboxFile } from './outbox.ts'
import { finished, type Session, withCore } from './session.ts'
import { type Target, writeOut } from './write-out.ts'

type FormOptions = Session & Target & { client: string; template: string; format?: 'html' | 'pdf'; json?: boolean }
type ReadOptions = Session & { json?: boolean; language?: Language }

/** `vuosikello survey form | import` */
export function surveyCommands(program: Command, io: Io): void {
  const { signal } = io
  const help = { ...io.help, ...commandHelpLists[io.language] }
  const surveys = program.command('survey').description(help.survey.about)

  const form = surveys.command('form').description(help.survey.form)
  withJson(withOut(withData(form, io), io), io)
    .requiredOption('--client <client>', help.client)
    .option('--template <key>', help.survey.template, 'yearly')
    .addOption(new Option('--format <format>', help.survey.format).choices(['html', 'pdf']))
    .action(async (options: FormOptions) => {
      const { template } = options
      const format = options.format ?? (extname(options.out).toLowerCase() === '.pdf' ? 'pdf' : 'html')
      const { file } = await writeOut(options, io, (path) =>
        withCore(options, io, async ({ api, files }) => {
          const { client } = await api.clients.get({ client: options.client })
          const waiting = await api.surveys.list({ client: client.id, template, states: ['out'], limit: 1 })
          const { day: today } = await api.feedback.start({})
          // The form of what waits for its answer; where nothing does, the survey is sent with this.
          const id =
            waiting.rows[0]?.id ??
            (
              await api.surveys.send({
                client_id: client.id,
                contact_id: null,
                template,
                language: client.language,
                sent_on: today,
                ...usualDays(today),
              })
            ).id
          copyFileSync(outboxFile(files, await finished(api.surveys.form({ id, format }, { signal }))), path)
        }),
      )
      if (options.json) sayJson(io, { file })
    })

  withJson(
    withData(surveys.command('import').description(help.survey.import).argument('<file>', help.survey.file), io),
    io,
  ).action(async (given: string, options: ReadOptions) => {
    const taken = await withCore(options, io, ({ api }) =>
      finished(api.surveys.import({ path: resolve(given) }, { signal })),
    )
    if (options.json) return sayJson(io, taken)
    say(io, surveyWords[outputLanguage(options)].imported(taken.client, taken.title))
  })
}
