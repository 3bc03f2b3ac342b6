// This file is the Vite configuration of the Remix app ("remix vite:build --config remix.config.js").
// The classic Remix compiler ("remix build") is not used; the name is the one the house was given.
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'

export default defineConfig({
  plugins: [
    // Without this guard Vite bundles better-sqlite3 into the browser silently.
    denyImports({
      client: {
        specifiers: [
          'better-sqlite3',
          'drizzle-orm',
          /^drizzle-orm\//,
          'imapflow',
          'nodemailer',
          'mailparser'
        ],
        files: ['**/db/**', '**/mail/**', '**/app/http/**']
      }
    }),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true
      },
      ignoredRouteFiles: ['**/*.test.ts', '**/README.md']
    })
  ],
  build: { target: 'es2022', chunkSizeWarningLimit: 400 },
  server: { port: Number(process.env.PORT ?? 3000) }
})
