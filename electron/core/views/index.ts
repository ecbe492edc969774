/** Saved views. What other areas may use of this one. */
export { removeViewsOf, viewShown } from './saved-views.ts'
