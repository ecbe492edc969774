import { ActionIcon, Badge, Tooltip } from '@mantine/core'
import { IconMail, IconPhone } from '@tabler/icons-react'
import { clients } from '../../../shared/i18n/clients.ts'
import { CopyText } from '../../ui/CopyText.tsx'
import { useUi } from '../../ui/context.tsx'
import classes from './page.module.css'

type RowProps = {
  readonly name: string
  readonly role: string
  readonly deputy: boolean
  readonly email: string
  readonly phone: string
}

/** A person with what they do, one click away from mail and phone. */
export function PersonRow({ name, role, deputy, email, phone }: RowProps) {
  const { language } = useUi()
  const words = clients[language].overview
  return (
    <li className={classes['person']}>
      <span className={classes['grow']}>
        <span>{name}</span>{' '}
        {deputy && (
          <Badge size="xs" variant="default" tt="none" fw={400}>
            {words.deputy}
          </Badge>
        )}
        <br />
        <span className={classes['personRole']}>{role}</span>
      </span>
      <Reach name={name} email={email} phone={phone} />
    </li>
  )
}

/** A number that one click copies, and buttons that open the mail program and the phone. */
export function Reach({
  name,
  email,
  phone,
}: {
  readonly name: string
  readonly email: string
  readonly phone: string
}) {
  const { language } = useUi()
  const words = clients[language].overview
  return (
    <span className={classes['reach']}>
      {phone !== '' && <CopyText value={phone} label={name} />}
      {phone !== '' && (
        <Tooltip label={words.call(name)} openDelay={400}>
          <ActionIcon
            component="a"
            href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
            variant="subtle"
            color="gray"
            aria-label={words.call(name)}
          >
            <IconPhone size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {email !== '' && (
        <Tooltip label={`${words.mail(name)} (${email})`} openDelay={400}>
          <ActionIcon
            component="a"
            href={`mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`}
            variant="subtle"
            color="gray"
            aria-label={words.mail(name)}
          >
            <IconMail size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </span>
  )
}
