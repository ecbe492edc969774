// @module-tag slow
/** The language of the command line: what was asked for, or the computer's; and no other sentence slips in. */
import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languageOf, todayOf } from '../../electron/cli/asked.ts'
import { commandHelp } from '../../shared/i18n/command-help.ts'
import { commandFailures } from '../../shared/i18n/command-failures.ts'
import { type Language, languages } from '../../shared/domain/words.ts'
import { textsIn } from '../builders/texts.ts'
import { sampleFile } from '../builders/sample.ts'
import { cliFolder, oneLine } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const data = at('firm.db')
const span = ['--from', '2027-01-01', '--to', '2027-04-30']
beforeAll(async () => {
  await sampleFile(data, { today: '2026-11-23' })
  writeFileSync(at('bad.json'), '{"rule":{"type":"nonsense"},"non_business_day":{"action":"none"}}')
  writeFileSync(at('text.zip'), 'no package')
  writeFileSync(at('half.json'), '{\n  "rule" x }')
})
afterAll(remove)

describe('the language', () => {
  it.each([
    [['--language', 'sv'], {}, 'sv'],
    [['--lang=fi'], { LANG: 'sv_FI.UTF-8' }, 'fi'],
    [['--lang', 'sv', '--language', 'en'], {}, 'en'],
    [['--language', 'de'], { LC_ALL: '', LC_MESSAGES: 'fi_FI.UTF-8', LANG: 'sv' }, 'fi'],
    [['--language'], { LANG: 'sv-FI' }, 'sv'],
    [[], { LC_ALL: 'C', LANG: 'fi_FI' }, 'en'],
    [[], {}, 'en'],
  ] as const)('of %j in %j is %s', (args, env, expected) => {
    expect(languageOf(args, env)).toBe(expected)
  })
})

it('takes the day it was told for today, or the wall’s', () => {
  const env = { VUOSIKELLO_TODAY: '2027-01-12' }
  expect([todayOf(['--today', '2028-02-29'], env), todayOf(['--today=soon'], env), todayOf([], env)]).toEqual([
    '2028-02-29',
    '2027-01-12',
    '2027-01-12',
  ])
  expect(todayOf([], {})).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

/** Commands that fail, each in another way, and what each language calls it. */
const mistakes: readonly (readonly [readonly string[], Readonly<Record<Language, RegExp>>])[] = [
  [['rules', 'test', '25.z', ...span], { fi: /Sanaa ei tunneta.*4/, sv: /Okänt ord.*4/, en: /Unknown word.*4/ }],
  [['rules', 'test', ...span], { fi: /joko kirjoitettu sääntö/, sv: /antingen en skriven/, en: /either a typed/ }],
  [
    ['rules', 'test', '--file', at('bad.json'), ...span],
    { fi: /Toistuvuutta/, sv: /docs.*formerna/, en: /recurrence/ },
  ],
  [['rules', 'test', '--file', at('half.json'), ...span], { fi: /ei ole JSONia \(rivi 2, merkki 10\)\. Korjaa/, sv: /inte JSON \(rad 2, tecken 10\)\. Rätta/, en: /not JSON \(line 2, column 10\)\. Correct/ }], // prettier-ignore
  [['rules', 'test', '--file', 'no.json', ...span], { fi: /ei voi lukea/, sv: /kan läsas/, en: /can be read/ }],
  [['rules', 'test', '25.k', '--from', '31.2.2027', '--to', '2027-02-01'], { fi: /--from.*'31.2.2027' ei kelpaa. Kirjoita päivä/, sv: /Skriv dagen/, en: /is invalid. Write a date/ }], // prettier-ignore
  [['rules', 'test', '25.k', '--from', '2027-02-01', '--to', '2027-01-01'], { fi: /--to on ennen/, sv: /--to är före/, en: /--to is before/ }], // prettier-ignore
  [['rules', 'test', '25.k', ...span, '--colour', 'red'], { fi: /Valitsinta --colour ei ole/, sv: /flagga --colour/, en: /unknown option/ }], // prettier-ignore
  [['clients', 'list', '--data', at('none.db')], { fi: /Tiedostoa .*none\.db ei ole/, sv: /ingen fil/, en: /no file/ }],
  [
    ['clients', 'lists'],
    { fi: /Komentoa lists ei ole.*Tarkoititko: list\?/, sv: /Menade du: list\?/, en: /mean list\?/ },
  ],
  [['sheet', 'export', '--data', data, '--out', at('x.pdf')], { fi: /Puuttuu valitsin: --client/, sv: /Flaggan saknas/, en: /required option/ }], // prettier-ignore
  [['sheet', 'export', '--data', data, '--client', '999', '--out', at('x.pdf')], { fi: /Asiakasta 999 ei ole/, sv: /ingen kund 999/, en: /no client 999/ }], // prettier-ignore
  [['sheet', 'export', '--data', data, '--client'], { fi: /puuttuu arvo: --client/, sv: /saknar värde: --client/, en: /argument missing/ }], // prettier-ignore
  [['print-year', '--data', data, '--year', '27', '--out', at('x.pdf')], { fi: /muodossa 2027/, sv: /Skriv året/, en: /Write a year/ }], // prettier-ignore
  [
    ['handover', 'verify', at('text.zip')],
    { fi: /ei ole luovutuspaketti/, sv: /inte ett överlämn/, en: /not a handover/ },
  ],
  [['handover', 'verify'], { fi: /Puuttuu: <file>/, sv: /Saknas: <file>/, en: /missing required argument/ }],
  [['handover', 'export', '--data', data, '--client', '101', '--profile', 'all', '--out', at('x.zip')], { fi: /Sallitut: successor/, sv: /Tillåtna/, en: /Allowed choices/ }], // prettier-ignore
  [['handover', 'export', '--data', data, '--client', '101', '--password', '', '--out', at('x.zip')], { fi: /vähintään 12/, sv: /minst 12/, en: /at least 12/ }], // prettier-ignore
  [['backup', 'restore', at('text.zip'), '--data', data], { fi: /varmuuskopio.*nimeä toinen/, sv: /ange en annan/, en: /name another/ }], // prettier-ignore
  [['backup', 'create', '--data', data, '--out', at('text.zip')], { fi: /jo olemassa.*--force/, sv: /ersätt.*--force/, en: /already.*--force/ }], // prettier-ignore
  [['absences', 'list', '--data', data, '--person', 'X'], { fi: /Henkilöä ei ole/, sv: /Personen finns inte/, en: /no such person/ }], // prettier-ignore
  [['new', '--data', data, '--firm', 'X'], { fi: /jo olemassa/, sv: /redan en fil/, en: /already a file/ }],
  [['calendar', 'export', '--data', data, ...span, '--fold', '--apart', '--out', at('x.ics')], { fi: /ei voi käyttää yhdessä/, sv: /tillsammans/, en: /used together/ }], // prettier-ignore
  [
    ['backup', 'test', 'a', 'b'],
    {
      fi: /Liikaa arvoja: a, b; enintään 1/,
      sv: /För många.*a, b; högst 1/,
      en: /too many arguments: a, b; at most 1/,
    },
  ],
]

describe.each(mistakes)('%j', (args, sentences) => {
  it.each(languages)('fails in %s, as it is asked and on a computer of that language', async (language) => {
    const first = args.findIndex((arg) => arg.startsWith('--'))
    const at = first < 0 ? args.length : first
    const asked = oneLine(await run(...args.slice(0, at), '--language', language, ...args.slice(at)))
    expect(asked).toMatch(sentences[language])
    expect(oneLine(await run.in({ LANG: `${language}_FI.UTF-8` })(...args))).toBe(asked)
  })
})

it('has every sentence in three languages, and none twice', () => {
  const { fi, sv, en } = commandFailures
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    const said = [fi, sv, en].map((words) => words[key]).map((one) => (typeof one === 'string' ? one : one({})))
    expect(new Set(said).size, key).toBe(3)
    for (const text of said) expect(text, key).toMatch(/^\S.*\.$/)
  }
})

/** Every help page there is: of the program, its commands and their commands. */
async function helpPages(language: Language): Promise<string> {
  const { openIo } = await import('../../electron/cli/io.ts')
  const { programOf } = await import('../../electron/cli/run.ts')
  const terminal = { out: () => undefined, err: () => undefined, env: {}, signal: new AbortController().signal }
  const scratch = { folder: () => '', beside: () => '', remove: () => undefined }
  const pagesOf = (command: Command): string[] => [command.helpInformation(), ...command.commands.flatMap(pagesOf)]
  return pagesOf(programOf(openIo(terminal, { language, today: '2027-01-12' }, scratch)))
    .join('\n')
    .replaceAll(/\s+/g, ' ')
}

it('explains every command and option in the language asked for', async () => {
  const pages = Object.fromEntries(
    await Promise.all(languages.map(async (language) => [language, await helpPages(language)] as const)),
  ) as Record<Language, string>
  for (const language of languages) {
    const texts = [...textsIn(commandHelp[language], 'help', language)].map(({ text }) => text)
    expect(texts.filter((text) => !pages[language].includes(text))).toEqual([])
  }
  for (const language of ['fi', 'sv'] as const)
    expect(pages[language]).not.toMatch(/Usage:|Options:|Arguments:|\[options\]|\(choices|\(default|display help/)
  expect((await run('rules', 'test', '--help', '--language', 'sv')).out).toMatch(/^Användning: vuosikello rules test/)
})

it('tells what was done in the language asked for', async () => {
  const copy = at('copy.db')
  await run('backup', 'create', '--data', data, '--out', copy)
  expect((await run('backup', 'test', copy, '--language', 'fi')).out).toMatch(
    /: ehjä; 28 asiakasta, .*historia muuttumaton/,
  )
  expect((await run('backup', 'restore', copy, '--data', data, '--language', 'sv')).out).toMatch(
    /återställd, 28 kunder.*historiken oförändrad\nVad som fanns där förut: /,
  )
  const args = ['handover', 'export', '--data', data, '--client', '126', '--out', at('a.zip')]
  expect((await run(...args, '--language', 'fi')).out).toMatch(/\nOsa +Tila +Rivejä +Miksi\nAsiakkaan tiedot.* Mukana /)
})
