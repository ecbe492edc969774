import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
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
        {name} <span className={classes['personRole']}>· {deputy ? `${role}, ${words.deputy}` : role}</span>
      </span>
      <Reach name={name} email={email} phone={phone} />
    </li>
  )
}

type ReachProps = { readonly name: string; readonly email: string; readonly phone: string }

/** The number and the address, each to be copied by one click, and buttons that open the phone and the mail program. */
export function Reach({ name, email, phone }: ReachProps) {
  const { language } = useUi()
  const words = clients[language].overview
  return (
    <span className={classes['reach']}>
      {phone !== '' && (
        <Way value={phone} name={name} does={words.call(name)} href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
          <IconPhone size={16} aria-hidden />
        </Way>
      )}
      {email !== '' && (
        <Way
          value={email}
          name={name}
          does={words.mail(name)}
          href={`mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`}
        >
          <IconMail size={16} aria-hidden />
        </Way>
      )}
    </span>
  )
}

type WayProps = {
  readonly value: string
  readonly name: string
  readonly does: string
  readonly href: string
  readonly children: ReactNode
}

function Way({ value, name, does, href, children }: WayProps) {
  return (
    <span className={classes['way']} data-may-cut>
      <CopyText value={value} label={name} />
      <Tooltip label={`${does} (${value})`} openDelay={400}>
        <ActionIcon component="a" href={href} variant="subtle" color="gray" size="sm" aria-label={does}>
          {children}
        </ActionIcon>
      </Tooltip>
    </span>
  )
}
