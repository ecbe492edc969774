import { describe } from '../domain/calendar/words/describe.ts'
import { monthBasis } from '../domain/calendar/words/months.ts'
import { calendarOf, isOff, type RuleFieldName } from '../domain/calendar/rules/own-rule.ts'
import { isRule } from '../domain/calendar/rules/rule-check.ts'
import type { ClockRule } from '../domain/calendar/types.ts'
import { type Language, wordOf } from '../domain/words.ts'
import { calendarWords } from './calendar.ts'
import { clients } from './clients.ts'
import { conditionWords } from './condition-words.ts'
import { counted } from './counted.ts'
import { messages } from './messages.ts'

/** What a rule says, field by field, as people read it. */
export const ruleFields = messages(
  {
    fields: {
      name: 'Nimi',
      category: 'Ryhmä',
      responsible: 'Kenen vastuulla',
      role: 'Kuka meiltä',
      rule: 'Päivä',
      calendar: 'Vapaapäivät',
      group: 'Palkkaryhmä',
      condition: 'Keitä koskee',
      lead: 'Ennakkoaika',
      target: 'Oma tavoite',
      checklist: 'Muistilista',
      off: 'Vuodessa',
    } satisfies Record<RuleFieldName, string>,
    /** How long before the due date it begins to show. */
    lead: (days: number) => (days === 0 ? 'samana päivänä' : `${counted(days, 'päivä', 'päivää')} ennen`),
    calendars: { firm: 'Oma päivä', statutory: 'Lakisääteinen' },
    allGroups: 'Kaikki palkkaryhmät',
    everybody: 'Kaikkia asiakkaita',
    noLead: 'Vasta määräpäivänä',
    target: (days: number, business: boolean) =>
      days === 0
        ? 'Määräpäivä tai sitä edeltävä työpäivä'
        : `${business ? counted(days, 'työpäivä', 'työpäivää') : counted(days, 'päivä', 'päivää')} ennen`,
    noTarget: 'Ei omaa tavoitetta',
    noChecklist: 'Ei muistilistaa',
    off: 'Ei vuodessa',
    on: 'Vuodessa',
  },
  {
    fields: {
      name: 'Namn',
      category: 'Grupp',
      responsible: 'Vems ansvar',
      role: 'Vem hos oss',
      rule: 'Dag',
      calendar: 'Lediga dagar',
      group: 'Lönegrupp',
      condition: 'Vilka gäller det',
      lead: 'Framförhållning',
      target: 'Eget mål',
      checklist: 'Checklista',
      off: 'I året',
    },
    lead: (days) => (days === 0 ? 'samma dag' : `${counted(days, 'dag', 'dagar')} före`),
    calendars: { firm: 'Egen dag', statutory: 'Lagstadgad' },
    allGroups: 'Alla lönegrupper',
    everybody: 'Alla kunder',
    noLead: 'Först på den utsatta dagen',
    target: (days, business) =>
      days === 0
        ? 'Den utsatta dagen eller arbetsdagen före'
        : `${business ? counted(days, 'arbetsdag', 'arbetsdagar') : counted(days, 'dag', 'dagar')} före`,
    noTarget: 'Inget eget mål',
    noChecklist: 'Ingen checklista',
    off: 'Inte i året',
    on: 'I året',
  },
  {
    fields: {
      name: 'Name',
      category: 'Group',
      responsible: 'Responsible',
      role: 'Who on our side',
      rule: 'Date',
      calendar: 'Days off',
      group: 'Pay group',
      condition: 'For whom',
      lead: 'Lead time',
      target: 'Own target',
      checklist: 'Checklist',
      off: 'In the year',
    },
    lead: (days) => (days === 0 ? 'the same day' : `${counted(days, 'day', 'days')} before`),
    calendars: { firm: 'Own day', statutory: 'Statutory' },
    allGroups: 'All pay groups',
    everybody: 'All clients',
    noLead: 'On the due date only',
    target: (days, business) =>
      days === 0
        ? 'The due date or the working day before it'
        : `${business ? counted(days, 'working day', 'working days') : counted(days, 'day', 'days')} before`,
    noTarget: 'No target of our own',
    noChecklist: 'No checklist',
    off: 'Not in the year',
    on: 'In the year',
  },
)

/** One thing about a rule in words; empty where there is no rule. A rule that cannot be computed has no words. */
export function ruleFieldWords(field: RuleFieldName, rule: ClockRule | undefined, language: Language): string {
  if (!rule) return ''
  const words = ruleFields[language]
  switch (field) {
    case 'name':
      return rule.name[language]
    case 'category': {
      const categories: Readonly<Record<string, string>> = calendarWords[language].categories
      return wordOf(categories, rule.category)
    }
    case 'responsible':
      return calendarWords[language].sides[rule.responsible]
    case 'role':
      return clients[language].assignmentRoles[rule.role ?? 'responsible']
    case 'rule':
      return isRule(rule.rule) ? describe(rule.rule, language, [], monthBasis(rule)) : ''
    case 'calendar':
      return words.calendars[calendarOf(rule)]
    case 'group':
      return rule.group || words.allGroups
    case 'condition':
      return rule.appliesWhen && !isOff(rule) ? conditionWords(rule.appliesWhen, [], language) : words.everybody
    case 'lead':
      return rule.lead.length === 0 ? words.noLead : rule.lead.map((days) => words.lead(days)).join(', ')
    case 'target':
      return rule.target ? words.target(rule.target.days, rule.target.count === 'business') : words.noTarget
    case 'checklist':
      return rule.checklist?.length ? rule.checklist.join('; ') : words.noChecklist
    case 'off':
      return isOff(rule) ? words.off : words.on
  }
}
