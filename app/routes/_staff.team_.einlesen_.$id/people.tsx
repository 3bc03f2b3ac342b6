import { useTranslation } from 'react-i18next'
import { LogTable } from '../../components/log-table.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { StaffPreviewPage } from './route.tsx'

/** Who is new, who gets something added, who is unclear, and what is to be looked at in the list. */
export function People({ page }: { page: StaffPreviewPage }) {
  const { t } = useTranslation(['staffImport', 'roster', 'components'])
  const { counts, unclear, former, problems, moreProblems } = page
  const rest = (all: number, shown: number) =>
    all > shown && <p className="after">{t('more', { count: all - shown })}</p>
  return (
    <>
      {unclear.length > 0 && (
        <RegisterSection id="unklar" count={counts.unclear} title={t('unclear')} aside={t('unclearAside')}>
          <p>{t('unclearText')}</p>
          <LogTable
            heads={[t('roster:line'), t('person')]}
            rows={unclear.map(({ line, name }) => ({
              key: String(line),
              cells: [{ text: line }, { text: name }]
            }))}
          />
          {rest(counts.unclear, unclear.length)}
        </RegisterSection>
      )}
      {former.length > 0 && (
        <RegisterSection id="verwaltung" count={former.length} title={t('former')}>
          <p>{former.join(', ')}</p>
          <p className="after">{t('formerText')}</p>
        </RegisterSection>
      )}
      {(['fresh', 'changed'] as const).map((kind) => {
        const people = page[kind]
        const all = kind === 'fresh' ? counts.new : counts.changed
        if (people.length === 0) return null
        return (
          <RegisterSection key={kind} id={kind === 'fresh' ? 'neu' : 'geaendert'} count={all} title={t(kind)}>
            <LogTable
              heads={[t('roster:line'), t('person'), t('mails'), t('role'), t('knows')]}
              rows={people.map((one) => ({
                key: `${one.line}-${one.name}`,
                cells: [
                  { text: one.line },
                  { text: one.back ? `${one.name} (${t('back')})` : one.name, strong: true },
                  { text: one.mails.join(', ') || (kind === 'fresh' ? t('noMail') : '–') },
                  { text: one.role ? t(`roles.${one.role}`) : '–' },
                  {
                    text:
                      one.platforms.map((platform) => t(`components:device.${platform}`)).join(', ') || '–'
                  }
                ]
              }))}
            />
            {rest(all, people.length)}
          </RegisterSection>
        )
      })}
      {problems.length > 0 && (
        <RegisterSection id="hinweise" count={problems.length + moreProblems} title={t('problems')}>
          <LogTable
            heads={[t('roster:line'), t('column'), t('roster:problems.reason')]}
            rows={problems.map(({ line, column, code }, at) => ({
              key: `${at}-${line}`,
              cells: [{ text: line }, { text: column ?? '–' }, { text: t(`roster:warning.${code}`) }]
            }))}
          />
          {rest(problems.length + moreProblems, problems.length)}
        </RegisterSection>
      )}
    </>
  )
}
