import { Button } from '@mantine/core'
import { planContents } from '../../shared/i18n/plan-contents.ts'
import { useDeed } from '../desk/deed.ts'
import { useFailures } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'

type Props = { readonly plan: string; readonly variant?: 'default' }

/** Adds what is usually compared and is not there yet. */
export function UsualLines({ plan, variant }: Props) {
  const words = planContents[useUi().language]
  const deed = useDeed()
  const fail = useFailures()
  const add = () =>
    void deed('planContents.addLines', { plan_id: plan }, ({ added }) => words.linesAdded(added)).catch(fail)
  return (
    <Button {...(variant && { variant })} onClick={add}>
      {words.linesButton}
    </Button>
  )
}
