/** Mails that were asked for when the line broke, over all connections of this process. */
export type LineBreakers = {
  /** Runs a command about these mails; if `isLost()` afterwards, each of them is one break further. */
  watch<T>(keys: string[], isLost: () => boolean, ask: () => Promise<T>): Promise<T>
  /** How often the line broke at this mail. */
  breaks(key: string): number
  /** This one has come. */
  forget(key: string): void
}

/**
 * Remembers at which mails the line broke: some servers end the connection at a mail they cannot read, and it must not take all
 * others with it, again and again. Chance breaks, too: so a mail gets many tries, only behind the others.
 */
export function lineBreakers(): LineBreakers {
  const counts = new Map<string, number>()
  return {
    async watch(keys, isLost, ask) {
      try {
        return await ask()
      } catch (error) {
        if (isLost()) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
        throw error
      }
    },
    breaks: (key) => counts.get(key) ?? 0,
    forget: (key) => counts.delete(key)
  }
}
