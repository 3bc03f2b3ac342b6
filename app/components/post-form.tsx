import { Form, useInRouterContext } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Post } from './types.ts'

type Props = Post & {
  /** Stay on this page and let it load anew, instead of following the answer. */
  stay?: boolean
  /** The answer is another page, which begins at its top. */
  away?: boolean
  /** The answer is in another language: its texts come with a new document. */
  anew?: boolean
  id?: string
  className?: string
  'aria-label'?: string
  encType?: 'multipart/form-data'
  noValidate?: boolean
  children?: ReactNode
}

/** A form that changes one fact. It works without JavaScript; with it, the page keeps its place. */
export function PostForm({ action, fields = {}, stay, away, anew, children, ...rest }: Props) {
  const routed = useInRouterContext()
  const inner = (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </>
  )
  return routed ? (
    <Form
      method="post"
      action={action}
      navigate={!stay}
      preventScrollReset={!away}
      reloadDocument={anew}
      {...rest}
    >
      {inner}
    </Form>
  ) : (
    <form method="post" action={action} {...rest}>
      {inner}
    </form>
  )
}
