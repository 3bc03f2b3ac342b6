import type de from './files.de.ts'

const en: typeof de = {
  fault: {
    damaged: 'No preview: the file is damaged or not a picture.',
    tooManyPixels: 'No preview: the picture has an unusual number of pixels. Open it only if you expect it.',
    tooLarge: 'No preview: the file is too large. You can download it.',
    tooLong: 'No preview: converting took too long. You can download the file.',
    gaveUp: 'No preview: converting did not work. Open the file only if you expect it.'
  },
  about: {
    encrypted: 'This mail is encrypted. Lotse cannot read it. Ask the family to send it without encryption.',
    sealed:
      'The text is wrapped in a digital signature. Lotse cannot read it. Ask the family to write without a digital signature.',
    signature: 'This is a digital signature. There is nothing you need to do with it.',
    winmail:
      'Outlook has packed attachments into a format of its own. Lotse cannot open it. Ask the family to send a photo or the file by itself.'
  },
  event: {
    line: 'Appointment: “{{title}}”, {{when}}.',
    untitled: 'no title',
    place: 'Place: {{place}}.',
    repeats: 'It repeats.',
    cancelled: 'Cancelled.'
  },
  nested: {
    show: 'Show the attached mail from {{who}}',
    noSubject: '(no subject)',
    cut: 'The rest is in the file.'
  },
  shown: {
    pictureTitle: 'Picture {{name}}',
    mailTitle: 'Original mail in No. {{number}}',
    back: 'Back to No. {{number}}',
    pictureSafe: 'Shown without place, device and time taken. The original is unchanged.',
    mail: 'Original mail from {{who}}',
    mailSafe: 'Links are switched off here, and nothing is loaded from the internet.'
  }
}

export default en
