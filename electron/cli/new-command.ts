import type { Command } from 'commander'
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import type { Language } from '../../shared/domain/words.ts'
import { checkName } from '../core/storage/place.ts'
import { CliError, type Io, say } from './io.ts'
import { outputLanguage, withNewData } from './options.ts'
import { finished, type Session, withCore } from './session.ts'
import { put } from './write-out.ts'

type Options = Session & {
  data: string
  firm: string
  language?: Language
  person?: string
  businessId?: string
  phone?: string
  email?: string
  address?: string
}

/** `vuosikello new` */
export function newCommand(program: Command, io: Io): void {
  const { create } = io.help
  withNewData(program.command('new').description(create.about), io)
    .requiredOption('--firm <name>', create.firm)
    .option('--person <name>', create.person)
    .option('--business-id <id>', create.businessId)
    .option('--phone <number>', create.phone)
    .option('--email <address>', create.email)
    .option('--address <address>', create.address)
    .action(async (options: Options) => {
      const { today } = options
      checkName(options.data)
      // Nothing has the file's name before all of it is right.
      const { file } = await put(resolve(options.data), false, io, (path) =>
        withCore({ today }, io, ({ api }) => foundFirm(api, path, options, io.signal), { open: 'none' }),
      )
      say(io, file)
    })
}

type Api = Parameters<Parameters<typeof withCore>[2]>[0]['api']

async function foundFirm(api: Api, file: string, options: Options, signal: AbortSignal): Promise<void> {
  const { firm, person = ownName() } = options
  const language = outputLanguage(options)
  await finished(api.storage.create({ file, firm, language, person }, { signal }))
  const { businessId, phone, email, address } = options
  if ([businessId, phone, email, address].every((value) => value === undefined)) return
  const { id: _, ...saved } = await api.firm.get({})
  await api.firm.save({
    ...saved,
    ...(businessId !== undefined && { business_id: businessId }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
    ...(address !== undefined && { address }),
  })
}

function ownName(): string {
  try {
    return userInfo().username
  } catch {
    throw new CliError((words) => words.userName)
  }
}
