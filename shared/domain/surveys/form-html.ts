import type { IsoDay } from '../calendar/types.ts'
import type { Language } from '../words.ts'
import { answerFormat } from './answer-file.ts'
import { LONGEST, type Question, stepsOf } from './survey.ts'

export type FormWords = {
  readonly scale: readonly string[]
  readonly required: string
  readonly save: string
  readonly missing: string
  readonly saved: (file: string, to: string) => string
  readonly noScript: string
  readonly closes: (day: string) => string
  readonly how: (to: string) => string
  readonly private: string
  readonly file: string
}
export type FormInput = {
  readonly language: Language
  readonly firm: { readonly id: string; readonly name: string; readonly email: string; readonly colour: string }
  readonly client: { readonly number: string; readonly name: string }
  readonly survey: string
  readonly token: string
  readonly title: string
  readonly intro: string
  readonly closes_on: IsoDay
  readonly closes: string
  /** Texts are in the form's language already. */
  readonly questions: readonly Question[]
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** JSON within a page: no tag can end in it. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

const styleOf = (colour: string): string => `
:root{color-scheme:light}
body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#18212f;background:#fff}
h1{font-size:1.5rem;margin:0 0 .25rem}
.firm{color:${colour};font-weight:600}
fieldset{margin:1.25rem 0;padding:.75rem 1rem;border:1px solid #b9bfc7;border-radius:.25rem}
legend,label.q{font-weight:600}
.steps{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.steps label{display:flex;gap:.4rem;align-items:baseline;min-height:2rem}
input[type=radio]{width:1.1rem;height:1.1rem}
textarea{width:100%;box-sizing:border-box;font:inherit;padding:.4rem;border:1px solid #6b7480;border-radius:.25rem}
:focus-visible{outline:3px solid ${colour};outline-offset:2px}
button{font:inherit;font-weight:600;padding:.6rem 1.2rem;border:0;border-radius:.25rem;color:#fff;background:${colour}}
#said{font-weight:600}
.muted{color:#4d5866}
@media print{button,#said{display:none}fieldset{break-inside:avoid}}
`

/** Hashes what stands in the page, as a policy names it: `sha256-…`. */
export type Hashed = (text: string) => string

/**
 * The form as one page that needs nothing else: it is read without a script and without a network, its fields have their names, and
 * it lets nothing run or be sent but its own `script`, which saves a file for the client to mail.
 */
export function formHtml(input: FormInput, words: FormWords, hashed: Hashed, script: string): string {
  const { firm, client, questions } = input
  const style = styleOf(firm.colour)
  const number = client.number.replaceAll(/[^\w-]/g, '')
  const file = `${words.file}-${number || 'x'}.json`
  const about = {
    format: answerFormat,
    firm: firm.id,
    survey: input.survey,
    token: input.token,
    file,
    missing: words.missing,
    saved: words.saved(file, firm.email),
    questions: questions.map(({ id, required }) => ({ id, required })),
  }
  const policy = `default-src 'none'; style-src '${hashed(style)}'; script-src '${hashed(script)}'; form-action 'none'; base-uri 'none'`
  return `<!doctype html>
<html lang="${input.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(input.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="firm">${escaped(firm.name)}</p>
<h1>${escaped(input.title)}</h1>
<p class="muted">${escaped(client.name)} · ${escaped(words.closes(input.closes))}</p>
<p>${escaped(input.intro)}</p>
<form novalidate>
${questions.map((one) => field(one, input.language, words)).join('\n')}
<p>${escaped(words.how(firm.email))}</p>
<p class="muted">${escaped(words.private)}</p>
<button type="submit" hidden>${escaped(words.save)}</button>
<p id="said" role="status" aria-live="polite"></p>
</form>
<noscript><p>${escaped(words.noScript)}</p></noscript>
</main>
<script type="application/json" id="about">${inScript(about)}</script>
<script>${script}</script>
</body>
</html>
`
}

function field(question: Question, language: Language, words: FormWords): string {
  const { id, kind, required } = question
  const name = escaped(id)
  const head = `${escaped(question.text[language])}${required ? ` <span class="muted">(${escaped(words.required)})</span>` : ''}`
  if (kind === 'open')
    return `<fieldset><label class="q" for="q-${name}">${head}</label><textarea id="q-${name}" name="${name}" rows="4" maxlength="${LONGEST}"></textarea></fieldset>`
  const steps = stepsOf(question).map((value) => {
    const said = escaped(stepWords(question, value, language, words))
    return `<label><input type="radio" name="${name}" value="${value}"${required ? ' aria-required="true"' : ''}> ${said}</label>`
  })
  return `<fieldset><legend>${head}</legend><div class="steps">${steps.join('')}</div></fieldset>`
}

/** How one step of a question is called: `4 samaa mieltä`, `7`, an option. */
export function stepWords(
  { kind, options }: Pick<Question, 'kind' | 'options'>,
  value: number,
  language: Language,
  { scale }: Pick<FormWords, 'scale'>,
): string {
  if (kind === 'choice') return options[value]?.[language] ?? String(value)
  const word = kind === 'scale' ? scale[value - 1] : undefined
  return word ? `${value} ${word}` : String(value)
}
