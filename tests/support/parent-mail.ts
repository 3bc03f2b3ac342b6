import { SUPPORT } from './product.ts'
import { MOTHER } from './story-school.ts'

const crlf = (text: string): string => text.replaceAll('\n', '\r\n')

/** A first mail as a parent's phone writes it. */
export const firstMail = (text: string, subject = 'Kein Ton in der Videokonferenz'): string =>
  crlf(`Return-Path: <${MOTHER}>
Received: from mail.familie.example by mx.gym-werder.example; ${new Date().toUTCString()}
From: =?UTF-8?Q?Aylin_Y=C4=B1ld=C4=B1z?= <${MOTHER}>
To: ${SUPPORT}
Subject: ${subject}
Message-ID: <first.${Date.now()}@familie.example>
Date: ${new Date().toUTCString()}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

${text}

Von meinem Galaxy gesendet
`)

/** A reply as a German web mailer writes it: own words above, the whole of our mail quoted below. */
export const quotedReply = (text: string, to: { messageId: string; subject: string; body: string }): string =>
  crlf(`Return-Path: <${MOTHER}>
Received: from mail.familie.example by mx.gym-werder.example; ${new Date().toUTCString()}
From: =?UTF-8?Q?Aylin_Y=C4=B1ld=C4=B1z?= <${MOTHER}>
To: ${SUPPORT}
Subject: Aw: ${to.subject}
Message-ID: <reply.${Date.now()}@familie.example>
In-Reply-To: ${to.messageId}
References: ${to.messageId}
Date: ${new Date().toUTCString()}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

${text}

Am 19.03.2026 um 17:12 schrieb Gymnasium am Werder <${SUPPORT}>:

${to.body
  .split('\n')
  .map((line) => `> ${line}`)
  .join('\n')}
`)
