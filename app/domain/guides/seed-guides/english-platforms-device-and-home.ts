import { inEnglishOn } from './compose.ts'

/** P-20 to P-37 per platform, in English. */
export const englishPlatformsDeviceAndHome = [
  ...inEnglishOn(
    ['windows'],
    'P-20',
    'Old Windows computer',
    'Press the Windows key and Pause.',
    'Read the Windows version.',
    'Send us the version.',
    'Until then join from the browser.',
    'Close everything else.',
    'Hide the others’ videos.',
    'Still too slow? Write to us. We may lend a device.'
  ),
  ...inEnglishOn(
    ['mac'],
    'P-20',
    'Old Mac',
    'Open the Apple menu at the top left.',
    'Choose “About This Mac”.',
    'Send us the version.',
    'Until then join from the browser.',
    'Close everything else.',
    'Hide the others’ videos.',
    'Still too slow? Write to us. We may lend a device.'
  ),
  ...inEnglishOn(
    ['ios'],
    'P-20',
    'Old iPad or iPhone',
    'Open “Settings”.',
    'Choose “General” and then “About”.',
    'Send us the version.',
    'Until then join from the browser.',
    'Close everything else.',
    'Hide the others’ videos.',
    'Still too slow? Write to us. We may lend a device.'
  ),
  ...inEnglishOn(
    ['android'],
    'P-20',
    'Old Android device',
    'Open “Settings”.',
    'Choose “About phone”.',
    'Send us the version.',
    'Until then join from the browser.',
    'Close everything else.',
    'Hide the others’ videos.',
    'Still too slow? Write to us. We may lend a device.'
  ),
  ...inEnglishOn(
    ['ios'],
    'P-22',
    'The iPad or iPhone loses the lesson',
    'Sit closer to the router.',
    'Stop other videos in the house.',
    'Switch Low Power Mode off.',
    'Leave Zoom in the foreground.',
    'Decline calls during the lesson.'
  ),
  ...inEnglishOn(
    ['android'],
    'P-22',
    'The Android device loses the lesson',
    'Sit closer to the router.',
    'Stop other videos in the house.',
    'Open “Settings”, “Apps” and then “Zoom”.',
    'Switch battery optimisation off for Zoom.',
    'Leave Zoom in the foreground.',
    'Decline calls during the lesson.'
  ),
  ...inEnglishOn(
    ['windows'],
    'P-22',
    'The Windows computer loses the lesson',
    'Sit closer to the router.',
    'Stop other videos in the house.',
    'Plug a network cable in if you can.',
    'Switch power saving off.',
    'Join again with the same link.'
  ),
  ...inEnglishOn(
    ['windows', 'mac'],
    'P-23',
    'The Wi-Fi on the computer is weak',
    'Plug a network cable in if you can.',
    'Otherwise sit closer to the router.',
    'Open the doors in between.',
    'Unplug the router for 30 seconds.',
    'Stop other videos in the house.'
  ),
  ...inEnglishOn(
    ['windows'],
    'P-26',
    'Share the screen on Windows',
    'Ask the teacher: is sharing allowed?',
    'Click “Share” at the bottom.',
    'Choose the right window.',
    'Tick “Share sound”.',
    'Click “Share”.'
  ),
  ...inEnglishOn(
    ['mac'],
    'P-26',
    'Share the screen on a Mac',
    'Open “System Settings”.',
    'Choose “Privacy & Security”.',
    'Choose “Screen Recording”.',
    'Switch Zoom on.',
    'Choose “Quit & Reopen”.',
    'Join again.',
    'Click “Share”.'
  ),
  ...inEnglishOn(
    ['ios'],
    'P-26',
    'Share the screen on an iPad or iPhone',
    'Switch notifications off.',
    'Tap “Share” in Zoom.',
    'Tap “Screen”.',
    'Tap “Start Broadcast”.'
  ),
  ...inEnglishOn(
    ['android'],
    'P-26',
    'Share the screen on an Android device',
    'Tap “Share” in Zoom.',
    'Tap “Screen”.',
    'Tap “Start now”.',
    'Open what the others should see.'
  ),
  ...inEnglishOn(
    ['ios', 'android'],
    'P-27',
    'See everybody on a phone or tablet',
    'Tap the screen once. The buttons appear.',
    'Swipe left to see everybody.',
    'Swipe right to see the teacher large.'
  ),
  ...inEnglishOn(
    ['windows', 'mac'],
    'P-28',
    'Raise the hand and chat on a computer',
    'Move the mouse. The buttons appear at the bottom.',
    'Click “Reactions”.',
    'Click “Raise hand”.',
    'Click “Chat” to write.'
  ),
  ...inEnglishOn(
    ['windows', 'mac'],
    'P-29',
    'Change the displayed name on a computer',
    'Click “Participants”.',
    'Point at your own name.',
    'Click “Rename”.',
    'Type first name and class. No last name is needed.'
  ),
  ...inEnglishOn(
    ['ios'],
    'P-30',
    'iPad or iPhone falls asleep',
    'Plug the charger in before the lesson.',
    'Open “Settings”.',
    'Choose “Display & Brightness”.',
    'Set “Auto-Lock” to “Never”.'
  ),
  ...inEnglishOn(
    ['android'],
    'P-30',
    'Android device falls asleep',
    'Plug the charger in before the lesson.',
    'Open “Settings”.',
    'Choose “Display”.',
    'Set “Screen timeout” to the longest time.'
  ),
  ...inEnglishOn(
    ['windows'],
    'P-30',
    'Windows computer falls asleep',
    'Plug the charger in before the lesson.',
    'Open “Start” and then “Settings”.',
    'Choose “System” and then “Power”.',
    'Set screen and sleep to “Never”.'
  ),
  ...inEnglishOn(
    ['mac'],
    'P-30',
    'Mac falls asleep',
    'Plug the charger in before the lesson.',
    'Open “System Settings”.',
    'Choose “Battery”.',
    'Prevent sleep while it is plugged in.'
  ),
  ...inEnglishOn(
    ['ios'],
    'P-31',
    'Allow Zoom in Screen Time',
    'Open “Settings”.',
    'Choose “Screen Time”.',
    'Choose “Always Allowed”.',
    'Add Zoom.',
    'Check “App Limits” and “Downtime”.',
    'A purchase request appears? Confirm it on your device.'
  ),
  ...inEnglishOn(
    ['android'],
    'P-31',
    'Allow Zoom in Family Link',
    'Open Family Link on your device.',
    'Choose your child.',
    'Choose “Apps” and then “Zoom”.',
    'Allow Zoom without a time limit.',
    'Check the daily limit of the device.'
  ),
  ...inEnglishOn(
    ['windows'],
    'P-31',
    'Allow Zoom in the Windows parental controls',
    'Open Microsoft Family Safety on your device.',
    'Choose your child.',
    'Choose “Apps and games”.',
    'Allow Zoom without a limit.',
    'Check the screen time.'
  ),
  ...inEnglishOn(
    ['ios'],
    'P-37',
    'On an iPad or iPhone: Safari or the app',
    'Open the link in Safari.',
    'Better: load the Zoom app from the App Store.',
    'Open the link to the lesson again.'
  )
]
