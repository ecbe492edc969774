import { isDay } from '../../shared/domain/calendar/days/days.ts'
import type { IsoDay } from '../../shared/domain/calendar/types.ts'
import { type Language, languages } from '../../shared/domain/words.ts'

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text)

/**
 * The language in which a command speaks of what it did and what went wrong: the one it was asked for in, or else the
 * computer's (POSIX: `LC_ALL` before `LC_MESSAGES` before `LANG`); English where that is none of the program's. Found
 * before the command is understood, so that what cannot be understood is told in it too.
 */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const asked = ['--language', '--lang'].map((flag) => valueOf(flag, args)).find(isLanguage)
  if (asked !== undefined) return asked
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '')
  const own = locale?.slice(0, 2).toLowerCase()
  return isLanguage(own) ? own : 'en'
}

/** The day that a command takes for today: the one it was told, or the wall's. Found as the language is. */
export function todayOf(args: readonly string[], env: NodeJS.ProcessEnv): IsoDay {
  const told = [valueOf('--today', args), env['VUOSIKELLO_TODAY']].find((text) => text !== undefined && isDay(text))
  return told ?? new Date().toLocaleDateString('sv-SE')
}

function valueOf(flag: string, args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === flag || arg.startsWith(`${flag}=`))
  return args[at]?.includes('=') ? args[at].slice(flag.length + 1) : args[at + 1]
}
