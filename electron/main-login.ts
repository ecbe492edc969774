/** Starting with the session of the computer's user: off until somebody asks for it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { app } from 'electron'

/** How a start at log-in is told from one by hand. */
export const AT_LOGIN = '--at-login'

/** Whether the session started the program, so that its window stays small. macOS hands no arguments on. */
export const isAtLogin = (argv: readonly string[]): boolean =>
  argv.includes(AT_LOGIN) || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)

/**
 * Makes the program start at log-in, or no more. What is so already is left alone: somebody may have switched it off in the
 * system's own settings. A program run from its source is never entered.
 */
export function setStartAtLogin(on: boolean): void {
  if (!app.isPackaged) return
  if (process.platform === 'linux') return enterDesktopFile(on)
  const args = [AT_LOGIN]
  if (app.getLoginItemSettings({ args }).openAtLogin !== on) app.setLoginItemSettings({ openAtLogin: on, args })
}

/** The desktops of Linux start what lies here (freedesktop.org, Desktop Application Autostart Specification). */
function enterDesktopFile(on: boolean): void {
  const config = process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
  const file = join(config, 'autostart', 'vuosikello.desktop')
  // An AppImage runs from a place that is another each time.
  const program = process.env['APPIMAGE'] || process.execPath
  const quoted = `"${program.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`
  const lines = ['[Desktop Entry]', 'Type=Application', 'Name=Vuosikello', `Exec=${quoted} ${AT_LOGIN}`]
  const text = [...lines, 'Terminal=false', ''].join('\n')
  const entered = existsSync(file) && readFileSync(file, 'utf8').includes(lines.join('\n'))
  // What another program or copy entered is not ours to take out.
  if (!on && entered) rmSync(file)
  if (!on || entered) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
