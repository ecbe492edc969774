// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { languages } from '../../shared/domain/words.ts'
import { signs, ui } from '../../shared/i18n/ui.ts'
import { StatusSign } from '../../renderer/ui/StatusSign.tsx'
import { show } from './screen.tsx'

describe.each(languages)('signs in %s', (language) => {
  test.each(signs)('%s has its own shape and word', (sign) => {
    const { container } = show(<StatusSign sign={sign} />, language)
    expect(container.querySelector('[data-sign]')?.textContent).toBe(ui[language].signs[sign])
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })

  test('are told apart without colour', () => {
    const drawn = signs.map((sign) => show(<StatusSign sign={sign} withWord />, language).container)
    expect(drawn).toHaveLength(7)
    expect(new Set(drawn.map((container) => container.querySelector('svg')?.innerHTML)).size).toBe(7)
    expect(new Set(drawn.map(({ textContent }) => textContent)).size).toBe(7)
  })
})
