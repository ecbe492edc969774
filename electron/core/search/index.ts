/** Finding what people wrote. What other areas may use of this one. */
export { follow, makeFindable, searchIndex } from './texts.ts'
