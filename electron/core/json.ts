/** Reads a JSON column that only this program writes; `otherwise` when it is empty or damaged. */
export function readJson<T>(text: string, otherwise: T): T {
  try {
    return (JSON.parse(text) as T) ?? otherwise
  } catch {
    return otherwise
  }
}
