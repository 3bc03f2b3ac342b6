import { inEnglishOn } from './compose.ts'

/** P-13 to P-18 per platform, in English. */
export const englishPlatformsSoundAndPicture = [
  ...inEnglishOn(
    ['windows', 'mac'],
    'P-13',
    'Connect the sound on a computer',
    'Click “Join Audio” at the bottom left.',
    'Click “Join with Computer Audio”.',
    'Tick “automatically”.',
    'Turn the computer up.',
    'Check: can you hear a video on the internet?'
  ),
  ...inEnglishOn(
    ['ios'],
    'P-13',
    'Connect the sound on an iPad or iPhone',
    'Tap the screen.',
    'Tap “Audio” at the bottom left.',
    'Choose “Wi-Fi or Cellular Data”.',
    'Turn the device up with its keys.',
    'Slide the mute switch on the side back.'
  ),
  ...inEnglishOn(
    ['android'],
    'P-13',
    'Connect the sound on an Android device',
    'Tap the screen.',
    'Tap “Join Audio”.',
    'Choose “Wi-Fi or Cellular Data” or “Device audio”.',
    'Press the volume-up key.',
    'Turn the media volume up, not the ring tone.'
  ),
  ...inEnglishOn(
    ['windows'],
    'P-14',
    'Choose the speaker on Windows',
    'Switch Bluetooth off.',
    'Click the speaker symbol at the bottom right.',
    'Click the arrow beside it.',
    'Choose the right output device.',
    'Test the sound.'
  ),
  ...inEnglishOn(
    ['mac'],
    'P-14',
    'Choose the speaker on a Mac',
    'Open the Control Centre at the top right.',
    'Switch Bluetooth off.',
    'Click “Sound”.',
    'Choose the right speaker.',
    'Test the sound.'
  ),
  ...inEnglishOn(
    ['ios'],
    'P-14',
    'Choose the speaker on an iPad or iPhone',
    'Swipe down from the top right.',
    'Switch Bluetooth off.',
    'Tap the audio symbol.',
    'Choose the right speaker.',
    'Test the sound.'
  ),
  ...inEnglishOn(
    ['android'],
    'P-14',
    'Choose the speaker on an Android device',
    'Swipe down from the top.',
    'Tap “Bluetooth” until it is off.',
    'Open Zoom.',
    'Tap the speaker at the top left.',
    'Test the sound.'
  ),
  ...inEnglishOn(
    ['windows'],
    'P-17',
    'Allow the camera on Windows',
    'Open “Start” and then “Settings”.',
    'Choose “Privacy & security”. On Windows 10: “Privacy”.',
    'Choose “Camera” on the left.',
    'Switch access on at the top.',
    'Further down, switch access on for desktop apps.',
    'Right-click the Zoom symbol at the bottom right.',
    'Choose “Exit”.',
    'Open Zoom again.',
    'Join the lesson again.'
  ),
  ...inEnglishOn(
    ['mac'],
    'P-17',
    'Allow the camera on a Mac',
    'Open the Apple menu at the top left.',
    'Choose “System Settings”.',
    'Choose “Privacy & Security”.',
    'Choose “Camera”.',
    'Switch Zoom on.',
    'Choose “Quit & Reopen”.',
    'Join the lesson again.'
  ),
  ...inEnglishOn(
    ['ios'],
    'P-17',
    'Allow the camera on an iPad or iPhone',
    'Open “Settings”.',
    'Choose “Apps” and then “Zoom”. Earlier, Zoom stands directly in the list.',
    'Switch “Camera” on.',
    'No switch there? Open “Screen Time”, then “Restrictions”.',
    'Allow changes for “Camera” there.',
    'Swipe Zoom up and away.',
    'Open Zoom again.',
    'Join the lesson again.'
  ),
  ...inEnglishOn(
    ['android'],
    'P-17',
    'Allow the camera on an Android device',
    'Open “Settings”.',
    'Choose “Apps” and then “Zoom”.',
    'Choose “Permissions”.',
    'Choose “Camera” and “Only while using the app”.',
    'Swipe down. Is “Camera access” off? Switch it on.',
    'Close Zoom in the overview of apps.',
    'Open Zoom again.',
    'Join the lesson again.'
  ),
  ...inEnglishOn(
    ['chromeos'],
    'P-17',
    'Allow the camera on a Chromebook',
    'Open “Settings”.',
    'Choose “Security and Privacy”.',
    'Choose “Privacy controls”.',
    'Switch access on for “Camera”.',
    'Load the page with the lesson again.'
  ),
  ...inEnglishOn(
    ['browser'],
    'P-17',
    'Allow the camera in the browser',
    'Open the page with the lesson.',
    'Choose the lock or the camera in the address bar.',
    'Choose “Allow” for “Camera”.',
    'Load the page again.'
  ),
  ...inEnglishOn(
    ['windows'],
    'P-18',
    'Black picture on Windows',
    'Open the slider or cover of the camera.',
    'Close other programs that use the camera.',
    'Open the app “Camera”. Is there a picture?',
    'Restart the computer.',
    'Open only Zoom.'
  ),
  ...inEnglishOn(
    ['mac'],
    'P-18',
    'Black picture on a Mac',
    'Open the slider or cover of the camera.',
    'Close other programs that use the camera.',
    'Open “Photo Booth”. Is there a picture?',
    'Restart the Mac.',
    'Open only Zoom.'
  ),
  ...inEnglishOn(
    ['ios', 'android'],
    'P-18',
    'Black picture on a phone or tablet',
    'Take the case off.',
    'Open the camera app. Is there a picture?',
    'Restart the device.',
    'Open only Zoom.'
  )
]
