import { useCallback } from 'react'
import { backups as messages } from '../../shared/i18n/backups.ts'
import { sizeText } from '../../shared/i18n/sizes.ts'
import { useJob } from '../desk/jobs.ts'
import { useLanguage } from '../desk/session.tsx'
import { useFailures, useTell } from '../desk/tell.ts'

/** Makes a backup now, and tells that it was made. */
export function useBackup(): () => Promise<void> {
  const language = useLanguage()
  const words = messages[language]
  const job = useJob()
  const tell = useTell()
  const fail = useFailures()
  return useCallback(async () => {
    try {
      const { bytes } = await job('storage.backup', {}, words.making)
      tell(words.made(sizeText(bytes, language)))
    } catch (error) {
      fail(error)
    }
  }, [job, tell, fail, words, language])
}
