import { inEnglishOn } from './compose.ts'

/** P-01 to P-12 per platform, in English. */
export const englishPlatformsJoining = [
  ...inEnglishOn(
    ['windows', 'mac'],
    'P-01',
    'Type the meeting ID on a computer',
    'Open the learning platform: {{plattform_url}}.',
    'Sign your child in there.',
    'Look for the teacher’s room there.',
    'Open Zoom.',
    'Click “Join”.',
    'Type the number without spaces.'
  ),
  ...inEnglishOn(
    ['ios', 'android'],
    'P-01',
    'Type the meeting ID on a phone or tablet',
    'Open the learning platform: {{plattform_url}}.',
    'Sign your child in there.',
    'Look for the teacher’s room there.',
    'Open Zoom.',
    'Tap “Join a meeting”.',
    'Type the number without spaces.'
  ),
  ...inEnglishOn(
    ['windows', 'mac'],
    'P-03',
    'Find and keep the link on a computer',
    'Open the learning platform: {{plattform_url}}.',
    'Sign your child in there.',
    'Open the list of teachers’ rooms.',
    'Press Ctrl and D, on a Mac Command and D.',
    'Save the bookmark.',
    'Click the teacher’s room.'
  ),
  ...inEnglishOn(
    ['ios'],
    'P-03',
    'Find and keep the link on an iPad or iPhone',
    'Open the learning platform: {{plattform_url}}.',
    'Sign your child in there.',
    'Open the list of teachers’ rooms.',
    'Tap “Share”.',
    'Choose “Add to Home Screen”.',
    'Tap the teacher’s room.'
  ),
  ...inEnglishOn(
    ['android'],
    'P-03',
    'Find and keep the link on an Android device',
    'Open the learning platform: {{plattform_url}}.',
    'Sign your child in there.',
    'Open the list of teachers’ rooms.',
    'Open the browser’s menu.',
    'Choose “Add to Home screen”.',
    'Tap the teacher’s room.'
  ),
  ...inEnglishOn(
    ['windows'],
    'P-07',
    'Install Zoom on Windows',
    'Open the link to the lesson.',
    'Click “Download now”.',
    'Open the folder “Downloads”.',
    'Double-click the Zoom file.',
    'Click the link to the lesson once more.',
    'The browser asks about Zoom Meetings. Click “Open”.'
  ),
  ...inEnglishOn(
    ['mac'],
    'P-07',
    'Install Zoom on a Mac',
    'Open the link to the lesson.',
    'Click “Download now”.',
    'Open the package in the folder “Downloads”.',
    'A warning appears? Open “System Settings”, then “Privacy & Security”.',
    'Click “Open Anyway”.',
    'Click the link to the lesson once more.'
  ),
  ...inEnglishOn(
    ['ios'],
    'P-07',
    'Load Zoom again on an iPad or iPhone',
    'Press long on the Zoom app.',
    'Choose “Remove App”.',
    'Open the App Store.',
    'Search for “Zoom”.',
    'Load the app.',
    'A purchase request appears? A parent confirms it on their own device.',
    'Open the link to the lesson.'
  ),
  ...inEnglishOn(
    ['android'],
    'P-07',
    'Install Zoom again on an Android device',
    'Open the Play Store.',
    'Search for “Android System WebView” and tap “Update”.',
    'Search for “Zoom”.',
    'Tap “Uninstall”.',
    'Tap “Install”.',
    'Family Link asks? A parent confirms it on their own device.',
    'Open the link to the lesson.'
  ),
  ...inEnglishOn(
    ['windows', 'mac'],
    'P-08',
    'Update Zoom on a computer',
    'Open Zoom.',
    'Click the profile picture at the top right.',
    'Click “Check for Updates”.',
    'Click “Install”.',
    'Open the link to the lesson again.'
  ),
  ...inEnglishOn(
    ['ios'],
    'P-08',
    'Update Zoom on an iPad or iPhone',
    'Open the App Store.',
    'Search for “Zoom”.',
    'Tap “Update”.',
    'Open the link to the lesson again.'
  ),
  ...inEnglishOn(
    ['android'],
    'P-08',
    'Update Zoom on an Android device',
    'Open the Play Store.',
    'Search for “Zoom”.',
    'Tap “Update”.',
    'No such button? Join from the browser.',
    'Open the link to the lesson again.'
  ),
  ...inEnglishOn(
    ['windows', 'mac'],
    'P-11',
    'Your child is not heard on a computer',
    'Click the crossed-out microphone at the bottom left.',
    'Click the arrow beside the microphone.',
    'Choose the right microphone.',
    'Click “Test Speaker & Microphone”.',
    'A mute key is lit on the keyboard? Press it.'
  ),
  ...inEnglishOn(
    ['ios', 'android'],
    'P-11',
    'Your child is not heard on a phone or tablet',
    'Tap the screen.',
    'Tap “Unmute”.',
    'Unplug the headset and test again.',
    'Still muted? Allow the microphone in the settings.'
  ),
  ...inEnglishOn(
    ['windows'],
    'P-12',
    'Allow the microphone on Windows',
    'Open “Start” and then “Settings”.',
    'Choose “Privacy & security”. On Windows 10: “Privacy”.',
    'Choose “Microphone” on the left.',
    'Switch access on at the top.',
    'Further down, switch access on for desktop apps.',
    'Right-click the Zoom symbol at the bottom right.',
    'Choose “Exit”.',
    'Open Zoom again.',
    'Join the lesson again.'
  ),
  ...inEnglishOn(
    ['mac'],
    'P-12',
    'Allow the microphone on a Mac',
    'Open the Apple menu at the top left.',
    'Choose “System Settings”.',
    'Choose “Privacy & Security”.',
    'Choose “Microphone”.',
    'Switch Zoom on.',
    'Choose “Quit & Reopen”.',
    'Join the lesson again.'
  ),
  ...inEnglishOn(
    ['ios'],
    'P-12',
    'Allow the microphone on an iPad or iPhone',
    'Open “Settings”.',
    'Choose “Apps” and then “Zoom”. Earlier, Zoom stands directly in the list.',
    'Switch “Microphone” on.',
    'No switch there? Open “Screen Time”, then “Restrictions”.',
    'Allow changes for “Microphone” there.',
    'Swipe Zoom up and away.',
    'Open Zoom again.',
    'Join the lesson again.'
  ),
  ...inEnglishOn(
    ['android'],
    'P-12',
    'Allow the microphone on an Android device',
    'Open “Settings”.',
    'Choose “Apps” and then “Zoom”.',
    'Choose “Permissions”.',
    'Choose “Microphone” and “Only while using the app”.',
    'Swipe down. Is “Microphone access” off? Switch it on.',
    'Close Zoom in the overview of apps.',
    'Open Zoom again.',
    'Join the lesson again.'
  ),
  ...inEnglishOn(
    ['chromeos'],
    'P-12',
    'Allow the microphone on a Chromebook',
    'Open “Settings”.',
    'Choose “Security and Privacy”.',
    'Choose “Privacy controls”.',
    'Switch access on for “Microphone”.',
    'Load the page with the lesson again.'
  ),
  ...inEnglishOn(
    ['browser'],
    'P-12',
    'Allow the microphone in the browser',
    'Open the page with the lesson.',
    'Choose the lock or the camera in the address bar.',
    'Choose “Allow” for “Microphone”.',
    'Load the page again.'
  )
]
