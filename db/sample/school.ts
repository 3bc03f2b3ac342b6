/** The invented school: classes, teachers and their timetable. */

const GRADES = ['5', '6', '7', '8', '9', '10']

/** 5a to 10d, K1, K2. */
export const CLASSES: readonly string[] = [
  ...GRADES.flatMap((grade) => ['a', 'b', 'c', 'd'].map((letter) => `${grade}${letter}`)),
  'K1',
  'K2'
]

type Platform = 'windows' | 'mac' | 'android' | 'ios'

/** Seven volunteers: a little over two experts for each platform. */
export const VOLUNTEERS: readonly {
  title: string
  firstName: string
  lastName: string
  platforms: readonly Platform[]
  here: boolean
}[] = [
  { title: 'Frau', firstName: 'Friederike', lastName: 'Keller', platforms: ['ios', 'mac'], here: true },
  { title: 'Herr', firstName: 'Jan', lastName: 'Lindner', platforms: ['windows'], here: true },
  { title: 'Frau', firstName: 'Sevda', lastName: 'Aydın', platforms: ['android', 'windows'], here: true },
  { title: 'Herr', firstName: 'Johannes', lastName: 'Tran', platforms: ['ios', 'android'], here: true },
  { title: 'Frau Dr.', firstName: 'Martina', lastName: 'Brandt', platforms: ['windows', 'mac'], here: false },
  { title: 'Herr', firstName: 'Piotr', lastName: 'Kowalski', platforms: ['android'], here: false },
  { title: 'Frau', firstName: 'Ute', lastName: 'Sommerfeld', platforms: ['mac', 'ios'], here: false }
]

export const ADMIN = { title: 'Herr', firstName: 'Hartmut', lastName: 'Wieland' } as const

/** With the seven volunteers, who teach as well, these are the 40 hosts. */
export const HOSTS: readonly (readonly [title: string, firstName: string, lastName: string])[] = [
  ['Frau', 'Inge', 'Hoffmann'],
  ['Herr', 'Rolf', 'Baumann'],
  ['Frau', 'Petra', 'Seidel'],
  ['Herr', 'Klaus', 'Engelhardt'],
  ['Frau', 'Anna', 'Böttcher'],
  ['Herr', 'Cem', 'Arslan'],
  ['Frau', 'Renate', 'Vogel'],
  ['Herr', 'Moritz', 'Stark'],
  ['Frau', 'Carolin', 'Hübner'],
  ['Herr', 'Werner', 'Thiele'],
  ['Frau', 'Beate', 'Kramer'],
  ['Herr', 'Tobias', 'Nolte'],
  ['Frau', 'Miriam', 'Rosen'],
  ['Herr', 'Bernd', 'Ostermann'],
  ['Frau', 'Lydia', 'Franz'],
  ['Herr', 'Achim', 'Kessler'],
  ['Frau', 'Judith', 'Marx'],
  ['Herr', 'Georg', 'Hagen'],
  ['Frau', 'Silvia', 'Conti'],
  ['Herr', 'Daniel', 'Reuter'],
  ['Frau', 'Elke', 'Bartels'],
  ['Herr', 'Philipp', 'Zander'],
  ['Frau', 'Doris', 'Jansen'],
  ['Herr', 'Stefan', 'Wirth'],
  ['Frau', 'Nina', 'Grabowski'],
  ['Herr', 'Lutz', 'Fischbach'],
  ['Frau', 'Charlotte', 'Rieger'],
  ['Herr', 'Norbert', 'Ebeling'],
  ['Frau', 'Sophie', 'Lindqvist'],
  ['Herr', 'Ulrich', 'Dorn'],
  ['Frau', 'Esther', 'Kahl'],
  ['Herr', 'Robert', 'Mayr'],
  ['Frau', 'Heidi', 'Pfaff']
]

/** Start of the slots, and which two of them a group has; so some lesson is always near during school hours. */
export const SLOTS = ['08:45', '09:45', '10:15', '11:30', '12:30'] as const
export const LESSON_MINUTES = 30
export const SLOT_PAIRS: readonly (readonly [number, number])[] = [
  [0, 2],
  [1, 3],
  [0, 3],
  [2, 4],
  [1, 4]
]

export const SUBJECTS = [
  'Deutsch',
  'Mathematik',
  'Englisch',
  'Biologie',
  'Geschichte',
  'Französisch',
  'Erdkunde',
  'Physik',
  'Latein',
  'Musik'
] as const
