import type { IncomingEmail } from '#app/domain/intake/incoming-email.ts'
import type { IntakeKnowledge, KnownStudent, KnownTicket } from '#app/domain/intake/intake-knowledge.ts'
import type { ChildPlatform } from '#app/domain/words.ts'

/** A mail that a person wrote, with the fields a case cares about; the rest is plain. */
export const aMail = (fields: Partial<IncomingEmail> & { address?: string }): IncomingEmail => {
  const { address = 'jemand@neu.example', ...rest } = fields
  const subject = rest.subject ?? ''
  const number = subject.match(/\[\w+ #(\d+)\]/)?.[1]
  return {
    kind: 'human',
    kindReasons: [],
    from: { name: null, address },
    replyTo: null,
    envelopeFrom: address,
    to: [],
    cc: [],
    subject,
    subjectClean: subject.replace(/^(?:(?:AW|Re|WG|Fwd):\s*)+/i, '').replace(/\[\w+ #\d+\]\s*/, ''),
    subjectNumber: number ? Number(number) : null,
    messageId: '<neu@mail.example>',
    inReplyTo: [],
    references: [],
    date: new Date('2026-11-12T08:00:00Z'),
    visible: '',
    folded: '',
    signatureLine: '',
    forwarded: '',
    html: null,
    quotedLinks: [],
    masked: [],
    attachments: [],
    bounce: null,
    mailer: null,
    autoSubmitted: false,
    suppressAutoResponse: false,
    warnings: [],
    ...rest
  }
}

/** An attachment that is only its name. */
export const aFile = (name: string): IncomingEmail['attachments'][number] => ({
  name,
  declaredName: null,
  mime: 'image/png',
  size: 1,
  inline: false,
  contentId: null,
  content: Buffer.from('x')
})

const child = (
  id: number,
  [firstName, lastName, className]: [string, string, string],
  guardian: string,
  platform: ChildPlatform | null = null,
  addresses: string[] = []
): KnownStudent => ({
  id,
  firstName,
  lastName,
  className,
  householdId: id,
  platform,
  addresses,
  guardians: [{ name: `Eltern ${lastName}`, addresses: [guardian] }]
})

const students: KnownStudent[] = [
  child(1, ['Johanna', 'Seidel', '6a'], 'seidel@post.example', 'ios'),
  child(2, ['Benjamin', 'Seidel', '8c'], 'seidel@post.example', 'windows'),
  child(3, ['Alexandra', 'Müller', '5b'], 'mueller@post.example', 'android'),
  child(4, ['Anton', 'Müller', '7d'], 'mueller.anton@post.example'),
  child(5, ['Theresa', 'Öztürk-Lang', '9a'], 'oeztuerk@post.example', 'mac', ['theresa@schule.example']),
  child(6, ['Jonas', 'Weber', '6a'], 'weber@post.example'),
  child(7, ['Jonas', 'Weiß', '6a'], 'weiss@post.example'),
  child(8, ['Manuel', 'Krämer', '5b'], 'kraemer@post.example'),
  child(9, ['Nur', 'Aydın', '7d'], 'aydin@post.example'),
  child(10, ['Mark', 'Vogt', '10b'], 'vogt@post.example', 'windows'),
  child(11, ['Sophie', 'Vogt', '5b'], 'vogt@post.example', 'windows'),
  child(12, ['Emma', 'Lindner', '7d'], 'lindner@post.example')
]

const ticket = (number: number, fields: Partial<KnownTicket>): KnownTicket => ({
  number,
  closedAt: null,
  participants: [],
  studentIds: [],
  confirmedPlatform: null,
  sent: [],
  tokens: [],
  inboundMessageIds: [],
  ...fields
})

const at = new Date('2026-11-10T10:00:00Z')

/** A small school: siblings, two of the same first name in one class, everyday words as names, four tickets. */
export const school: IntakeKnowledge = {
  now: new Date('2026-11-12T09:00:00Z'),
  students,
  staff: [{ name: 'Sophie Brandt', addresses: ['brandt@lehrer.example'] }],
  tickets: [
    ticket(20, {
      participants: ['seidel@post.example'],
      studentIds: [2],
      sent: [
        { messageId: '<ack20@lotse.example>', kind: 'ack', to: 'seidel@post.example', at },
        { messageId: '<reply20@lotse.example>', kind: 'reply', to: 'seidel@post.example', at }
      ],
      tokens: ['Zu7xPq0LmN3sVb8KdR2tYw'],
      inboundMessageIds: ['<first@seidel.example>']
    }),
    ticket(21, {
      participants: ['vogt@post.example'],
      studentIds: [10],
      sent: [{ messageId: '<ask21@lotse.example>', kind: 'ask', to: 'vogt@post.example', at }]
    }),
    ticket(12, {
      participants: ['weber@post.example'],
      studentIds: [6],
      closedAt: new Date('2026-09-01T10:00:00Z'),
      confirmedPlatform: 'chromeos',
      sent: [{ messageId: '<reply12@lotse.example>', kind: 'reply', to: 'weber@post.example', at }]
    }),
    ticket(22, {
      participants: ['kraemer@post.example'],
      studentIds: [8],
      closedAt: new Date('2026-11-11T10:00:00Z'),
      sent: [{ messageId: '<reply22@lotse.example>', kind: 'reply', to: 'kraemer@post.example', at }]
    })
  ]
}
