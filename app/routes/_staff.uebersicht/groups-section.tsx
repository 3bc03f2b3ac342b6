import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { GroupAlarm } from '../../components/group-alarm.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { BoardData } from './route.tsx'

/** Groups over the line: two of twenty are enough to stop a lesson. */
export function GroupsSection({ groups: { over, nearest, below } }: Pick<BoardData, 'groups'>) {
  const { t } = useTranslation('board')
  return (
    <RegisterSection id="gruppen" title={t('groups.title')} aside={t('groups.aside')}>
      {over.map((group) => (
        <GroupAlarm key={group.id} group={group.name} trouble={group.trouble} all={group.all}>
          <Go to={`/gruppe/${group.id}`}>
            <b>{t('groups.share', { count: group.count, all: group.all })}</b>
          </Go>
          {group.next && `, ${group.next}`}
        </GroupAlarm>
      ))}
      <p className={over.length > 0 ? 'after' : undefined}>
        {over.length > 0 ? t('groups.below', { count: below }) : t('groups.allBelow', { count: below })}{' '}
        {nearest && (
          <>
            {t('groups.nearest')} <Go to={`/gruppe/${nearest.id}`}>{nearest.name}</Go>{' '}
            {t('groups.with', { count: nearest.count, all: nearest.all })}
          </>
        )}
      </p>
    </RegisterSection>
  )
}
