import { useTranslation } from 'react-i18next'
import { PostForm } from '../../components/post-form.tsx'
import type { StudentData } from './route.tsx'

/** What the family does not want, as it stands, each with one button to change it back. */
export function WishForms({ data }: { data: StudentData }) {
  const { t } = useTranslation('students')
  const wishes = [
    {
      key: 'questions',
      words: t(data.noQuestions ? 'home.noQuestions' : 'home.questions'),
      button: t(data.noQuestions ? 'home.askAgain' : 'home.stopAsking'),
      fields: { what: 'questions', on: data.noQuestions ? 'off' : 'on' }
    },
    ...data.family.map((person) => ({
      key: `calls-${person.id}`,
      words: t(person.writingOnly ? 'home.onlyWriting' : 'home.mayCall', { name: person.name }),
      button: t(person.writingOnly ? 'home.allowCalls' : 'home.stopCalls'),
      fields: { what: 'calls', contact: String(person.id), on: person.writingOnly ? 'off' : 'on' }
    }))
  ]
  return (
    <details className="fold" open={data.noQuestions || data.family.some((one) => one.writingOnly)}>
      <summary>{t('home.wishes')}</summary>
      {wishes.map(({ key, words, button, fields }) => (
        <PostForm key={key} action={`/verzeichnis/${data.id}/wuensche`} fields={fields}>
          {words}{' '}
          <button className="linkish small" type="submit">
            {button}
          </button>
        </PostForm>
      ))}
    </details>
  )
}
