// @module-tag slow
/** Surveys and the service report from the command line. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerFormat, checkedText } from '../../shared/domain/surveys/answer-file.ts'
import { sampleFile } from '../builders/sample.ts'
import { cliFolder, jsonOf, oneLine } from './cli-run.ts'

const { at, run, remove } = cliFolder()
const on = ['--data', at('firm.db'), '--today', '2026-11-23']
beforeAll(async () => {
  await sampleFile(at('firm.db'), { today: '2026-11-23' })
})
afterAll(remove)

/** What a form says of itself, as its script reads it. */
const aboutOf = (path: string) => {
  const [, json = '{}'] =
    /<script type="application\/json" id="about">(.*?)<\/script>/s.exec(readFileSync(path, 'utf8')) ?? []
  return JSON.parse(json) as { firm: string; survey: string; token: string }
}

it('is sent with its form, and the answer that comes back is counted once', async () => {
  const asked = ['survey', 'form', ...on, '--client', '104', '--template', 'pulse', '--out']
  expect(await jsonOf(run)(...asked, at('form.html'))).toEqual({ file: at('form.html') })
  const { firm, survey, token } = aboutOf(at('form.html'))
  // The same survey still waits: it is not sent twice.
  await jsonOf(run)(...asked, at('again.html'))
  expect(aboutOf(at('again.html')).survey).toBe(survey)
  await jsonOf(run)(...asked, at('form.pdf'))
  expect(readFileSync(at('form.pdf')).subarray(0, 5).toString()).toBe('%PDF-')

  const values = [
    ['pulse', '5'],
    ['why', 'Palkat oikein'],
  ] as const
  const said = { survey, answered: '2026-11-23', values }
  const check = createHash('sha256').update(checkedText(token, said)).digest('hex')
  const answers = values.map(([id, value]) => ({ id, value }))
  const file = { format: answerFormat, version: 1, firm, survey, answered: said.answered, answers, check }
  writeFileSync(at('answer.json'), JSON.stringify(file))
  const first = await run('survey', 'import', at('answer.json'), ...on, '--language', 'fi')
  expect(first).toMatchObject({ code: 0, err: '' })
  expect(first.out).toContain('Pulssikysely')
  expect(oneLine(await run('survey', 'import', at('answer.json'), ...on, '--language', 'fi'))).not.toBe('')
  writeFileSync(at('edited.json'), JSON.stringify({ ...file, answers: [{ id: 'pulse', value: '1' }] }))
  expect(oneLine(await run('survey', 'import', at('edited.json'), ...on, '--language', 'en'))).not.toBe('')
  expect(oneLine(await run('survey', 'import', at('none.json'), ...on, '--language', 'en'))).toContain('none.json')
  expect(oneLine(await run(...asked.with(4, '999'), at('x.html'), '--language', 'fi'))).toContain('999')
})

it('prints the service report as PDF and as Excel', async () => {
  const asked = ['report', 'service', ...on, '--client', '110', '--from', '2026-01-01', '--to', '2026-10-31', '--out']
  await jsonOf(run)(...asked, at('report.pdf'))
  expect(readFileSync(at('report.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  await jsonOf(run)(...asked, at('report.xlsx'), '--measures', 'deadlines', 'feedback')
  expect(readFileSync(at('report.xlsx')).subarray(0, 2).toString()).toBe('PK')
  const backwards = ['report', 'service', ...on, '--client', '110', '--from', '2026-10-31', '--to', '2026-01-01']
  expect(oneLine(await run(...backwards, '--out', at('x.pdf'), '--language', 'fi'))).not.toBe('')
})
