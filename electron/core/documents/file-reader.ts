import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { Reader } from '@zip.js/zip.js'
import { ZipError } from './zip-path.ts'

/** No honest list of files is longer; contents are asked for in far smaller pieces. */
const longestPiece = 8_000_000

/** A file as the ZIP library reads it: piece by piece, so that it is never in memory as a whole. */
export class FileReader extends Reader<string> {
  readonly #file: number

  /** Throws what the system says where there is no such file. */
  constructor(path: string) {
    super(path)
    this.#file = openSync(path, 'r')
    this.size = fstatSync(this.#file).size
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const wanted = Math.max(0, Math.min(length, this.size - index))
    if (wanted > longestPiece) return Promise.reject(new ZipError('too-large'))
    const bytes = new Uint8Array(wanted)
    return Promise.resolve(bytes.subarray(0, readSync(this.#file, bytes, 0, wanted, index)))
  }

  /** Reads into what it is given, and tells how much there was. */
  readInto(bytes: Uint8Array, index: number): number {
    return readSync(this.#file, bytes, 0, bytes.length, index)
  }

  close(): void {
    closeSync(this.#file)
  }
}
