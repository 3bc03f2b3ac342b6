import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { GuideFindings } from '../../components/guide-findings.tsx'
import { List } from '../../components/list.tsx'
import { PostForm } from '../../components/post-form.tsx'
import type { LoadedGuide } from './load-guide.ts'

/** When somebody last followed the steps, and one tap for today. */
export function CheckedPart({ guide }: { guide: LoadedGuide }) {
  const { t } = useTranslation('guides')
  const { checked } = guide
  return (
    <>
      <p>
        {!checked
          ? t('check.never')
          : checked.by
            ? t('check.last', { day: checked.day, name: checked.by })
            : t('check.lastDay', { day: checked.day })}
      </p>
      <PostForm action={`/anleitungen/${guide.id}/geprueft`}>
        <Button icon="check">{t('check.today')}</Button>
      </PostForm>
    </>
  )
}

/** What the check says, and the step to the families. */
export function PublishPart({ guide }: { guide: LoadedGuide }) {
  const { t } = useTranslation('guides')
  const waits = guide.draft !== null || !guide.published
  return (
    <>
      {!waits && <p>{t('publish.nothing')}</p>}
      <GuideFindings findings={guide.findings} />
      {waits && guide.isAdmin && (
        <PostForm
          action={`/anleitungen/${guide.id}/veroeffentlichen`}
          fields={{ version: String(guide.version) }}
        >
          <Button icon="guide">{t('publish.send')}</Button>
        </PostForm>
      )}
      {!guide.isAdmin && <p className="soft">{t('publish.admin')}</p>}
      {guide.published && guide.audience !== 'internal' && (
        <p className="after">
          <a
            href={`/anleitung/${guide.code}?geraet=${guide.platform}&l=${guide.language}${guide.audience === 'student' ? '&wer=kind' : ''}`}
          >
            {t('publish.open')}
          </a>
        </p>
      )}
      {guide.published && guide.isAdmin && (
        <PostForm action={`/anleitungen/${guide.id}/zurueckziehen`}>
          <p className="soft">{t('publish.withdrawText')}</p>
          <Button>{t('publish.withdraw')}</Button>
        </PostForm>
      )}
    </>
  )
}

/** Texts that were replaced; each can come back as a draft. */
export function OldTexts({ guide }: { guide: LoadedGuide }) {
  const { t } = useTranslation('guides')
  if (guide.versions.length === 0) return <p className="soft">{t('versions.none')}</p>
  return (
    <List className="guide-old">
      {guide.versions.map((old) => (
        <li key={old.id}>
          <details>
            <summary>
              {old.title}{' '}
              <span className="soft small">
                {old.by
                  ? t('versions.line', { when: old.when, name: old.by })
                  : t('versions.plain', { when: old.when })}
              </span>
            </summary>
            <pre lang={guide.language}>{old.steps.join('\n')}</pre>
            <PostForm action={`/anleitungen/${guide.id}/frueher`} fields={{ version: String(old.id) }}>
              <Button compact>{t('versions.restore')}</Button>
            </PostForm>
          </details>
        </li>
      ))}
    </List>
  )
}
