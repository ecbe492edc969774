import type { Command } from 'commander'
import type { Hit } from '../../shared/api/search.ts'
import { mostHits } from '../../shared/api/search.ts'
import { kindOf, search as words, titleOf } from '../../shared/i18n/search.ts'
import type { Language } from '../../shared/domain/words.ts'
import { type Io, say, sayJson } from './io.ts'
import { outputLanguage, withData, withJson } from './options.ts'
import { type Session, withCore } from './session.ts'
import { table } from './table.ts'

type Options = Session & { language?: Language; json?: boolean; client?: string }

/** `vuosikello search <words>` */
export function searchCommand(program: Command, io: Io): void {
  const { help } = io
  const search = program.command('search').description(help.search.about).argument('<words...>', help.search.words)
  withJson(withData(search, io), io)
    .option('--client <client>', help.clientOrAll)
    .action(async (asked: string[], options: Options) => {
      const language = outputLanguage(options)
      const { client } = options
      const groups = await withCore(options, io, ({ api }) =>
        api.search.find({
          search: asked.join(' '),
          language,
          limit: mostHits,
          ...(client !== undefined && { client }),
        }),
      )
      if (options.json) return sayJson(io, groups)
      const hits = groups.flatMap((group) => group.hits)
      if (hits.length === 0) say(io, words[language].nothingTitle)
      else say(io, ...hitTable(hits, language))
    })
}

function hitTable(hits: readonly Hit[], language: Language): string[] {
  const { kind, number, client, what, when } = words[language].columns
  return table(
    [kind, number, client, when, what],
    hits.map((hit) => [
      kindOf(hit.table, language),
      hit.number,
      hit.client,
      hit.day ?? hit.updated.slice(0, 10),
      [titleOf(hit, language).text, hit.found?.piece.text].filter(Boolean).join(': '),
    ]),
  )
}
