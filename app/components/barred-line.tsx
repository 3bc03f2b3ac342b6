import { useTranslation } from 'react-i18next'
import type { BarredWriter } from '#app/domain/barred/barred-people.ts'
import { Icon } from './icon.tsx'

/** "Mia Hoffmann (5a)", for a sentence. */
export const barredNames = ({ children }: BarredWriter): string =>
  children.map(({ name, className }) => `${name} (${className})`).join(', ')

/** Who wrote into a matter and hears nothing of a child any more: said before anybody answers. */
export function BarredLines({ writers }: { writers: readonly BarredWriter[] }) {
  const { t } = useTranslation('barred')
  return writers.map((writer) => (
    <div className="barred-line" key={writer.address} role="note">
      <Icon name="alert" small />
      <p>
        <b>{t('ticket.warning', { address: writer.address, children: barredNames(writer) })}</b>{' '}
        {t('ticket.why')}
      </p>
    </div>
  ))
}

/** Who wrote from an address nobody knows into a matter about a child with an ended tie. */
export function UnknownLines({ writers }: { writers: readonly BarredWriter[] }) {
  const { t } = useTranslation('barred')
  return writers.map((writer) => (
    <div className="barred-line" key={writer.address} role="note">
      <Icon name="alert" small />
      <p>
        <b>{t('ticket.unknown', { address: writer.address, children: barredNames(writer) })}</b>{' '}
        {t('ticket.unknownWhy')}
      </p>
    </div>
  ))
}
