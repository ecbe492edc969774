/** Whether a dialog stands over the screen, be it still on its way. */
export const hasModal = (): boolean => document.querySelector('[aria-modal="true"]') !== null

/** Whether the focus is in a field. */
export const isWriting = (): boolean => document.activeElement?.matches('input, textarea, select') ?? false
