import type { Handlers } from '../handlers.ts'
import { draftLetters } from './draft.ts'
import { makeLetters } from './make.ts'
import { previewLetter } from './preview.ts'
import { letterTexts, resetText, saveText } from './texts.ts'

export const letters: Handlers<'letters'> = {
  texts: letterTexts,
  save: saveText,
  reset: resetText,
  preview: previewLetter,
  draft: draftLetters,
  make: makeLetters,
}
