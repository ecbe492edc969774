/** What other areas show of surveys. */
export { SendWindow } from './SendWindow.tsx'
