import { useTranslation } from 'react-i18next'
import { SaveLink } from '../../components/button.tsx'
import { Go } from '../../components/go.tsx'
import { KidsTable } from '../../components/kids-table.tsx'
import { RegisterSection } from '../../components/register.tsx'
import { ListFilter } from './list-filter.tsx'
import type { BoardData } from './route.tsx'

/** "Wer noch nicht": the list, what of it is shown, and the ways to filter it and to take it out. */
export function ListSection({ list, headline, total }: Pick<BoardData, 'list' | 'headline' | 'total'>) {
  const { t } = useTranslation(['board', 'boardList'])
  const aside = list.asked.sort ? t(`boardList:sort.${list.asked.sort}`) : t('kids.aside')
  if (headline === 0)
    return (
      <RegisterSection id="wer" title={t('kids.title')}>
        <p>{t(total === 0 ? 'boardList:empty' : 'kids.none')}</p>
        {total === 0 && <Go to="/verzeichnis/einlesen">{t('boardList:readRoster')}</Go>}
      </RegisterSection>
    )
  return (
    <RegisterSection id="wer" title={t('kids.title')} aside={aside} body="kids-sheet">
      <ListFilter {...list} />
      {list.isFiltered && (
        <p className="above" role="status">
          {list.ofOne
            ? t('boardList:foundOfOne')
            : t('boardList:found', { found: list.found, total: headline })}{' '}
          <Go to="/uebersicht#wer">{t('boardList:filter.reset')}</Go>
        </p>
      )}
      {list.rows.length > 0 ? (
        <KidsTable rows={list.rows} sorts={list.sorts} />
      ) : (
        <p>{t('boardList:nobody')}</p>
      )}
      {list.allTo && (
        <p className="after">
          {t('boardList:first', { shown: list.rows.length, found: list.found })}{' '}
          <Go to={list.allTo}>{t('boardList:showAll', { found: list.found })}</Go>
        </p>
      )}
      <p className="after save-list">
        <SaveLink compact icon="download" to={list.saveTo}>
          {t('boardList:save')}
        </SaveLink>{' '}
        {t('boardList:saveHint')}
      </p>
    </RegisterSection>
  )
}
