import { type BagLine, bagDeclaration, bagInfo, manifest } from '../../../shared/domain/handover/bag.ts'
import { packageReadme } from '../../../shared/i18n/package.ts'
import { type AnyFile, type PackedFile, sha256 } from '../documents/zip.ts'
import { packageVersion } from './data-package.ts'
import type { Contents, PackageState } from './payload.ts'
import { type SigningKey, signatureOf } from './signature.ts'

/** Names the layout described in `docs/package/README.md`, whoever writes it. It must never change for major version 1. */
export const profileIdentifier = 'urn:uuid:5b6b2c4e-8d0a-4f5e-9c39-6a1f1d7a9e01'

/** Where a package's signature lies, and what its tag manifest says of the key. */
export const signatureFile = 'tagmanifest-sha256.txt.sig'
export const keyLabel = 'Vuosikello-Signing-Key'

export type SealedBag = {
  readonly files: readonly AnyFile[]
  /** SHA-256 of the tag manifest: names the package as long as nothing in it has changed. */
  readonly digest: string
}

/** A payload with its checksums around it (BagIt 1.0, RFC 8493), in a folder of its own, signed with the firm's key. */
export function sealBag(
  name: string,
  payload: readonly AnyFile[],
  { state, parts }: Pick<Contents, 'state' | 'parts'>,
  { version, key }: { readonly version: string; readonly key: SigningKey },
): SealedBag {
  const data = payload.map((file) => ({ ...file, path: `data/${file.path}` }))
  const octets = data.reduce((sum, file) => sum + ('bytes' in file ? file.bytes.length : file.size), 0)
  const tags = [
    text('bagit.txt', bagDeclaration),
    text('bag-info.txt', bagInfo(infoLines({ ...state, parts }, `${octets}.${data.length}`, version, key))),
    text('manifest-sha256.txt', manifest(data.map(sumOf))),
  ]
  const seal = text('tagmanifest-sha256.txt', manifest(tags.map(sumOf)))
  const signature = text(signatureFile, signatureOf(seal.bytes, key, `day:${state.day}\tfile:tagmanifest-sha256.txt`))
  const files = [...data, ...tags, seal, signature].map((file) => ({ ...file, path: `${name}/${file.path}` }))
  return { files, digest: sha256(seal.bytes) }
}

const text = (path: string, content: string): PackedFile => ({ path, bytes: new TextEncoder().encode(content) })
const sumOf = (file: AnyFile) => ({ path: file.path, sum: 'bytes' in file ? sha256(file.bytes) : file.sum })

function infoLines(
  { record, firm, day, recipient, parts }: PackageState & Pick<Contents, 'parts'>,
  oxum: string,
  version: string,
  key: SigningKey,
): BagLine[] {
  const { client } = record
  return [
    ['Source-Organization', firm.name],
    ['Organization-Address', firm.address],
    ['Contact-Phone', firm.phone],
    ['Contact-Email', firm.email],
    ['External-Identifier', client.business_id || client.number],
    ['External-Description', [client.name, recipient].filter(Boolean).join(' → ')],
    ...packageReadme.map((line): BagLine => ['Internal-Sender-Description', line]),
    ['Bagging-Date', day],
    ['Payload-Oxum', oxum],
    ['Bag-Software-Agent', `Vuosikello ${version}`],
    ['BagIt-Profile-Identifier', profileIdentifier],
    ['Vuosikello-Package', packageVersion],
    ['Vuosikello-Profile', record.profile],
    // Said where a person with nothing but a file manager looks too: silence would be taken for completeness.
    ...parts
      .filter(({ state, rows }) => state === 'held-back' && rows > 0)
      .map(({ part, rows }): BagLine => ['Vuosikello-Held-Back', `${part} ${rows}`]),
    [keyLabel, key.public],
  ]
}
