import { useTranslation } from 'react-i18next'
import { Go } from '../../components/go.tsx'
import { Coverage } from '../../components/health-block.tsx'
import { Icon } from '../../components/icon.tsx'
import { List } from '../../components/list.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { BoardData } from './route.tsx'

const NAMED = 8

/** How sure the numbers are: which lessons no teacher has reported. */
export function CoverageSection({
  day,
  finished,
  reported,
  missing,
  fiveDays,
  silent
}: BoardData['coverage']) {
  const { t } = useTranslation('board')
  const label = t('coverage.label', { reported, finished })
  const named = missing.slice(0, NAMED)
  const rest = missing.slice(NAMED)
  return (
    <RegisterSection id="meldungen" title={t('coverage.title')} aside={day} body="coverage">
      {finished === 0 ? (
        <p>{t('coverage.none')}</p>
      ) : (
        <>
          <p className="big">{label}</p>
          <Coverage reported={Array.from({ length: finished }, (_, i) => i < reported)} label={label} />
          {missing.length > 0 && (
            <p className="soft">
              {t('coverage.missing', { list: named.join(', ') })}
              {rest.length === 0 && '.'} {t('coverage.lessSure')}
            </p>
          )}
          {rest.length > 0 && (
            <details className="table-behind">
              <summary>{t('coverage.more', { count: rest.length })}</summary>
              <p className="soft">{rest.join(', ')}.</p>
            </details>
          )}
          <p className="soft">{t('coverage.fiveDays', fiveDays)}</p>
        </>
      )}
      {silent.length > 0 && <SilentGroups groups={silent} />}
    </RegisterSection>
  )
}

/** One line for each group nobody reports for: who held its lessons, and the address to write to. */
function SilentGroups({ groups }: { groups: BoardData['coverage']['silent'] }) {
  const { t } = useTranslation('boardList')
  return (
    <List className="plain silent">
      {groups.map(({ to, title, text, hosts }) => (
        <li key={to}>
          <span>
            <span className="status is-unstable">
              <Icon name="alert" small /> <Go to={to}>{title}</Go>
            </span>
            <br />
            <span className="soft">
              {text} {hosts.length === 0 && t('silent.noHost')}
            </span>
            {hosts.map(({ id, words, address }) => (
              <span key={id} className="host-address">
                {words} {address && <a href={`mailto:${address}`}>{address}</a>}
              </span>
            ))}
          </span>
        </li>
      ))}
    </List>
  )
}
