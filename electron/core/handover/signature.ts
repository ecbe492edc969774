/**
 * Signatures in the form of minisign (https://jedisct1.github.io/minisign/): Ed25519 over the tag manifest, so that a package
 * can be checked with a program that is not ours. Two lines name the key and hold the signature, two more seal the comment.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** `secret`: the 32 bytes that the key grows from. */
export type SigningKey = { readonly secret: Uint8Array; readonly public: string }

const algorithm = Buffer.from('Ed')
const sizes = { id: 8, key: 32, signature: 64 }
/** What stands before the bare key in the forms that the platform reads (RFC 8410). */
const before = {
  secret: Buffer.from('302e020100300506032b657004220420', 'hex'),
  public: Buffer.from('302a300506032b6570032100', 'hex'),
}

/** A new key. */
export function newSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-sizes.key)
  const bare = publicKey.export({ format: 'der', type: 'spki' }).subarray(-sizes.key)
  return { secret, public: Buffer.concat([algorithm, idOf(bare), bare]).toString('base64') }
}

/** Which of several keys it is: says nothing of whose. */
const idOf = (bare: Uint8Array): Buffer => createHash('sha256').update(bare).digest().subarray(0, sizes.id)

/** The text of a signature file. The same key, bytes and comment give the same text. */
export function signatureOf(bytes: Uint8Array, key: SigningKey, comment: string): string {
  const secret = createPrivateKey({
    key: Buffer.concat([before.secret, key.secret]),
    format: 'der',
    type: 'pkcs8',
  })
  const made = sign(null, bytes, secret)
  const sealed = sign(null, Buffer.concat([made, Buffer.from(comment)]), secret)
  const { id } = partsOfKey(key.public) ?? { id: Buffer.alloc(sizes.id) }
  return [
    'untrusted comment: handover package, signed',
    Buffer.concat([algorithm, id, made]).toString('base64'),
    `trusted comment: ${comment}`,
    sealed.toString('base64'),
    '',
  ].join('\n')
}

/** Whether a signature file is of these bytes and this key, its comment with it. Anything that is no signature is not. */
export function isSignedBy(publicKey: string, text: string, bytes: Uint8Array): boolean {
  const [, line = '', comment = '', sealed = ''] = text.split(/\r?\n/)
  const key = partsOfKey(publicKey)
  const held = Buffer.from(line, 'base64')
  if (!key || held.length !== algorithm.length + sizes.id + sizes.signature) return false
  const id = held.subarray(algorithm.length, algorithm.length + sizes.id)
  const made = held.subarray(algorithm.length + sizes.id)
  if (!held.subarray(0, algorithm.length).equals(algorithm) || !id.equals(key.id)) return false
  const trusted = /^trusted comment: (.*)$/.exec(comment)?.[1]
  if (trusted === undefined) return false
  const by = createPublicKey({ key: Buffer.concat([before.public, key.bare]), format: 'der', type: 'spki' })
  return (
    verify(null, bytes, by, made) &&
    verify(null, Buffer.concat([made, Buffer.from(trusted)]), by, Buffer.from(sealed, 'base64'))
  )
}

function partsOfKey(text: string): { readonly id: Buffer; readonly bare: Buffer } | undefined {
  const held = Buffer.from(text, 'base64')
  if (held.length !== algorithm.length + sizes.id + sizes.key || !held.subarray(0, 2).equals(algorithm))
    return undefined
  return { id: held.subarray(2, 2 + sizes.id), bare: held.subarray(2 + sizes.id) }
}
