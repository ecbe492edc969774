import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { safeHref } from '../../shared/domain/text/inline.ts'

/** What a free text may hold, and nothing else: what is pasted or typed keeps to it. */
export const extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    dropcursor: false,
    trailingNode: false,
    heading: { levels: [1, 2] },
    link: {
      openOnClick: false,
      autolink: true,
      linkOnPaste: true,
      protocols: ['mailto', 'tel'],
      isAllowedUri: (href) => safeHref(href ?? ''),
      shouldAutoLink: (href) => safeHref(href),
    },
  }),
  Table.configure({ resizable: false }),
  TableRow,
  // A cell is a line on paper and as text.
  TableHeader.extend({ content: 'paragraph' }),
  TableCell.extend({ content: 'paragraph' }),
]
