type Address = { readonly street: string; readonly postcode: string; readonly town: string }

/** A postal address on one line, as far as it is known: `Kivikuja 3, 00100 Helsinki`. */
export const postalAddress = ({ street, postcode, town }: Address): string =>
  [street, `${postcode} ${town}`]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ')
