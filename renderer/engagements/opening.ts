/** What somebody came to the tab for: a warning's button says it. */
export const openings = ['new', 'dpa', 'identify', 'ending'] as const
export type Opening = (typeof openings)[number]
