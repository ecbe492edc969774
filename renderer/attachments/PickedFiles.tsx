import { Button, CloseButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { attachments } from '../../shared/i18n/attachments.ts'
import { sizeText } from '../../shared/i18n/sizes.ts'
import { useUi } from '../ui/context.tsx'
import classes from './attachments.module.css'
import type { Picked } from './picked.ts'

type Props = {
  readonly picked: readonly Picked[]
  readonly onOut: (one: Picked) => void
  readonly onMore: () => void
}

/** The files that were chosen, and of those that cannot be attached why not. */
export function PickedFiles({ picked, onOut, onMore }: Props) {
  const { language } = useUi()
  const words = attachments[language].adding
  return (
    <div className={classes['picked']}>
      {picked.length > 0 && (
        <ul className={classes['files']} aria-label={words.files}>
          {picked.map((one, at) => (
            <li key={`${at} ${one.file.name}`}>
              <span className={classes['name']} data-refused={one.refused && true}>
                {one.file.name}
                {one.refused && <span className={classes['why']}>{words[one.refused]}</span>}
              </span>
              <span className={classes['size']}>{sizeText(one.file.size, language)}</span>
              <CloseButton size="sm" aria-label={words.leaveOut(one.file.name)} onClick={() => onOut(one)} />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onMore}>
          {picked.length > 0 ? words.more : words.choose}
        </Button>
      </div>
    </div>
  )
}
