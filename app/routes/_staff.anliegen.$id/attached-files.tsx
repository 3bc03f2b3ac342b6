import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Clock } from '../../components/clock-words.ts'
import { Go } from '../../components/go.tsx'
import { Icon } from '../../components/icon.tsx'
import { List } from '../../components/list.tsx'
import { fittedSize, isDecoration, THUMB_SIDE } from '../../domain/previews/preview.ts'
import { AboutFileLine } from './about-file-line.tsx'
import type { Item } from './conversation.tsx'

type File = Extract<Item, { kind: 'in' }>['attachments'][number]
type Props = { files: File[]; ticketId: number; clock: Clock }

/** The files of a mail: a picture small, with its large page behind it; of every file its line to download. */
export function AttachedFiles({ files, ticketId, clock }: Props) {
  const { t } = useTranslation('ticket')
  if (files.length === 0) return null
  return (
    <List className="files">
      {files.map((file) => (
        <li key={file.id}>
          {isShown(file) && <Thumb file={file} ticketId={ticketId} />}
          <a className="attached" href={`/anliegen/${ticketId}/anhang/${file.id}`} download>
            <Icon name="download" small /> {file.name} <span className="soft">{size(file.size, t)}</span>
          </a>
          {file.fault && <p className="about-file">{t(`files:fault.${file.fault}`)}</p>}
          {file.about && <AboutFileLine about={file.about} clock={clock} />}
        </li>
      ))}
    </List>
  )
}

type Pictured = File & { picture: NonNullable<File['picture']> }

const isShown = (file: File): file is Pictured =>
  file.picture !== null && !isDecoration({ inline: file.inline, ...file.picture })

function Thumb({ file, ticketId }: { file: Pictured; ticketId: number }) {
  const way = `/anliegen/${ticketId}/bild/${file.id}`
  return (
    <Go className="thumbnail" to={way}>
      <img
        src={`${way}/klein`}
        alt={file.name}
        {...fittedSize(file.picture, THUMB_SIDE)}
        loading="lazy"
        decoding="async"
      />
    </Go>
  )
}

const size = (bytes: number, t: TFunction<'ticket'>): string =>
  bytes < 1_000_000
    ? t('size.kb', { n: Math.max(1, Math.round(bytes / 1_000)) })
    : t('size.mb', { n: Math.round(bytes / 100_000) / 10 })
