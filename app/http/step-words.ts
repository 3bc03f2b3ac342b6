import type { NextStep } from '../domain/students/next-step.ts'
import type { Reader } from './reader.ts'

/** "anrufen und helfen", "noch 2 gute Stunden". */
export const stepWords = (step: NextStep, { t }: Reader): string =>
  step.key === 'good_lessons'
    ? t('board:step.good_lessons', { count: step.count })
    : t(`board:step.${step.key}`)
