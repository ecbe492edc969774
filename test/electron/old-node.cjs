// What an old Electron's Node lacks of what the program asks of it.
const zlib = require('node:zlib')

globalThis.File ??= require('node:buffer').File
globalThis.crypto ??= require('node:crypto').webcrypto

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})
zlib.crc32 ??= (bytes, before = 0) => {
  let crc = ~before
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff] ^ (crc >>> 8)
  return ~crc >>> 0
}
