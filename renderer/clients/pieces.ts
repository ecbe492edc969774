/** What other areas build into their own screens. Apart from `index.ts`, which the first screen reads. */
export { Contacts } from './page/Contacts.tsx'
export { industryOptions } from './industries.ts'
