/** A whole number with its thousands apart, as Finns, Swedes and documents write it: `34 476`, the space one that does not break. */
export const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '\u00A0')
