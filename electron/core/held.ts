/**
 * What goes along when work is marked done in a year, beside what the areas' doors give: their doors are open to the year
 * itself, which what is here stands on.
 */
export { keepAgendaOf } from './meetings/keep-agenda.ts'
