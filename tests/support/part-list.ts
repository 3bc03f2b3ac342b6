/** The real programs that tests run against; nothing of them comes from npm. */
export const PARTS = {
  dovecot: {
    debian: 'dovecot-imapd',
    override: 'DOVECOT_PATH',
    paths: ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot']
  },
  chromium: {
    debian: 'chromium',
    override: 'CHROMIUM_PATH',
    paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser']
  }
} as const

export type Part = keyof typeof PARTS
export const PART_NAMES = ['dovecot', 'chromium'] as const satisfies readonly Part[]

/** Where the part's program is: the path in its environment variable, else the first known place that exists. */
export function findPart(part: Part, exists: (path: string) => boolean): string | undefined {
  const override = process.env[PARTS[part].override]
  if (override) return exists(override) ? override : undefined
  return PARTS[part].paths.find(exists)
}
