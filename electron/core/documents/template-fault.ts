/** What is wrong with a template, and in which of its lines, counted from one, where that is known. */
export type TemplateFault = { readonly message: string; readonly line?: number }

type Diagnostic = {
  readonly message?: unknown
  readonly path?: unknown
  readonly range?: { readonly start?: { readonly line?: unknown } } | null
}

/** The compiler's diagnostics in one sentence, with the first line of the file called `name` that they speak of. */
export function faultIn(found: readonly unknown[], name: string): TemplateFault {
  const all = found.filter((one): one is Diagnostic => typeof one === 'object' && one !== null)
  // Beside each fault stands by what way it was met (`while calling draw`, `import`): that is no fault.
  const [first] = all
  const message = typeof first?.message === 'string' ? first.message : 'could not be compiled'
  const inIt = all.find(({ path, range }) => typeof path === 'string' && path.endsWith(name) && range)
  const line = inIt?.range?.start?.line
  return {
    message: message.replaceAll(/\(searched at [^)]*\)/g, '').trim(),
    ...(typeof line === 'number' && { line: line + 1 }),
  }
}
