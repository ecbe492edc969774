import { visible } from '../clients/index.ts'
import type { Handlers } from '../handlers.ts'

export const changes: Handlers<'changes'> = {
  async watch(_, { env, signal }) {
    const heard = env.announcements.listen(signal)
    return (async function* () {
      // Says that listening has begun, so that a caller can be sure to miss nothing from here on.
      yield { topics: [], clients: [], command: '', commandId: '', announced: env.announcements.count() }
      for await (const changed of heard) {
        const { clients } = changed
        yield clients.length === 0 ? changed : { ...changed, clients: clients.filter(visible(await env.whoNow()).has) }
      }
    })()
  },
}
