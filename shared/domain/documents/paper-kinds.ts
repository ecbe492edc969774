/** The papers whose template the firm can replace by its own: those of one family, drawn from the same blocks. */
export const paperKinds = ['sheet', 'process', 'exception', 'matrix', 'timetable'] as const
export type PaperKind = (typeof paperKinds)[number]

/** The largest template, in characters. */
export const MAX_TEMPLATE = 50_000

/** Why a template cannot be used. `engine`: the engine's own words say it. */
export const templateFaults = ['imports', 'eval', 'no-draw', 'too-large', 'not-text', 'too-slow', 'engine'] as const
export type TemplateFaultCode = (typeof templateFaults)[number]
/** `line` counts from one; 0 where none can be named. */
export type PaperFault = { readonly code: TemplateFaultCode; readonly line: number; readonly message: string }

/** What of ours a template may import; it meets no other file and no network. */
export const importable = ['base.typ', 'paper.typ'] as const

const allowed = new Set<string>(importable)
const imports = /(?<![\w-])(import|include)(?![\w-])\s*(?:"([^"\n]*)")?/g

/**
 * What is wrong with a template as it stands, before anything is drawn: it imports only what is ours and by name, so that no
 * package is fetched from anywhere, and runs no code that it makes up. Undefined where nothing is.
 */
export function faultInSource(source: string): PaperFault | undefined {
  const at = (code: TemplateFaultCode, index: number, message = ''): PaperFault => ({
    code,
    line: source.slice(0, index).split('\n').length,
    message,
  })
  if (source.length > MAX_TEMPLATE) return { code: 'too-large', line: 0, message: '' }
  const code = withoutComments(source)
  for (const found of code.matchAll(imports))
    if (found[2] === undefined || !allowed.has(found[2])) return at('imports', found.index, found[2] ?? '')
  const made = /(?<![\w-])eval(?![\w-])/.exec(code)
  if (made) return at('eval', made.index)
  if (!/#let\s+draw\s*\(/.test(code)) return { code: 'no-draw', line: 0, message: '' }
  return undefined
}

/** Blanks in place of comments, so that places stay where they are; what looks like one within a text or an address is none. */
const withoutComments = (source: string): string =>
  source.replaceAll(/"(?:[^"\\\n]|\\.)*"|(?<!:)\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
    found.startsWith('"') ? found : found.replaceAll(/[^\n]/g, ' '),
  )
