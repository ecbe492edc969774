/** What is seen between the closing of the window and the end of the program, when that takes longer than a moment. */
import { BrowserWindow, nativeTheme } from 'electron'

/** In ms: most files are backed up sooner. */
const MOMENT = 1000

/** Says after a moment what is still being done. Gives what takes the words away. */
export function sayClosing({ closing, closingDetail }: { closing: string; closingDetail: string }): () => void {
  let notice: BrowserWindow | undefined
  const timer = setTimeout(() => {
    notice = new BrowserWindow({
      width: 460,
      height: 130,
      useContentSize: true,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      title: 'Vuosikello',
      autoHideMenuBar: true,
      webPreferences: { sandbox: true, javascript: false },
    })
    // Closing it would not end the work: it goes when that is done.
    notice.on('close', (event) => event.preventDefault())
    void notice.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page(closing, closingDetail))}`)
  }, MOMENT)
  return () => {
    clearTimeout(timer)
    notice?.destroy()
  }
}

function page(title: string, text: string): string {
  const [ground, ink] = nativeTheme.shouldUseDarkColors ? ['#14171c', '#e8e8e6'] : ['#ffffff', '#1f2328']
  const style = `body{margin:24px;background:${ground};color:${ink};font:14px/1.5 system-ui,sans-serif}h1{margin:0 0 8px;font-size:16px}p{margin:0}`
  return `<!doctype html><title>Vuosikello</title><style>${style}</style><h1>${title}</h1><p>${text}</p>`
}
