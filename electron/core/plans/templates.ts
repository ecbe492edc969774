import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { planSides, planTemplates, taskParts, type TemplateBook } from '../../../shared/domain/plans/plan.ts'

const Words = z.object({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) })
const Book = z.object({
  version: z.literal(1),
  phases: z.record(z.string(), Words),
  tasks: z.array(
    z.object({
      key: z.string().min(1),
      phase: z.string().min(1),
      side: z.enum(planSides),
      part: z.enum(taskParts),
      days: z.partialRecord(z.enum(planTemplates), z.number().int().min(-400).max(400)),
      after: z.array(z.string()),
      text: Words,
    }),
  ),
})

/** The templates of plans that ship with the program, read when they are first asked for. Throws where they are not what they must be. */
export function createPlanTemplates(resources: string): () => TemplateBook {
  let book: TemplateBook | undefined
  return () => (book ??= Book.parse(JSON.parse(readFileSync(join(resources, 'plans', 'templates.json'), 'utf8'))))
}
