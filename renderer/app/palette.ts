import { create } from 'zustand'

/** Whether somebody has opened the palette: until then it is not there. */
export const usePalette = create<{ readonly asked: boolean }>(() => ({ asked: false }))

/** Opens the palette, whose script may still have to come. */
export async function openPalette(): Promise<void> {
  const { showPalette } = await import('./Palette.tsx')
  usePalette.setState({ asked: true })
  showPalette()
}
