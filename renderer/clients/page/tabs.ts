/** The tabs of the client page in their order; the number keys jump to them. */
export const tabs = ['overview', 'year', 'instructions', 'data', 'handover', 'history'] as const
export type Tab = (typeof tabs)[number]

export const isTab = (text: string): text is Tab => tabs.some((tab) => tab === text)
