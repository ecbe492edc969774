/**
 * All a page gets of Electron: it may ask for its port to the core, which then arrives as a message of its own window, and where
 * a file lies that somebody chose or dropped.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'

/** The part of the page's window that is needed; the project for Node's side has no DOM. */
declare const window: { postMessage(message: unknown, target: string, ports: readonly unknown[]): void }

// A port cannot cross the bridge between the worlds; a window message can carry it (Electron's own way).
ipcRenderer.on('port', (event) => window.postMessage('vuosikello:port', '*', event.ports))

// A desktop notice was clicked.
ipcRenderer.on('today', () => window.postMessage('vuosikello:today', '*', []))

// Somebody closes the window, and the page has something unsaved.
ipcRenderer.on('leave', () => window.postMessage('vuosikello:leave', '*', []))

contextBridge.exposeInMainWorld('vuosikello', {
  requestPort: () => ipcRenderer.send('port'),
  pathOf: (file: Parameters<typeof webUtils.getPathForFile>[0]) => webUtils.getPathForFile(file),
})
