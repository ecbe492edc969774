import type { LateLine } from '../../../shared/api/late.ts'
import { useShown } from '../../desk/queries.ts'
import { useUi } from '../../ui/context.tsx'
import { Explanation } from '../list/Explanation.tsx'

type Props = { readonly line: LateLine; readonly onClose: () => void }

/** Why a line of the late history was due when it was, with its checklist and deviation; it is looked at here, not marked. */
export function LateDetail({ line, onClose }: Props) {
  const { language } = useUi()
  const { client_id, due, key } = line
  const data = useShown('calendar.list', { client: client_id, from: due, to: due, language })
  const item = data?.items.find((one) => one.key === key)
  return item && <Explanation item={item} actions={[]} onClose={onClose} />
}
