/** The day on which every journey happens: a Tuesday with work behind, on the table and ahead. */
export const TODAY = '2027-01-12'
