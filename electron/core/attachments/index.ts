/** Files that belong to clients. What the rest of the core may use of this area. */
export { sweptContents } from './contents.ts'
