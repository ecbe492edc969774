import { removePart } from '../clients/index.ts'
import type { Handlers } from '../handlers.ts'
import { accept, addLines, contentsOf, saveDifference } from './differences.ts'
import { answer } from './answer.ts'
import { interviewOf } from './interview.ts'
import { printInterview } from './interview-paper.ts'
import { itemsOf, markItems } from './items.ts'
import { addTopics, land, saveKnowledge } from './knowledge.ts'
import { printReturn } from './print.ts'
import { takeReceipt } from './receipt.ts'

export const planContents: Handlers<'planContents'> = {
  get: contentsOf,
  saveKnowledge,
  removeKnowledge: (input, context) => removePart('tacit_knowledge', input, context),
  addTopics,
  land,
  saveDifference,
  removeDifference: (input, context) => removePart('run_difference', input, context),
  addLines,
  accept,
  items: itemsOf,
  markItems,
  takeReceipt,
  interview: interviewOf,
  answer,
  printInterview: (input, context) => printInterview(input, context),
  printReturn: (input, context) => printReturn(input, context),
}
