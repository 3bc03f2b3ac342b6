import { useTranslation } from 'react-i18next'
import { SaveLink } from '../../components/button.tsx'
import { KlasseLabel } from '../../components/klasse-label.tsx'
import { LogTable } from '../../components/log-table.tsx'
import { RegisterSection } from '../../components/register.tsx'
import type { PreviewPage } from './route.tsx'

type Child = { line: number; name: string; klasse: string }
const named = ({ name, klasse }: Pick<Child, 'name' | 'klasse'>) => (
  <>
    {name} {klasse && <KlasseLabel klasse={klasse} />}
  </>
)

/** Who is unclear, new, changed and missing; households, classes and hints. */
export function Changes({ page }: { page: PreviewPage }) {
  const { t } = useTranslation('roster')
  const { counts, unclear, fresh, changed, missing, classes, hints, households, decide, problems, path } =
    page
  const rest = (all: number, shown: number) =>
    all > shown && <p className="after">{t('more', { count: all - shown })}</p>
  return (
    <>
      {unclear.length > 0 && (
        <RegisterSection
          id="unklar"
          count={unclear.length}
          title={t('unclear.title')}
          aside={t('unclear.aside')}
        >
          <LogTable
            heads={[t('line'), t('child'), t('why')]}
            rows={unclear.map((one) => ({
              key: `${one.line}-${one.name}`,
              cells: [
                { text: one.line },
                { text: named(one) },
                {
                  text: t('unclear.renamed', { name: one.before })
                }
              ]
            }))}
          />
        </RegisterSection>
      )}
      {fresh.length > 0 && (
        <RegisterSection id="neu" count={counts.new} title={t('fresh')}>
          <LogTable
            heads={[t('line'), t('child'), t('contact')]}
            rows={fresh.map((one) => ({
              key: `${one.line}-${one.name}`,
              cells: [
                { text: one.line },
                { text: named(one), strong: true },
                { text: one.contact, soft: true }
              ]
            }))}
          />
          {rest(counts.new, fresh.length)}
        </RegisterSection>
      )}
      {changed.length > 0 && (
        <RegisterSection id="geaendert" count={counts.changed} title={t('changed')}>
          <LogTable
            heads={[t('line'), t('child'), t('what'), t('beforeAfter')]}
            rows={changed.map((one) => ({
              key: `${one.line}-${one.name}`,
              cells: [
                { text: one.line },
                { text: named(one) },
                {
                  text: (one.changes.length > 0
                    ? one.changes.map(({ what }) => what)
                    : (['contact'] as const)
                  )
                    .map((what) => t(`kind.${what}`))
                    .join(', ')
                },
                {
                  text: one.changes.map(({ what, from, to }) => (
                    <span key={what}>
                      <del>{from}</del> <ins>{to}</ins>{' '}
                    </span>
                  ))
                }
              ]
            }))}
          />
          {rest(counts.changed, changed.length)}
        </RegisterSection>
      )}
      {missing.length > 0 && (
        <RegisterSection id="fehlen" count={counts.missing} title={t('missing.title')}>
          <p>
            {missing.map((one, at) => (
              <span key={`${one.name}-${one.klasse}`}>
                {at > 0 && ', '}
                {named(one)}
              </span>
            ))}
          </p>
          {rest(counts.missing, missing.length)}
          <p className="after">{t(decide.complete ? 'missing.leave' : 'missing.stay')}</p>
        </RegisterSection>
      )}
      {households > 0 && (
        <RegisterSection id="haushalte" count={households} title={t('households')}>
          <p>{t('householdsText', { count: households })}</p>
        </RegisterSection>
      )}
      <RegisterSection id="klassen" count={classes.length} title={t('classes')}>
        <p>
          {classes.map(([name, size]) => (
            <span key={name}>
              <KlasseLabel klasse={name || '–'} /> {size}{' '}
            </span>
          ))}
        </p>
      </RegisterSection>
      {hints.length > 0 && (
        <RegisterSection id="hinweise" title={t('hints')}>
          <ul>
            {hints.map(({ code, lines, more }) => (
              <li key={code}>
                {t(`warning.${code}`)}: {t('lines', { lines: lines.join(', ') })}{' '}
                {more > 0 && t('more', { count: more })}
              </li>
            ))}
          </ul>
          {problems && (
            <p className="after">
              <SaveLink to={`${path}/probleme`} icon="download">
                {t('problems.save')}
              </SaveLink>
            </p>
          )}
        </RegisterSection>
      )}
    </>
  )
}
