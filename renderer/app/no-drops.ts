import { useEffect } from 'react'

/**
 * A file that is dropped beside the places that take one goes nowhere: the browser would open it in place of the program. A
 * place that takes it has said so before the window hears of it, or says so after.
 */
export function useNoDrops(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
}
