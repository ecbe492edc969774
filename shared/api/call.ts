/** What a caller may say of a call beside its input: the id of what it does, so that asking again does nothing twice. */
export type CallContext = { readonly commandId?: string | undefined }
/** The header in which a call's `commandId` travels. */
export const COMMAND_ID = 'command-id'
