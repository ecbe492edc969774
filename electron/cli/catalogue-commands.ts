import type { Command } from 'commander'
import { resolve } from 'node:path'
import { failureOf } from '../../shared/api/errors.ts'
import type { OutputOf } from '../../shared/api/names.ts'
import { type Language, wordOf } from '../../shared/domain/words.ts'
import { calendarWords } from '../../shared/i18n/calendar.ts'
import { cataloguePage } from '../../shared/i18n/catalogue-page.ts'
import { countryName } from '../../shared/i18n/countries.ts'
import { CliError, type Io, say, sayJson } from './io.ts'
import { outputLanguage, withData, withJson } from './options.ts'
import { type Session, withCore } from './session.ts'
import { table } from './table.ts'

type Options = Session & { language?: Language; json?: boolean; preview?: boolean; older?: boolean }
type Preview = OutputOf<'rules.previewCatalogue'>

/** `vuosikello catalogue list` and `vuosikello catalogue take <file>` */
export function catalogueCommands(program: Command, io: Io): void {
  const help = io.help.catalogue
  const catalogue = program.command('catalogue').description(help.about)
  withJson(withData(catalogue.command('list').description(help.list), io), io).action(async (options: Options) => {
    const { others, ...own } = await withCore(options, io, ({ api }) => api.rules.catalogue({}))
    const rows = [own, ...others]
    if (options.json) return sayJson(io, rows)
    const language = outputLanguage(options)
    const cells = rows.map((one) => [
      countryName(one.country, language),
      String(one.number),
      String(one.items),
      one.taken ?? '',
      one.title,
    ])
    return say(io, ...table(headings[language], cells, [1, 2]))
  })
  const take = catalogue.command('take').description(help.take).argument('<file>', help.file)
  withJson(withData(take, io), io)
    .option('--preview', help.preview)
    .option('--older', help.older)
    .action(async (file: string, options: Options) => {
      const language = outputLanguage(options)
      const path = resolve(file)
      await withCore(options, io, async ({ api }) => {
        const found = await api.rules.previewCatalogue({ path, language }).catch((error: unknown) => {
          throw badFile(error, file, io.language)
        })
        const taken = !options.preview && !found.same
        if (!options.json) say(io, ...told(found, language))
        if (taken) await api.rules.takeCatalogue({ path, seen: found.seen, also_older: options.older ?? false })
        if (options.json) return sayJson(io, { ...found, taken })
        return say(io, '', taken ? cataloguePage[language].taken(found.catalogue.number) : io.words.catalogue.notTaken)
      })
    })
}

const headings: Readonly<Record<Language, readonly string[]>> = {
  fi: ['Maa', 'Versio', 'Määräaikoja', 'Otettu', 'Nimi'],
  sv: ['Land', 'Version', 'Tidsfrister', 'Tagen', 'Namn'],
  en: ['Country', 'Version', 'Deadlines', 'Taken', 'Title'],
}

/** What the catalogue changes, in lines: sums first, then item by item what comes, changes and goes. */
function told(found: Preview, language: Language): string[] {
  const words = cataloguePage[language]
  const { catalogue, describes, added, changed, removed } = found
  const counts = words.counts(found.moved, found.appeared, found.vanished)
  const span = `${words.dates(found.from, found.to)}: ${counts}.`
  const list = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', `${title}:`, ...lines])
  return [
    `${catalogue.title}, ${words.inUse(catalogue.country.toUpperCase(), catalogue.number)}. ${words.orders[found.order]}`,
    found.same ? words.same : words.summary(added.length, changed.length, removed.length),
    ...(found.same ? [] : [counts === '' ? words.noDates : span]),
    ...(found.order === 'another-country'
      ? [`${describes.name}. ${words.describes.holidays}: ${describes.holidays.join(', ') || words.none}`]
      : []),
    ...list(
      words.added,
      added.map(({ name, dates }) => `+ ${name}. ${dates}`),
    ),
    ...list(
      words.changed,
      changed.map(({ name, fields }) => `~ ${name}: ${fields.map(({ field }) => words.fields[field]).join(', ')}`),
    ),
    ...list(
      words.removed,
      removed.map(({ name }) => `- ${name}`),
    ),
  ]
}

/** A file with faults is refused in one line that names the first of them, and how many there are. */
function badFile(error: unknown, file: string, language: Language): unknown {
  const { reason, fields = {} } = failureOf(error)
  const [first, ...more] = Object.entries(fields)
  if (reason !== 'bad-catalogue' || !first) return error
  const { problems, catalogueProblems } = calendarWords[language]
  const texts: Readonly<Record<string, string>> = { ...problems, ...catalogueProblems }
  const [place, code] = first
  return new CliError(({ catalogue }) => catalogue.bad(file, place, wordOf(texts, code), more.length))
}
