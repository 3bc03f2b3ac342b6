import { buildPages } from './build-if-stale.ts'

/** `npm run build`: builds the pages and notes what they were built from, so that the demo need not do it again. */
buildPages()
