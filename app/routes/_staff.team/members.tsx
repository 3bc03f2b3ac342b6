import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { DeviceLabel } from '../../components/device-label.tsx'
import { Icon } from '../../components/icon.tsx'
import { List } from '../../components/list.tsx'
import { PostForm } from '../../components/post-form.tsx'
import { PLATFORMS } from '../../domain/words.ts'
import { nameInSentence } from '../../locales/names.ts'
import type { TeamData } from './route.tsx'

/** Everybody by name: there or not, and which devices they know. Ticked by the person or by an admin. */
export function Members({ data }: { data: TeamData }) {
  const { t } = useTranslation('team')
  return (
    <List className="team">
      {data.members.map((person) => {
        const mayChange = person.isVolunteer && (data.isAdmin || person.id === data.me)
        return (
          <li key={person.id}>
            <div>
              <h3>
                {person.displayName} {person.id === data.me && <span className="soft">({t('you')})</span>}
              </h3>
              <p className="soft">
                {[
                  person.isAdmin ? t('admin') : '',
                  person.isVolunteer
                    ? person.hereUntil
                      ? t('until', { time: person.hereUntil })
                      : t('away')
                    : ''
                ]
                  .filter(Boolean)
                  .join(', ')}
              </p>
              {person.addresses.map((address) => (
                <p className="soft address" key={address}>
                  {address}
                </p>
              ))}
              {data.isAdmin && person.id !== data.me && (
                <PostForm action={`/team/${person.id}/pause`}>
                  <button
                    type="submit"
                    className="linkish small"
                    aria-label={t('pauseOf', { name: nameInSentence(person.displayName, data.language) })}
                  >
                    {t('pause')}
                  </button>
                </PostForm>
              )}
            </div>
            {mayChange ? (
              <Platforms person={person} language={data.language} saved={data.saved === person.id} />
            ) : (
              person.isVolunteer && (
                <p>
                  {person.platforms.length === 0 && <span className="soft">{t('knowsNothing')}</span>}
                  {person.platforms.map((platform) => (
                    <span key={platform}>
                      <DeviceLabel platform={platform} />{' '}
                    </span>
                  ))}
                </p>
              )
            )}
          </li>
        )
      })}
    </List>
  )
}

type PlatformsProps = {
  person: TeamData['members'][number]
  language: TeamData['language']
  saved: boolean
}

function Platforms({ person, language, saved }: PlatformsProps) {
  const { t } = useTranslation(['team', 'components'])
  return (
    <PostForm action={`/team/${person.id}/geraete`} key={person.platforms.join()}>
      <fieldset>
        <legend className="sr">
          {t('platforms', { name: nameInSentence(person.displayName, language) })}
        </legend>
        {PLATFORMS.map((platform) => (
          <label className="tick" key={platform}>
            <input
              type="checkbox"
              name="platforms[]"
              value={platform}
              defaultChecked={person.platforms.includes(platform)}
            />
            <span>{t(`components:device.${platform}`)}</span>
          </label>
        ))}
        <Button compact>{t('save')}</Button>
        {saved && (
          <span className="saved" role="status">
            <Icon name="check" small /> {t('saved')}
          </span>
        )}
      </fieldset>
    </PostForm>
  )
}
