/** The made-up firm to try the program with. What other areas may use of this one. */
export { fillSample } from './sample.ts'
