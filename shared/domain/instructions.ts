import { sheetParts } from './documents/sheet-difference.ts'

/** For whom an instruction is written: the client, our own process card (the deputy reads it first), or exceptions. */
export const audiences = ['client', 'process', 'exception'] as const
export type Audience = (typeof audiences)[number]

/**
 * Why a published sheet is out of date: the parts that became otherwise, a newer version of its template, or a text in another
 * language that did not follow the first.
 */
export const outdatedReasons = [...sheetParts, 'template', 'translation'] as const
export type OutdatedReason = (typeof outdatedReasons)[number]

/** The papers that are made of a client's instruction: the sheet for the client, our process card, the exceptional situations. */
export const sheetPapers = ['client', 'process', 'exception'] as const
export type SheetPaper = (typeof sheetPapers)[number]

/** What is wrong with one client's sheet in a batch. */
export const batchFaults = [
  'nothing-written',
  'no-language',
  'no-firm-contact',
  'no-client-contact',
  'untranslated',
  'behind',
  'too-long',
  'not-drawn',
] as const
export type BatchFault = (typeof batchFaults)[number]

/** How a published sheet reaches the client. */
export const deliveredWays = ['', 'email', 'meeting', 'paper', 'portal'] as const
export type DeliveredWay = (typeof deliveredWays)[number]
