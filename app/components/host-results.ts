/** What a teacher can say about one child; good is not said, it is meant by silence. The first is meant without a choice. */
export const HOST_RESULTS = [
  'not_seen',
  'failed',
  'sound',
  'picture',
  'dropped',
  'degraded',
  'excused'
] as const
export type HostResult = (typeof HOST_RESULTS)[number]
