import { DigestNotice } from './DigestNotice.tsx'
import { SubstitutionLine } from './SubstitutionLine.tsx'

/** Who is away and who stands in, and what happened while one was away oneself. */
export function TodayLine({ personId }: { readonly personId: string | undefined }) {
  return (
    <>
      <SubstitutionLine personId={personId} />
      <DigestNotice personId={personId} />
    </>
  )
}
