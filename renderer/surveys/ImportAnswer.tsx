import { Button, FileButton } from '@mantine/core'
import { surveys } from '../../shared/i18n/surveys.ts'
import { upload } from '../desk/connect.ts'
import { newDeed } from '../desk/deed.ts'
import { useJob } from '../desk/jobs.ts'
import { useFailures, useTell } from '../desk/tell.ts'
import { useUi } from '../ui/context.tsx'

/** Takes in the file that a client's form saved; what is wrong with it is told, and nothing is counted twice. */
export function ImportAnswer({ small = false }: { readonly small?: boolean }) {
  const words = surveys[useUi().language]
  const work = useJob()
  const tell = useTell()
  const fail = useFailures()
  const take = async (file: File | null) => {
    if (!file) return
    try {
      const deed = newDeed()
      const { client, title } = await work('surveys.import', { file: await upload(file) }, words.importing, deed)
      tell(words.imported(client, title), { undo: deed })
    } catch (error) {
      fail(error)
    }
  }
  return (
    <FileButton accept="application/json,.json" onChange={(file) => void take(file)}>
      {(props) => (
        <Button {...props} variant={small ? 'subtle' : 'default'} size={small ? 'compact-sm' : 'sm'}>
          {words.import}
        </Button>
      )}
    </FileButton>
  )
}
