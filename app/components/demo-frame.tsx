import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Brand, SkipLink } from './brand.tsx'
import { Go } from './go.tsx'
import { List } from './list.tsx'

/** Around the pages of the demo: says clearly that this is one, and leads between them. */
export function DemoFrame({ current, children }: { current: 'write' | 'mailbox'; children: ReactNode }) {
  const { t } = useTranslation('demo')
  const { t: common } = useTranslation()
  const item = (to: string, label: string, isCurrent: boolean) => (
    <li>
      <Go to={to} aria-current={isCurrent ? 'page' : undefined}>
        {label}
      </Go>
    </li>
  )
  return (
    <div className="demo">
      <SkipLink to="inhalt">{common('skip')}</SkipLink>
      <header>
        <Brand />
        <nav aria-label={t('nav')}>
          <List>
            {item('/demo/schreiben', t('write.short'), current === 'write')}
            {item('/demo/postfach', t('mailbox.short'), current === 'mailbox')}
            {item('/anliegen', t('queue'), false)}
          </List>
        </nav>
      </header>
      <p className="demo-banner">{t('banner')}</p>
      <main id="inhalt">{children}</main>
    </div>
  )
}
