import { inEnglish } from './compose.ts'

/** P-01 to P-20 in English, on every device. */
export const englishJoiningToDevice = [
  inEnglish(
    'P-01',
    'The meeting ID is not valid',
    'Open the learning platform: {{plattform_url}}.',
    'Open the link to the room again.',
    'Do not use links from old mails or chats.',
    "Compare the teacher's name with the timetable."
  ),
  inEnglish(
    'P-02',
    'The passcode is wrong',
    'Open the learning platform: {{plattform_url}}.',
    'Tap the link there. The passcode is inside the link.',
    'Zoom still asks? The passcode stands beside the room.',
    'Check capital and small letters.',
    'Do not type spaces.'
  ),
  inEnglish(
    'P-03',
    'Find the link to the lesson',
    'Open the learning platform: {{plattform_url}}.',
    'Sign your child in.',
    'Open the list of teachers’ rooms.',
    "Tap the teacher's room.",
    'Save the page as a bookmark.'
  ),
  inEnglish(
    'P-04',
    'Your child is alone in the room',
    'Look at the timetable: which teacher has a lesson now?',
    'Check the time on the device.',
    'Leave the room.',
    "Open the right teacher's room on the learning platform."
  ),
  inEnglish(
    'P-05',
    'Your child is stuck in the waiting room',
    'Leave the waiting room.',
    'Open the link again.',
    'Type first name and class as the name.',
    'Join.',
    'Wait a moment. The teacher has to let your child in.'
  ),
  inEnglish(
    'P-06',
    'The teacher is not there yet',
    'The room opens when the teacher is there.',
    'Please wait five minutes.',
    'Still nobody? Look on the learning platform: {{plattform_url}}.'
  ),
  inEnglish(
    'P-07',
    'Take part without the app',
    'Open the link to the lesson.',
    'Close the question about the app.',
    'Choose “Join from your browser”.',
    'Type first name and class.',
    'Join.'
  ),
  inEnglish(
    'P-08',
    'Update Zoom',
    'Open the store the app came from.',
    'Search for “Zoom”.',
    'Choose “Update”.',
    'Open the link to the lesson again.',
    'No update possible? Join from the browser.'
  ),
  inEnglish(
    'P-09',
    'Zoom asks for an account',
    'Your child needs no account.',
    'Cancel the registration.',
    'Choose “Join a meeting”.',
    'Is another account signed in? Sign it out.',
    'Type first name and class.'
  ),
  inEnglish(
    'P-10',
    'Zoom asks for the date of birth',
    'Cancel the registration.',
    'Your child needs no account.',
    'Open the link to the lesson.',
    'Choose “Join a meeting”.',
    'Zoom asks again? Join from the browser.'
  ),
  inEnglish(
    'P-11',
    'Your child is not heard',
    'Tap the screen.',
    'Is the microphone crossed out? Tap it.',
    'The teacher muted everybody? That is normal. Raise the hand.',
    'Does the headset have a switch? Switch it on.'
  ),
  inEnglish(
    'P-12',
    'Allow the microphone',
    "Open the device's settings.",
    'Search for “microphone”.',
    'Allow the microphone for Zoom.',
    'Quit Zoom completely.',
    'Open Zoom again.'
  ),
  inEnglish(
    'P-13',
    'Your child hears nothing',
    'Tap “Audio” at the bottom left.',
    'Connect the sound.',
    'Turn the device up.',
    'Check: can you hear a video on the internet?'
  ),
  inEnglish(
    'P-14',
    'Sound comes from the wrong device',
    'Unplug the headphones.',
    'Switch Bluetooth off.',
    'Test the sound.',
    'Connect the headphones again.'
  ),
  inEnglish(
    'P-15',
    'There is an echo',
    'Your child puts headphones on.',
    'Keep only one device with sound in a room.',
    'Turn the speaker down.',
    'Your child mutes when not speaking.'
  ),
  inEnglish(
    'P-16',
    'The sound is choppy',
    'Switch the camera off.',
    'Close other programs.',
    'Stop other videos in the house.',
    'Sit closer to the router.',
    'Switch power saving off.'
  ),
  inEnglish(
    'P-17',
    'Allow the camera',
    "Open the device's settings.",
    'Search for “camera”.',
    'Allow the camera for Zoom.',
    'Quit Zoom completely.',
    'Open Zoom again.'
  ),
  inEnglish(
    'P-18',
    'The picture stays black',
    'Open the cover of the camera.',
    'Close other programs that use the camera.',
    'Restart the device.',
    'Open only Zoom.'
  ),
  inEnglish(
    'P-19',
    'No camera or microphone',
    'Your child can take part without a camera.',
    'A headset with a cable is enough for sound.',
    'Do you have a phone or tablet? Use it.',
    'Otherwise write to us: {{support_mail}}.'
  ),
  inEnglish(
    'P-20',
    'The device is old or slow',
    'Join from the browser.',
    'Close everything else.',
    "Hide the others' videos.",
    'Still too slow? Write to us. We may lend a device.'
  )
]
