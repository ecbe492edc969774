import type { Progress } from '../../../shared/api/procedure.ts'
import type { Language } from '../../../shared/domain/words.ts'
import { newFirm } from '../firm/handlers.ts'
import type { Working } from '../handlers.ts'

export async function* fillSample(context: Working, { language }: { language: Language; today: string }): AsyncGenerator<Progress, void, void> {
  yield { done: 0, total: 1 }
  await context.change((step) => newFirm(step, { name: 'Palkkatoimisto Malli Oy', language, person: 'Aino Malli' }))
}
