const PREFIX = /^(?:klasse|kl\.?)\s*/i
const GRADE_AND_LETTER = /^0*(1[0-3]|[1-9])\s*([a-z])$/i
const GRADE_AND_NUMBER = /^0*(1[0-3]|[1-9])\s*[/.]\s*(\d{1,2})$/
const UPPER_SCHOOL = /^(?:(?:KS|K|J|Q|E)\s*\d|EF|(?:VKL|VABO|IVK)\s*\d?)$/i
const UPPER_GRADE = /^1[123]$/

export type ClassName = { name: string; odd: boolean }

/** RI-10: one spelling for each class; what does not fit is kept as it is. */
export function readClass(text: string): ClassName {
  const bare = text.replace(PREFIX, '')
  const letter = GRADE_AND_LETTER.exec(bare)
  if (letter) return { name: `${letter[1]}${letter[2]?.toLowerCase()}`, odd: false }
  const number = GRADE_AND_NUMBER.exec(bare)
  if (number) return { name: `${number[1]}/${number[2]}`, odd: false }
  if (UPPER_SCHOOL.test(bare)) return { name: bare.toUpperCase().replace(/\s/g, ''), odd: false }
  if (UPPER_GRADE.test(bare)) return { name: bare, odd: false }
  return { name: text, odd: true }
}

/** A grade, where the file has no classes: a bare number is all there is. */
export function readGrade(text: string): ClassName {
  const grade = /^0*(1[0-3]|[1-9])$/.exec(text)
  return grade?.[1] ? { name: grade[1], odd: false } : readClass(text)
}

/** RI-10: by grade, then letter; the upper school last. */
export function compareClasses(a: string, b: string): number {
  const [gradeA, gradeB] = [gradeOf(a), gradeOf(b)]
  return gradeA - gradeB || (a < b ? -1 : a > b ? 1 : 0)
}

const gradeOf = (name: string): number => Number(/^\d+/.exec(name)?.[0] ?? 99)
