import { useTexts } from './texts.ts'
import type { MentionPicker } from './use-mention-picker.ts'

/** The names that fit, below the text: arrow keys and Enter choose, a tap does, too. */
export function MentionList({ picker, id }: { picker: MentionPicker; id: string }) {
  const t = useTexts()
  if (picker.names.length === 0) return null
  return (
    <div className="mention-list" role="listbox" id={id} aria-label={t('mention.label')}>
      {picker.names.map((name, i) => (
        <button
          key={name}
          type="button"
          role="option"
          id={`${id}-${i}`}
          tabIndex={-1}
          aria-selected={i === picker.active}
          // The field keeps the focus, and the phone its keyboard.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation()
            picker.choose(name)
          }}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
