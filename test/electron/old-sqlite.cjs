// Stands in for the native SQLite module where an old Electron's Node cannot load it (needs Node-API 10): the same calls on
// sql.js (SQLite as WebAssembly), the file read when opened and written when closed. For tests of the shell only: no locks, no WAL, no encryption.
const fs = require('node:fs')
const SQL = globalThis.__SQL

class SqliteError extends Error {
  constructor(message) {
    super(message)
    this.code = /unique/i.test(message)
      ? 'SQLITE_CONSTRAINT_UNIQUE'
      : /constraint/i.test(message)
        ? 'SQLITE_CONSTRAINT'
        : 'SQLITE_ERROR'
  }
}
const plain = (value) =>
  typeof value === 'bigint' ? Number(value) : typeof value === 'boolean' ? Number(value) : value

/**
 * It has no FTS5: the index of the search is an ordinary table, in which every row is as likely as any other. What is found
 * does not change by it, since the text itself is looked at.
 */
const withoutIndex = (text) =>
  text
    .replace(/create virtual table search_index using\s+fts5\([^]*?'\)/i, 'create table search_index (text)')
    .replace(/insert into search_index \(search_index\) values \('delete-all'\)/i, 'delete from search_index')
    .replace(/insert into search_index \(search_index\) values \('optimize'\)/i, 'delete from search_index where 0')
    .replaceAll(/search_index match \?/gi, '? is not null')

/** The index of a file that another SQLite made. */
const plainIndex = `
  pragma writable_schema = on;
  delete from sqlite_schema where name = 'search_index' and sql like 'create virtual%';
  pragma writable_schema = reset;
  drop table if exists search_index_data;
  drop table if exists search_index_idx;
  drop table if exists search_index_docsize;
  drop table if exists search_index_config;
  create table if not exists search_index (text);
  insert into search_index (rowid, text) select (kind + 1) * 1099511627776 - 1 - id, '' from search_text;`

class Statement {
  constructor(owner, asked) {
    const text = withoutIndex(asked)
    this.owner = owner
    this.text = text
    this.statement = owner.guard(() => owner.db.prepare(text))
    this.reader = this.statement.getColumnNames().length > 0
  }
  bind(args) {
    const [first] = args
    const values = args.length === 1 && Array.isArray(first) ? first : args
    this.statement.reset()
    if (values.length) this.statement.bind(values.map(plain))
  }
  all(...args) {
    return this.owner.guard(() => {
      this.bind(args)
      const rows = []
      while (this.statement.step()) rows.push(this.statement.getAsObject())
      this.statement.reset()
      this.owner.note(this.text)
      return rows
    })
  }
  get(...args) {
    return this.all(...args)[0]
  }
  *iterate(...args) {
    yield* this.all(...args)
  }
  run(...args) {
    return this.owner.guard(() => {
      const into = /^\s*vacuum\s+into\s+(\?|'([^']*)')/i.exec(this.text)
      if (into) {
        fs.writeFileSync(into[2] ?? args.flat()[0], Buffer.from(this.owner.bytes()), { mode: 0o600 })
        return { changes: 0, lastInsertRowid: 0 }
      }
      this.bind(args)
      this.statement.step()
      this.statement.reset()
      this.owner.note(this.text)
      return { changes: this.owner.db.getRowsModified(), lastInsertRowid: 0 }
    })
  }
}

class Database {
  constructor(file = ':memory:', { fileMustExist = false } = {}) {
    if (fileMustExist && !fs.existsSync(file)) throw new SqliteError('unable to open database file')
    const given = Buffer.isBuffer(file)
    this.name = given ? ':memory:' : file
    this.inTransaction = false
    this.open = true
    const kept = this.name !== ':memory:' && fs.existsSync(file) ? fs.readFileSync(file) : undefined
    const bytes = given ? Buffer.from(file) : kept
    // A file in write-ahead mode says so in bytes 18 and 19; in memory there is no log.
    if (bytes && bytes.length > 19 && bytes[18] === 2) bytes[18] = bytes[19] = 1
    this.db = new SQL.Database(bytes)
    const [made] = this.db.exec(
      "select 1 from sqlite_schema where name = 'search_index' and sql like 'create virtual%'",
    )
    if (made) this.guard(() => this.db.exec(plainIndex))
  }
  guard(work) {
    try {
      return work()
    } catch (error) {
      throw new SqliteError(error.message)
    }
  }
  note(text) {
    if (/^\s*begin/i.test(text)) this.inTransaction = true
    if (/^\s*(commit|end|rollback)(?!\s+to)/i.test(text)) this.inTransaction = false
  }
  prepare(text) {
    return new Statement(this, text)
  }
  exec(text) {
    this.guard(() => this.db.exec(withoutIndex(text)))
    this.note(text)
    return this
  }
  pragma(text, { simple = false } = {}) {
    const [result] = this.guard(() => this.db.exec(`pragma ${text}`))
    const rows = (result?.values ?? []).map((row) =>
      Object.fromEntries(row.map((value, i) => [result.columns[i], value])),
    )
    return simple ? result?.values[0]?.[0] : rows
  }
  bytes() {
    return this.db.export()
  }
  serialize() {
    return Buffer.from(this.bytes())
  }
  close() {
    if (!this.open) return
    this.open = false
    if (this.name !== ':memory:' && !this.name.endsWith('-lock')) fs.writeFileSync(this.name, Buffer.from(this.bytes()))
    this.db.close()
  }
}
Database.SqliteError = SqliteError
module.exports = Database
