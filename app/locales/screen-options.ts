/** Shared by server and browser: one namespace per screen, plain text out (React escapes). */
export const SCREEN_OPTIONS = {
  fallbackLng: false as const,
  defaultNS: 'common',
  initAsync: false,
  showSupportNotice: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false }
}
