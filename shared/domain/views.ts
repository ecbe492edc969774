/** The screens whose filters can be saved. */
export const viewScreens = ['today', 'agenda', 'month', 'grid', 'wheel'] as const
export type ViewScreen = (typeof viewScreens)[number]
