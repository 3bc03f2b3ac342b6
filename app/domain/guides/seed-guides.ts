import type { SeedGuide } from './guide.ts'
import { appAndAccountGuides } from './seed-guides/app-and-account.ts'
import { englishJoiningToDevice } from './seed-guides/english-joining-to-device.ts'
import { englishNetworkToSchool } from './seed-guides/english-network-to-school.ts'
import { englishPlatformsDeviceAndHome } from './seed-guides/english-platforms-device-and-home.ts'
import { englishPlatformsJoining } from './seed-guides/english-platforms-joining.ts'
import { englishPlatformsSoundAndPicture } from './seed-guides/english-platforms-sound-and-picture.ts'
import { forStudents } from './seed-guides/for-students.ts'
import { joiningGuides } from './seed-guides/joining.ts'
import { networkGuides } from './seed-guides/network.ts'
import { pictureAndDeviceGuides } from './seed-guides/picture-and-device.ts'
import { schoolAndHomeGuides } from './seed-guides/school-and-home.ts'
import { soundGuides } from './seed-guides/sound.ts'
import { usingItGuides } from './seed-guides/using-it.ts'
import { withWhatIsSeen } from './seed-guides/what-is-seen.ts'

const families: readonly SeedGuide[] = [
  ...joiningGuides,
  ...appAndAccountGuides,
  ...soundGuides,
  ...pictureAndDeviceGuides,
  ...networkGuides,
  ...usingItGuides,
  ...schoolAndHomeGuides,
  ...englishJoiningToDevice,
  ...englishNetworkToSchool,
  ...englishPlatformsJoining,
  ...englishPlatformsSoundAndPicture,
  ...englishPlatformsDeviceAndHome
]

/** The guides a school starts with, none of them checked yet; the school edits them (content from guides.md). */
export const SEED_GUIDES: readonly SeedGuide[] = [...families, ...forStudents(families)].map(withWhatIsSeen)
