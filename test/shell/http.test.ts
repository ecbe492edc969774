import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createFiles } from '../../electron/core/files.ts'
import { type Served, serveHttp } from '../../electron/http.ts'
import { ask, folder, renderer, router, running } from './helpers.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

describe('who may come in', () => {
  it('lets the launch link in once and keeps the session in a cookie no script can read', async () => {
    const { shell, cookie } = await running()
    expect(cookie).toMatch(/^vuosikello-\d+=[0-9a-f]{64}$/)
    expect((await ask(shell, '/', { cookie })).status).toBe(200)
    const again = await ask(shell, new URL(shell.launchUrl).pathname + new URL(shell.launchUrl).search)
    expect(again.status).toBe(401)
    expect(again.headers['set-cookie']).toBeUndefined()
  })
  it('says that the launch link was used, so that the page that carried it can go', async () => {
    const { shell } = await running()
    await expect(shell.launched).resolves.toBeUndefined()
  })
  it('answers the launch link with the program, since a redirect from a file would lose a strict cookie', async () => {
    const shell = await serveHttp({ router, files: createFiles(join(folder(), 'files')) }, { renderer: renderer() })
    onTestFinished(() => shell.close())
    const landing = await ask(shell, shell.launchUrl.slice(shell.origin.length))
    expect(landing.status).toBe(200)
    expect(landing.body).toContain('src="/assets/a.js"')
    expect(landing.headers['content-security-policy']).toContain("script-src 'self'")
    expect(landing.headers['cache-control']).toBe('no-store')
    expect(landing.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
  })
  it('shows the program while the core is still coming up, and answers calls when it has', async () => {
    const core = Promise.withResolvers<Served>()
    const shell = await serveHttp(core.promise, { renderer: renderer() })
    onTestFinished(() => shell.close())
    const landing = await ask(shell, shell.launchUrl.slice(shell.origin.length))
    const cookie = String(landing.headers['set-cookie']?.[0]).split(';')[0] ?? ''
    expect((await ask(shell, '/assets/a.js', { cookie })).status).toBe(200)
    const headers = { cookie, ...JSON_TYPE, origin: shell.origin }
    const answer = ask(shell, '/api/area/echo', headers, 'POST', '{"json":"here"}')
    core.resolve({ router, files: createFiles(join(folder(), 'files')) })
    expect(await answer).toMatchObject({ status: 200, body: '{"json":"here"}' })
  })
  it('fails the calls, and not the server, when there is no core in the end', async () => {
    const failed = Promise.reject(new Error('no core'))
    const heard: unknown[] = []
    const shell = await serveHttp(failed, { renderer: renderer(), report: (error) => heard.push(error) })
    onTestFinished(() => shell.close())
    const landing = await ask(shell, shell.launchUrl.slice(shell.origin.length))
    const cookie = String(landing.headers['set-cookie']?.[0]).split(';')[0] ?? ''
    const headers = { cookie, ...JSON_TYPE, origin: shell.origin }
    expect((await ask(shell, '/api/area/echo', headers, 'POST', '{}')).status).toBe(500)
    expect(heard).toEqual([new Error('no core')])
  })
  it.each([
    ['no cookie', {}],
    ['an empty cookie', { cookie: '' }],
    ['a guessed session', { cookie: `vuosikello-1=${'0'.repeat(64)}` }],
  ])('refuses %s', async (_name, headers) => {
    const { shell } = await running()
    for (const path of [
      '/',
      '/api/area/echo',
      '/files/x/y',
      '/assets/a.js',
      '/launch',
      '/launch?token=',
      '/launch?token=x',
    ])
      expect((await ask(shell, path, headers)).status, path).toBe(401)
    const post = { ...headers, ...JSON_TYPE, origin: shell.origin }
    expect((await ask(shell, '/api/area/echo', post, 'POST', '{}')).status).toBe(401)
    expect((await ask(shell, '/files?name=a', post, 'POST', 'x')).status).toBe(401)
  })
  it('refuses another session under the right name', async () => {
    const { shell, cookie } = await running()
    const wrong = `${cookie.slice(0, -1)}${cookie.endsWith('0') ? '1' : '0'}`
    expect((await ask(shell, '/', { cookie: wrong })).status).toBe(401)
    expect((await ask(shell, '/', { cookie: `${cookie}0` })).status).toBe(401)
  })
  it.each([
    'evil.example',
    'localhost:PORT',
    '127.0.0.1:PORT',
    '[::1]:PORT',
    'vuosikello-000000000000000000000000.localhost:PORT',
    'HOST',
    'HOST:1',
    'HOST.:PORT',
    'x.HOST:PORT',
    'HOST:PORT.evil.example',
    'user@HOST:PORT',
  ])('refuses the host %s, cookie or not', async (host) => {
    const { shell, cookie } = await running()
    const { hostname, port } = new URL(shell.origin)
    const named = host.replace('HOST', hostname).replace('PORT', port)
    expect((await ask(shell, '/', { host: named, cookie })).status).toBe(403)
    expect((await ask(shell, '/api/area/echo', { host: named, cookie, ...JSON_TYPE }, 'POST', '{}')).status).toBe(403)
  })
  it.each(['https://evil.example', 'null', 'file://', 'http://localhost', 'app://bundle'])(
    'refuses the origin %s',
    async (origin) => {
      const { shell, cookie } = await running()
      expect((await ask(shell, '/', { origin, cookie })).status).toBe(403)
      expect((await ask(shell, '/api/area/echo', { origin, cookie, ...JSON_TYPE }, 'POST', '{}')).status).toBe(403)
      expect((await ask(shell, '/files?name=a', { origin, cookie }, 'POST', 'x')).status).toBe(403)
    },
  )
  it('refuses a POST that does not say where it comes from', async () => {
    const { shell, cookie } = await running()
    expect((await ask(shell, '/api/area/echo', { cookie, ...JSON_TYPE }, 'POST', '{}')).status).toBe(403)
  })
  it('never answers a preflight and never sends a CORS header', async () => {
    const { shell, cookie } = await running()
    const asked = { cookie, origin: shell.origin, 'access-control-request-method': 'POST' }
    const preflight = await ask(shell, '/api/area/echo', asked, 'OPTIONS')
    expect(preflight.status).toBe(405)
    const page = await ask(shell, '/', { cookie })
    for (const answer of [preflight, page])
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('calls', () => {
  const sent = { ...JSON_TYPE, 'x-test': '1' }
  it('takes JSON by POST and answers', async () => {
    const { shell, cookie } = await running()
    const headers = { ...sent, cookie, origin: shell.origin }
    const answer = await ask(shell, '/api/area/echo', headers, 'POST', '{"json":{"a":1}}')
    expect(answer).toMatchObject({ status: 200, body: '{"json":{"a":1}}' })
    expect(answer.headers['cache-control']).toBe('no-store')
  })
  it('streams events', async () => {
    const { shell, cookie } = await running()
    const answer = await ask(shell, '/api/area/count', { ...sent, cookie, origin: shell.origin }, 'POST', '{}')
    expect(answer.headers['content-type']).toContain('text/event-stream')
    expect(answer.body).toMatch(/"json":1[\s\S]*"json":2/)
  })
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('refuses the content type "%s", which a foreign form could send', async (type) => {
    const { shell, cookie } = await running()
    const headers = { cookie, origin: shell.origin, ...(type && { 'content-type': type }) }
    expect((await ask(shell, '/api/area/echo', headers, 'POST', '{"json":1}')).status).toBe(415)
  })
  it('refuses GET, with or without data', async () => {
    const { shell, cookie } = await running()
    expect((await ask(shell, '/api/area/echo', { cookie })).status).toBe(405)
    expect((await ask(shell, '/api/area/echo?data={"json":1}', { cookie })).status).toBe(405)
  })
  it.each([
    '{',
    '[',
    '"',
    '{"json":{"a":1}',
    '\u0000',
    '{"json":"x","meta":[[5,"0"]]}',
    '{"json":{},"meta":[[0,"__proto__","a"]]}',
  ])('answers unreadable JSON %j as invalid input', async (body) => {
    const { shell, cookie } = await running()
    const answer = await ask(shell, '/api/area/echo', { ...sent, cookie, origin: shell.origin }, 'POST', body)
    expect(answer.status).toBeGreaterThanOrEqual(200)
    expect(answer.status).toBeLessThan(500)
    if (answer.status !== 200) expect(JSON.parse(answer.body)).toMatchObject({ json: { code: 'invalid' } })
    expect(Object.prototype).not.toHaveProperty('a')
  })
  it('refuses more than ten megabytes, announced or not', async () => {
    const { shell, cookie } = await running()
    const headers = { ...sent, cookie, origin: shell.origin }
    const body = `{"json":"${'x'.repeat(10_000_001)}"}`
    for (const how of [{}, { 'transfer-encoding': 'chunked' }]) {
      const answer = await ask(shell, '/api/area/echo', { ...headers, ...how }, 'POST', body).catch(() => undefined)
      // The server may hang up on a sender who goes on sending; an answer, if one came, says why.
      if (answer) expect(JSON.parse(answer.body)).toMatchObject({ json: { code: 'invalid' } })
    }
    expect((await ask(shell, '/api/area/echo', headers, 'POST', '{"json":1}')).status).toBe(200)
  })
  it.each([
    'nope',
    'area',
    'area/nope',
    '__proto__/toString',
    'constructor',
    'area/constructor',
    'area/__proto__',
    'area/echo/x',
    '',
  ])('answers the unknown call "%s" as not found', async (name) => {
    const { shell, cookie } = await running()
    const answer = await ask(shell, `/api/${name}`, { ...sent, cookie, origin: shell.origin }, 'POST', '{}')
    expect(JSON.parse(answer.body)).toMatchObject({ json: { code: 'not-found', defined: true } })
    expect(answer.status).toBe(404)
  })
  it('tells nothing about a defect', async () => {
    const { shell, cookie } = await running()
    const answer = await ask(shell, '/api/area/fail', { ...sent, cookie, origin: shell.origin }, 'POST', '{}')
    expect(answer.status).toBe(500)
    expect(answer.body).not.toContain('secret')
  })
})

describe('the interface', () => {
  it.each(['/', '/clients/123', '/index.html', '/%C3%A4/x'])(
    'serves the page for %s with a fresh nonce',
    async (path) => {
      const { shell, cookie } = await running()
      const [one, two] = await Promise.all([ask(shell, path, { cookie }), ask(shell, path, { cookie })])
      const nonce = /nonce="([^"]+)"/.exec(one.body)?.[1]
      expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
      expect(one.headers['content-security-policy']).toContain("script-src 'self';")
      expect(one.body).not.toContain('__CSP_NONCE__')
      expect(two.body).not.toBe(one.body)
      expect(one.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    },
  )
  it.each([
    '/..%2fsecret.txt',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..%2frenderer-secret%2fsecret.txt',
    '//etc/passwd.txt',
    '/%00.js',
    '/%zz.js',
    '/assets/a.js%00.html',
    '/nope.js',
    'http://evil.example/secret.txt',
  ])('does not serve %s', async (path) => {
    const { shell, cookie } = await running()
    const answer = await ask(shell, path, { cookie })
    expect([400, 403, 404]).toContain(answer.status)
    expect(answer.body).not.toContain('secret')
  })
  it.each(['//[', '//[::1', '//', '///', '/\\\\[', '/.//[', '//x:99999/', '//user@/'])(
    'refuses the address %s, which would name another host, and does not take it for a defect',
    async (path) => {
      const heard: unknown[] = []
      const { shell, cookie } = await running({ report: (error) => heard.push(error) })
      expect((await ask(shell, path, { cookie })).status).toBe(400)
      expect(heard).toEqual([])
    },
  )
  it('refuses other methods', async () => {
    const { shell, cookie } = await running()
    for (const method of ['PUT', 'DELETE', 'PATCH', 'POST'])
      expect((await ask(shell, '/', { cookie, origin: shell.origin }, method)).status, method).toBe(405)
  })
})

describe('files', () => {
  it('gives a file that was put out, with its name and a policy of its own', async () => {
    const { shell, cookie, files } = await running()
    const { token } = files.put('Ohje – Åbo "1".pdf', Buffer.from('%PDF-'))
    const answer = await ask(shell, `/files/${token}`, { cookie })
    expect(answer).toMatchObject({ status: 200, body: '%PDF-' })
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '5',
      'content-disposition': `inline; filename="Ohje  Abo 1.pdf"; filename*=UTF-8''Ohje%20%E2%80%93%20%C3%85bo%20%221%22.pdf`,
    })
  })
  it('shows PDF and pictures, and saves whatever could run', async () => {
    const { shell, cookie, files } = await running()
    const get = async (name: string) => {
      const file = files.put(name, Buffer.from('<script>alert(1)</script>'))
      return (await ask(shell, `/files/${file.token}`, { cookie })).headers
    }
    for (const name of ['a.pdf', 'a.png', 'a.jpg', 'a.gif', 'a.webp'])
      expect(await get(name)).toMatchObject({
        'content-type': expect.stringMatching(/^(image\/|application\/pdf)/) as string,
        'content-disposition': expect.stringMatching(/^inline;/) as string,
        'x-content-type-options': 'nosniff',
      })
    for (const name of ['a.html', 'a.svg', 'a.xml', 'a.xhtml', 'a', 'a.htm', 'a.js', 'a.zip']) {
      const headers = await get(name)
      expect(headers['content-type'], name).toMatch(/^application\/(octet-stream|zip)$/)
      expect(headers['content-disposition'], name).toMatch(/^attachment;/)
      expect(headers['content-security-policy'], name).toContain("default-src 'none'")
    }
  })
  it('takes a file in under a name and gives it back', async () => {
    const { shell, cookie } = await running()
    const headers = { cookie, origin: shell.origin }
    const answer = await ask(shell, '/files?name=%C3%A4.zip', headers, 'POST', Buffer.alloc(3_000_000, 7))
    const { token, name } = JSON.parse(answer.body)
    expect(name).toBe('ä.zip')
    expect((await ask(shell, `/files/${token}`, { cookie })).body).toHaveLength(3_000_000)
  })
  it.each([
    '',
    '?name=',
    '?name=..',
    '?name=a%2fb',
    '?name=a%5cb',
    '?name=%00',
    '?name=a%0ab',
    `?name=${'x'.repeat(300)}`,
  ])('refuses a file with the name "%s"', async (query) => {
    const { shell, cookie } = await running()
    expect((await ask(shell, `/files${query}`, { cookie, origin: shell.origin }, 'POST', 'x')).status).toBe(400)
  })
  it('refuses a file that announces more than two gigabytes before reading it', async () => {
    const { shell, cookie } = await running()
    const headers = { cookie, origin: shell.origin, 'content-length': String(3 * 1024 ** 3) }
    const refused = ask(shell, '/files?name=a', headers, 'POST')
    expect((await refused).status).toBe(413)
  })
  it.each([
    'x/../../secret.txt',
    '..%2f..%2fsecret.txt',
    '%2e%2e/secret.txt',
    'TOKEN/..%2fsecret.txt',
    'TOKEN%2f..%2fsecret.txt',
    'TOKEN%00',
    'TOKEN/',
    'TOKEN/a.pdf',
    'TOKENx',
    '.',
    '%zz',
    '',
  ])('does not give %s', async (path) => {
    const { shell, cookie, files } = await running()
    const { token } = files.put('a.pdf', Buffer.from('secret'))
    const answer = await ask(shell, `/files/${path.replace('TOKEN', token)}`, { cookie })
    expect([400, 404]).toContain(answer.status)
    expect(answer.body).not.toContain('secret')
  })
})
