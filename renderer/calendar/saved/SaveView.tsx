import { AppError } from '../../../shared/api/failure.ts'
import { type SavedView, ViewForm } from '../../../shared/api/views.ts'
import { savedViews } from '../../../shared/i18n/saved-views.ts'
import { useDeed } from '../../desk/deed.ts'
import { useSession } from '../../desk/session.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/Form.tsx'
import classes from './saved.module.css'

/** A new view, or one that gets another name or owner. */
export type AskedView = Pick<SavedView, 'screen' | 'search'> & Partial<SavedView>

type Props = { readonly asked: AskedView | undefined; readonly onClose: () => void }

/** The name of a view, and whether it is one's own or everybody's. */
export function SaveView({ asked, onClose }: Props) {
  const words = savedViews[useSession().preferences.language]
  const title = asked?.id === undefined ? words.saveTitle : words.rename
  return (
    <Dialog title={title} opened={asked !== undefined} onClose={onClose} size="sm">
      {asked && <Fields asked={asked} title={title} onClose={onClose} />}
    </Dialog>
  )
}

function Fields({ asked, title, onClose }: { asked: AskedView; title: string; onClose: () => void }) {
  const { language, personId } = useSession().preferences
  const words = savedViews[language]
  const deed = useDeed()
  const { id, version, screen, search, name = '', person_id } = asked
  const isOwn = id === undefined ? personId !== null : person_id !== null
  return (
    <Form
      label={title}
      draft={`view/${id ?? screen}`}
      schema={ViewForm}
      values={{ name, owner: isOwn ? 'mine' : 'all' }}
      submit={(typed) => {
        if (typed.owner === 'mine' && personId === null)
          throw new AppError('invalid', 'fields', { fields: { owner: 'required' } })
        const known = id !== undefined && version !== undefined ? { id, version } : {}
        const owner = typed.owner === 'mine' ? personId : null
        const view = { ...known, name: typed.name, person_id: owner, screen, search }
        return deed('views.save', view, words.saved(typed.name))
      }}
      onSaved={onClose}
      onCancel={onClose}
    >
      {id === undefined && <p className={classes['text']}>{words.saveText}</p>}
      <TextField name="name" label={words.name} placeholder={words.nameHint} required autoFocus />
      <SelectField
        name="owner"
        label={words.owner}
        disabled={personId === null}
        {...(personId === null && { description: words.ownerHelp })}
        options={[
          { value: 'mine', label: words.mine },
          { value: 'all', label: words.everybody },
        ]}
      />
    </Form>
  )
}
