/** What the data tab opens first: a new row, or the card. */
export const openings = ['contact', 'contact-deputy', 'responsible', 'deputy', 'pay-group', 'card'] as const
export type Opening = (typeof openings)[number]
