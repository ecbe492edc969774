/**
 * Work that is marked done in the year, and what its own area keeps with it. Not through that area's door: the year reads its rules
 * through it, and what is here stands on the year.
 */
export { keepAgendaOf } from './meetings/keep-agenda.ts'
