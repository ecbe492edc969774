import { create } from 'zustand'

type Store = { readonly opened: boolean; readonly open: () => void; readonly close: () => void }

/** Whether the window for calendar files is open. */
export const useExport = create<Store>((set) => ({
  opened: false,
  open: () => set({ opened: true }),
  close: () => set({ opened: false }),
}))
