import { useCallback } from 'react'
import { backups as messages } from '../../shared/i18n/backups.ts'
import { useJob } from '../desk/jobs.ts'
import { useLanguage } from '../desk/session.tsx'
import { useFailures, useTell } from '../desk/tell.ts'

/** `3,4 Mt`, `2,0 Gt`: sizes as people read them. */
export function sizeOf(bytes: number): string {
  const megabytes = bytes / 1_000_000
  if (megabytes >= 1000) return `${(megabytes / 1000).toFixed(1).replace('.', ',')} Gt`
  return megabytes < 0.1 ? `${Math.ceil(bytes / 1000)} kt` : `${megabytes.toFixed(1).replace('.', ',')} Mt`
}

/** Makes a backup now, and tells that it was made. */
export function useBackup(): () => Promise<void> {
  const words = messages[useLanguage()]
  const job = useJob()
  const tell = useTell()
  const fail = useFailures()
  return useCallback(async () => {
    try {
      const { bytes } = await job('storage.backup', {}, words.making)
      tell(words.made(sizeOf(bytes)))
    } catch (error) {
      fail(error)
    }
  }, [job, tell, fail, words])
}
