/** What other areas use of attachments. */
export { RetentionClassFields } from './RetentionFields.tsx'
