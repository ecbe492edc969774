import type { Act } from '../write.ts'

export type Step = { readonly commandId: string; readonly command: string }

/** What is known of a deed when it is done. */
export type Noted = Pick<Act, 'command' | 'commandId' | 'target' | 'targetName'>

/** What this workstation did and may turn back, newest last. Lives as long as the open file. */
export type UndoStack = {
  top(): { undo: Step | null; redo: Step | null }
  /** Takes note of a commit that changed something. */
  committed(act: Noted): void
  /** Begins anew, with what was done before the file was opened, oldest first. */
  resume(acts: readonly Noted[]): void
  clear(): void
}

export function createUndoStack(): UndoStack {
  let done: Step[] = []
  let undone: Step[] = []
  const take = (list: Step[], commandId: string | undefined): [Step[], Step | undefined] => [
    list.filter((step) => step.commandId !== commandId),
    list.find((step) => step.commandId === commandId),
  ]
  const clear = () => {
    done = []
    undone = []
  }
  const stack: UndoStack = {
    top: () => ({ undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }),
    committed(act) {
      if (act.command === 'history.undo') {
        const [others, redone] = take(undone, act.target)
        const [rest, step] = take(done, act.target)
        done = rest
        undone = others
        // To undo an undoing by name is to redo.
        if (redone) done.push({ commandId: act.commandId, command: redone.command })
        else undone.push({ commandId: act.commandId, command: step?.command ?? act.targetName ?? act.command })
      } else if (act.command === 'history.redo') {
        const [rest, step] = take(undone, act.target)
        undone = rest
        done.push({ commandId: act.commandId, command: step?.command ?? act.command })
      } else if (act.command === 'history.emptyBin') {
        // What is gone for good cannot come back by way of anything done before.
        clear()
      } else if (done.at(-1)?.commandId !== act.commandId) {
        // (The later steps of a job belong to the deed that its first one began.)
        done = [...done.slice(-199), { commandId: act.commandId, command: act.command }]
        // A new deed ends what could be redone, as in every editor.
        undone = []
      }
    },
    resume(acts) {
      clear()
      for (const act of acts) stack.committed(act)
    },
    clear,
  }
  return stack
}
