import { inEnglish } from './compose.ts'

/** P-21 to P-43 in English, on every device. */
export const englishNetworkToSchool = [
  inEnglish(
    'P-21',
    'Cut off after 40 minutes',
    'This is not your fault.',
    'Please wait a minute.',
    'Open the same link again.'
  ),
  inEnglish(
    'P-22',
    'Your child keeps getting thrown out',
    'Sit closer to the router.',
    'Stop other videos in the house.',
    'Switch the camera off.',
    'Join again with the same link.'
  ),
  inEnglish(
    'P-23',
    'The Wi-Fi is weak',
    'Sit closer to the router.',
    'Open the doors in between.',
    'Unplug the router for 30 seconds.',
    'Choose the 5 GHz network if there is one.',
    'Stop other videos in the house.'
  ),
  inEnglish(
    'P-24',
    'The internet is too slow',
    'Switch “HD” off in Zoom.',
    'Switch the camera off.',
    'Choose speaker view.',
    'Stop downloads and other videos.'
  ),
  inEnglish(
    'P-25',
    'Something blocks the connection',
    'Switch a VPN off.',
    'Check time and date on the device.',
    "Try another network, for example your phone's.",
    'Add Zoom as an exception in your antivirus.',
    'Check the filter list in the router.'
  ),
  inEnglish(
    'P-26',
    'Share the screen',
    'Ask the teacher: is sharing allowed?',
    'Tap “Share”.',
    'Choose what the others should see.',
    'Confirm.'
  ),
  inEnglish(
    'P-27',
    'See everybody and find the buttons',
    'Tap the screen once. The buttons appear.',
    'Tap “View”.',
    'Choose “Gallery” to see everybody.',
    'Choose “Speaker” to see the teacher large.'
  ),
  inEnglish(
    'P-28',
    'Raise the hand and chat',
    'Tap the screen once.',
    'Tap “Reactions” or “More”.',
    'Tap “Raise hand”.',
    'Tap “Chat” to write.'
  ),
  inEnglish(
    'P-29',
    'Change the displayed name',
    'Tap “Participants”.',
    'Tap your own name.',
    'Choose “Rename”.',
    'Type first name and class. No last name is needed.'
  ),
  inEnglish(
    'P-30',
    'Battery empty or device asleep',
    'Charge the device before the lesson.',
    'Keep the charger plugged in.',
    'Set auto-lock to the longest time.'
  ),
  inEnglish(
    'P-31',
    'Parental controls block Zoom',
    'Open the parental controls on your own device.',
    'Search for “Zoom”.',
    'Always allow Zoom.',
    'Check the blocked hours in the router, too.'
  ),
  inEnglish(
    'P-32',
    'Two children share a device',
    'Look at both timetables.',
    'Same time? Take a second device. A phone is enough.',
    'Sit in separate rooms or use headphones.',
    'No second device? Write to us: {{support_mail}}.'
  ),
  inEnglish(
    'P-33',
    'Your child has no device',
    "Could a parent's phone be used? That is enough.",
    'Otherwise {{schule}} lends your child a device.',
    'Write to us: {{support_mail}}.',
    'We tell you when to fetch it.'
  ),
  inEnglish(
    'P-34',
    'No internet at home',
    "Share your phone's internet.",
    'Ask a neighbour.',
    'Neither works? Write to us: {{support_mail}}.',
    'We will find a place at school.'
  ),
  inEnglish(
    'P-35',
    'Trouble with a school laptop',
    'Read the number on the sticker.',
    'Hold the power button for 15 seconds.',
    'Plug the charger in.',
    'Switch the device on.',
    'It does not start? We exchange it. Send us the number.'
  ),
  inEnglish(
    'P-36',
    'Cannot sign in to the learning platform',
    'Check capital and small letters in the password.',
    'Open {{plattform_url}} again.',
    'Still no? Send us name and class, no password.',
    'We pass it on to the teacher in charge.'
  ),
  inEnglish(
    'P-37',
    'The browser does not fit',
    'Use the newest Chrome, Edge or Firefox.',
    'Internet Explorer does not work.',
    'Switch ad blockers off.',
    'Open the link to the lesson again.'
  ),
  inEnglish(
    'P-38',
    'It is down for many right now',
    'This is not your fault.',
    'You need to change nothing.',
    'Try again at the next lesson.',
    'We write to you when it works again.'
  ),
  inEnglish(
    'P-39',
    'Practise Zoom first',
    'Tell us when you have time: {{support_mail}}.',
    'We practise together in a test room.',
    "Have your child's device ready.",
    'We check the sound first, then the picture.'
  ),
  inEnglish(
    'P-40',
    'Questions about privacy',
    "{{schule}}'s privacy rules are on the learning platform: {{plattform_url}}.",
    'Your child can take part without a camera.',
    'Your child can take part with sound only.',
    "We pass your question on to the school's privacy officer."
  ),
  inEnglish(
    'P-41',
    'A stranger is in the room',
    'Leave the lesson at once.',
    'Tell the teacher or the school office.',
    'Send us time and class: {{support_mail}}.',
    'Do not send pictures of the screen.',
    'The school takes care of it at once.'
  ),
  inEnglish(
    'P-42',
    'The class teacher answers this',
    'We only help with the technology of the lessons.',
    'Your message goes to the class teacher.',
    'Report a sick child to the office as always.'
  ),
  inEnglish(
    'P-43',
    'Your child needs special support',
    'Tell us what helps your child: {{support_mail}}.',
    'Captions: tap “More” and then “Captions”.',
    'To see the teacher large, tap the picture and choose “Pin”.',
    'Connect a Bluetooth hearing aid before the lesson.',
    'Please write no diagnoses.'
  )
]
