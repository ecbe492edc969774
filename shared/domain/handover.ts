/** To whom a package goes; each holds something else back. */
export const profiles = ['successor'] as const
export type Profile = (typeof profiles)[number]
