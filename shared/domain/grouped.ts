/**
 * A whole number with its thousands apart by a narrow space that does not break: `34 476`. Finnish and Swedish write it so
 * (SFS 4175, Svenska skrivregler), ISO 80000-1 in every language; the comma of English would be a decimal sign to a Finn.
 */
export const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f')
