/** What other areas build into their own screens. Apart from `index.ts`, which the first screen reads. */
export { PersonField } from './PersonField.tsx'
export { TeamFields } from './TeamFields.tsx'
