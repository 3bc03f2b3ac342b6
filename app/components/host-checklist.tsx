import { Button } from './button.tsx'
import { HOST_RESULTS, type HostResult } from './host-results.ts'
import { useTexts } from './texts.ts'

type Props = {
  lesson: string
  names: { id: string; name: string }[]
  said: Record<string, HostResult>
  ticked: string[]
}

/** The class as a list: tick who was there, and say of the others what was the matter. */
export function HostChecklist({ lesson, names, said, ticked }: Props) {
  const t = useTexts()
  return (
    <>
      <p className="question">{t('host.tick')}</p>
      <ul className="ticks">
        {names.map(({ id, name }) => (
          <li key={id}>
            <label className="name-tap">
              <input type="checkbox" name="there" value={id} defaultChecked={ticked.includes(id)} /> {name}
            </label>
            <label className="sr" htmlFor={`${lesson}-${id}`}>
              {t('host.was', { name })}
            </label>
            <select id={`${lesson}-${id}`} name={`result-${id}`} defaultValue={said[id] ?? 'not_seen'}>
              {HOST_RESULTS.map((result) => (
                <option key={result} value={result}>
                  {t(`host.${result}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <div className="send">
        <Button kind="primary" wide className="big-answer" name="all" value="ticks">
          {t('host.send_ticks')}
        </Button>
      </div>
      <Button wide className="big-answer" icon="check" name="all" value="yes">
        {t('host.all')}
      </Button>
    </>
  )
}
