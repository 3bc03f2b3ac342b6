import { z } from 'zod'

/** The fields of a video system (components/system-fields.tsx). Codes are keys of `phase:errors`. */
export const systemForm = z.object({
  system: z.string().trim().min(1, 'system').max(60, 'long'),
  // A link in guides and mails: nothing but a page of the web.
  platformUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'url' }).max(500, 'long')])
})
