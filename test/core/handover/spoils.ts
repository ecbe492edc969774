/** What can be wrong with a package, and the reason it is refused for. */
import { unzip } from '../../../electron/core/documents/unzip.ts'
import { type PackedFile, sha256, zip } from '../../../electron/core/documents/zip.ts'
import { rawZip } from '../documents/raw-zip.ts'
import { type Bag, bytesOf, first, limits, pack, reseal, textOf, withRecord } from './bags.ts'

const raw = (files: readonly PackedFile[], more: Parameters<typeof rawZip>[0]) =>
  rawZip([...files.map(({ path, bytes }) => ({ name: path, data: bytes })), ...more])

/** A text with bytes in it that are no letter, right after its first quotation mark, and sealed again. */
function spoiltText(bag: Bag, path: string, bytes: readonly number[]): Promise<Uint8Array> {
  const text = bag.get(path) ?? new Uint8Array()
  const at = text.indexOf(0x22) + 1
  bag.set(path, Uint8Array.from([...text.subarray(0, at), ...bytes, ...text.subarray(at)]))
  return pack(reseal(bag))
}

type Spoil = (bag: Bag, bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array
export const spoils: readonly (readonly [what: string, reason: string | readonly string[], spoil: Spoil])[] = [
  ['no file at all', 'not-a-package', () => new Uint8Array()],
  ['a text', 'not-a-package', () => bytesOf('Hei! '.repeat(1000))],
  ['noise', 'not-a-package', () => new Uint8Array(50_000).map((_, at) => (at * 7919) % 251)],
  ['half a file', ['not-a-package', 'damaged'], (_, bytes) => bytes.slice(0, bytes.length >> 1)],
  ['a file without its end', ['not-a-package', 'damaged'], (_, bytes) => bytes.slice(0, -30)],
  ['a file without its beginning', ['not-a-package', 'damaged'], (_, bytes) => bytes.slice(1000)],
  ['another ZIP', 'not-a-package', () => zip([{ path: 'kuva/terve.txt', bytes: bytesOf('terve') }])],
  [
    'two bags',
    'not-a-package',
    (bag) => zip(['a', 'b'].flatMap((name) => [...bag].map(([path, bytes]) => ({ path: `${name}/${path}`, bytes })))),
  ],
  [
    'a bag three folders deep',
    'not-a-package',
    (bag) => zip([...bag].map(([path, bytes]) => ({ path: `a/b/c/${path}`, bytes }))),
  ],
  [
    'a path out of the folder',
    'unsafe-path',
    async (_, bytes) => raw(await unzip(bytes, limits), [{ name: '../../ulos.txt', data: 'x' }]),
  ],
  [
    'an absolute path',
    'unsafe-path',
    async (_, bytes) => raw(await unzip(bytes, limits), [{ name: '/etc/passwd', data: 'x' }]),
  ],
  [
    'a symbolic link',
    'unsafe-path',
    async (_, bytes) =>
      raw(await unzip(bytes, limits), [{ name: 'luovutus-x/data/linkki', data: '/etc/passwd', mode: 0o120777 }]),
  ],
  [
    'two files of one name',
    'unsafe-path',
    async (_, bytes) => {
      const files = await unzip(bytes, limits)
      return raw(files, [{ name: files[0]?.path.toUpperCase() ?? '', data: 'x' }])
    },
  ],
  [
    'a bomb',
    'too-large',
    (bag) => {
      bag.set('data/pommi.txt', new Uint8Array(10_000_000))
      return pack(reseal(bag))
    },
  ],
  [
    'a bomb that lies about its size',
    ['damaged', 'too-large', 'not-a-package'],
    () => rawZip([{ name: 'luovutus-x/bagit.txt', data: new Uint8Array(20_000_000), deflate: true, declared: 100 }]),
  ],
  [
    'a changed byte',
    'checksum-mismatch',
    (bag) => {
      const page = bag.get('data/index.html') ?? new Uint8Array()
      bag.set('data/index.html', page.with(500, (page[500] ?? 0) ^ 1))
      return pack(bag)
    },
  ],
  [
    'a changed manifest',
    'checksum-mismatch',
    (bag) => {
      bag.set(
        'manifest-sha256.txt',
        bytesOf(textOf(bag.get('manifest-sha256.txt')).replace(/^[0-9a-f]{8}/, '00000000')),
      )
      return pack(bag)
    },
  ],
  [
    'a changed bag-info',
    'checksum-mismatch',
    (bag) => {
      bag.set('bag-info.txt', bytesOf(textOf(bag.get('bag-info.txt')).replace('Äyräs', 'Evil')))
      return pack(bag)
    },
  ],
  [
    'a manifest that is none',
    'damaged',
    (bag) => {
      bag.set('manifest-sha256.txt', bytesOf('kaikki kunnossa\n'))
      bag.set(
        'tagmanifest-sha256.txt',
        bytesOf(
          ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt']
            .map((path) => `${sha256(bag.get(path) ?? new Uint8Array())}  ${path}\n`)
            .join(''),
        ),
      )
      return pack(bag)
    },
  ],
  [
    'a missing file',
    'incomplete',
    (bag) => {
      bag.delete('data/csv/contacts.csv')
      return pack(bag)
    },
  ],
  [
    'a file that neither manifest nor payload has',
    'incomplete',
    (bag) => {
      bag.delete('data/csv/contacts.csv')
      return pack(reseal(bag))
    },
  ],
  [
    'no tag manifest',
    'incomplete',
    (bag) => {
      bag.delete('tagmanifest-sha256.txt')
      return pack(bag)
    },
  ],
  [
    'a tag manifest that leaves something out',
    'incomplete',
    (bag) => {
      bag.set('tagmanifest-sha256.txt', bytesOf(`${sha256(bag.get('bagit.txt') ?? new Uint8Array())}  bagit.txt\n`))
      return pack(bag)
    },
  ],
  [
    'files to be fetched from elsewhere',
    'incomplete',
    (bag) => {
      bag.set('fetch.txt', bytesOf('https://example.fi/x 10 data/x\n'))
      return pack(bag)
    },
  ],
  [
    'a file too many',
    'unlisted-file',
    (bag) => {
      bag.set('data/lisa.exe', bytesOf('MZ'))
      return pack(bag)
    },
  ],
  [
    'a newer record',
    'newer-package',
    (bag) => withRecord(bag, (record) => ({ ...record, ...Object.assign(record, { version: '2.0' }) })),
  ],
  [
    'a newer BagIt',
    'newer-package',
    (bag) => {
      bag.set('bagit.txt', bytesOf('BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n'))
      return pack(reseal(bag))
    },
  ],
  [
    'another encoding',
    'not-a-package',
    (bag) => {
      bag.set('bagit.txt', bytesOf('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n'))
      return pack(reseal(bag))
    },
  ],
  [
    'no record',
    'not-a-package',
    (bag) => {
      bag.delete('data/client.json')
      return pack(reseal(bag))
    },
  ],
  ['a record that is no JSON', 'bad-contents', (bag) => withRecord(bag, () => '{"version": "1.0",')],
  [
    'a record without a version',
    'bad-contents',
    (bag) => withRecord(bag, (record) => Object.assign(record, { version: undefined })),
  ],
  [
    'a record as deep as a well',
    'bad-contents',
    (bag) => withRecord(bag, () => `{"version":"1.0","client":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
  ],
  ['a record in a broken UTF-8', 'bad-contents', (bag) => spoiltText(bag, 'data/client.json', [0xc3, 0x28])],
  ['a record in Latin 1', 'bad-contents', (bag) => spoiltText(bag, 'data/client.json', [0xe4])],
  [
    'a record in UTF-16',
    'bad-contents',
    (bag) => {
      const record = Buffer.from(textOf(bag.get('data/client.json')), 'utf16le')
      bag.set('data/client.json', Uint8Array.from([0xff, 0xfe, ...record]))
      return pack(reseal(bag))
    },
  ],
  ['a receipt in a broken UTF-8', 'bad-contents', (bag) => spoiltText(bag, 'data/receipt/receipt.json', [0xf0, 0x9f])],
  ['a record of another shape', 'bad-contents', (bag) => withRecord(bag, () => '["1.0"]')],
  [
    'a contact with an address no program takes',
    'bad-contents',
    (bag) => withRecord(bag, (record) => (first(record['contacts'])['email'] = 'a@b <script>')),
  ],
  [
    'a role that does not exist',
    'bad-contents',
    (bag) => withRecord(bag, (record) => (first(record['contacts'])['role'] = 'king')),
  ],
  [
    'a name of a megabyte',
    'bad-contents',
    (bag) => withRecord(bag, (record) => (record.client['name'] = 'x'.repeat(1_000_000))),
  ],
  ['a zero byte in a text', 'bad-contents', (bag) => withRecord(bag, (record) => (record.client['name'] = 'a\0b'))],
  [
    'a day that does not exist',
    'bad-contents',
    (bag) => withRecord(bag, (record) => (record.client['clock_start'] = '2027-02-30')),
  ],
  [
    'a cut-off of a pay group that is not there',
    'bad-contents',
    (bag) => withRecord(bag, (record) => (first(record['cutoffs'])['pay_group_id'] = first(record['contacts'])['id'])),
  ],
  [
    'an assignment of somebody who is not there',
    'bad-contents',
    (bag) => withRecord(bag, (record) => (record['people'] = [])),
  ],
  [
    'an id twice',
    'bad-contents',
    (bag) => withRecord(bag, (record) => record['contacts']?.push(first(record['contacts']))),
  ],
  [
    'a deadline marked twice',
    'bad-contents',
    (bag) =>
      withRecord(bag, (record) => {
        const mark = first(record['marks'])
        record['marks']?.push({ ...mark, id: String(mark['id']).replace(/.$/, (last) => (last === '0' ? '1' : '0')) })
      }),
  ],
  [
    'a part with a name that every object has',
    'bad-contents',
    (bag) => {
      const receipt = textOf(bag.get('data/receipt/receipt.json'))
      bag.set('data/receipt/receipt.json', bytesOf(receipt.replace('"part": "contacts"', '"part": "constructor"')))
      return pack(reseal(bag))
    },
  ],
  [
    'a business ID with a wrong check digit',
    'bad-contents',
    (bag) => withRecord(bag, (record) => (record.client['business_id'] = '1234567-8')),
  ],
  [
    'a rule that gives no date',
    'bad-contents',
    (bag) =>
      withRecord(
        bag,
        (record) =>
          (first(record['pay_groups'])['payday'] = {
            rule: { type: 'monthly-day', day: 0 },
            non_business_day: { action: 'none' },
          }),
      ),
  ],
  [
    'a mark of a nominal day that does not exist',
    'bad-contents',
    (bag) =>
      withRecord(bag, (record) => Object.assign(first(record['marks']), { occurrence: 'oma-tarkistus@2027-02-30' })),
  ],
  [
    'a mark that was moved nowhere',
    'bad-contents',
    (bag) => withRecord(bag, (record) => Object.assign(first(record['marks']), { state: 'moved', moved_to: null })),
  ],
  [
    'a wait that ends before it begins',
    'bad-contents',
    (bag) =>
      withRecord(bag, (record) =>
        Object.assign(first(record['marks']), { waited_from: '2027-02-01', waited_until: '2027-01-01' }),
      ),
  ],
  [
    'two versions of one rule on one day',
    'bad-contents',
    (bag) =>
      withRecord(bag, (record) => {
        const rule = first(record['rules'])
        record['rules']?.push({ ...rule, id: '019b0000-0000-7000-8000-000000000001', valid_from: '2027-01-01' })
      }),
  ],
  [
    'a version that ends before it begins',
    'bad-contents',
    (bag) =>
      withRecord(bag, (record) =>
        Object.assign(first(record['rules']), { valid_from: '2027-02-01', valid_until: '2027-01-01' }),
      ),
  ],
  [
    'a payday that is counted from paydays',
    'bad-contents',
    (bag) =>
      withRecord(
        bag,
        (record) =>
          (first(record['pay_groups'])['payday'] = {
            rule: { type: 'relative-to-event', anchor: 'payday', offset: { days: 1 } },
            non_business_day: { action: 'none' },
          }),
      ),
  ],
  [
    'a clock that begins before anybody can mean it',
    'bad-contents',
    (bag) => withRecord(bag, (record) => (record.client['clock_start'] = '1900-01-01')),
  ],
]
