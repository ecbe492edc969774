import { type MatrixSide, matrixSides, type Step } from '../../shared/domain/responsibilities/parts.ts'
import type { StepField } from '../../shared/domain/responsibilities/versions.ts'
import type { Language } from '../../shared/domain/words.ts'
import { labelsOf } from '../../shared/i18n/records.ts'
import { responsibilities } from '../../shared/i18n/responsibilities.ts'

/** A side's part with its person: `Tekee ja vastaa, Saija Berg`; empty for none. */
export function partWords(step: Step, side: MatrixSide, language: Language): string {
  if (step[side] === 'none') return ''
  return [responsibilities[language].parts[step[side]], step[`${side}_name`]].filter(Boolean).join(', ')
}

const isSide = (field: StepField): field is MatrixSide => matrixSides.some((side) => side === field)

/** What a field of a step is called, and what it says. */
export const fieldWords = (field: StepField, language: Language): string =>
  isSide(field) ? responsibilities[language].sides[field] : labelsOf('responsibility', language)[field]
export const valueWords = (step: Step, field: StepField, language: Language): string =>
  isSide(field) ? partWords(step, field, language) : step[field]
