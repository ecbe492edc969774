import { Today } from '../calendar/today/Today.tsx'
import { DigestNotice } from '../people/DigestNotice.tsx'
import { SubstitutionLine } from '../people/SubstitutionLine.tsx'

/** Today with what the people's area says above it: who is away, and what happened while one was away oneself. */
export function TodayPage() {
  return (
    <Today
      above={(personId) => (
        <>
          <SubstitutionLine personId={personId} />
          <DigestNotice personId={personId} />
        </>
      )}
    />
  )
}
