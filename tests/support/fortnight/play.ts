import { fromSchoolTime, type SchoolDay, toSchoolTime } from '#app/domain/school-time.ts'
import { tendSchool } from '#app/domain/tend-school.ts'
import { type MailDoor, mailDoor } from '../mail-door.ts'
import { plainText } from '../sent-mail.ts'
import { BASE_URL } from '../web-app.ts'
import { Agenda } from './agenda.ts'
import { familyAnswers, familyWrites } from './families.ts'
import { formsOf } from './forms.ts'
import { changeStudents, type FoundedSchool } from './found-school.ts'
import { hostReports } from './hosts.ts'
import { classOn } from './ledger.ts'
import { confirmOutage, volunteersHelp } from './staff.ts'
import { OUTAGE, Truth } from './truth.ts'

/** What mails were about (the first word of their key), to whom and when, to be looked at in the end. */
export type SentMail = { about: string; to: string; day: SchoolDay }
export type Played = {
  sent: SentMail[]
  /** Every address of ours in a mail, with the kind of the mail. */
  links: Map<string, string>
  reports: number
  asked: number
  answers: number
  letters: number
  machines: number
}

const MINUTE = 60_000
/** Nobody ever reports of it: Lotse has to ask the families. */
const SILENT_CLASS = '9c'
const HOURS = { from: 7 * 60, until: 18 * 60 + 30 }

/**
 * Plays the fortnight: the clock ticks every half hour, teachers report nine of ten lessons by their links, families write and answer,
 * volunteers phone, the admin changes what happens to a school.
 *
 * @param look called after the last tick of each half day
 */
export async function playFortnight(
  school: FoundedSchool,
  seed: number,
  look: (now: string) => void
): Promise<Played> {
  const { web, ledger, days } = school
  const truth = new Truth([...ledger.children.values()], seed)
  const door = mailDoor(web.db, web.context.school, web.context.clock())
  const agenda = new Agenda()
  const played: Played = {
    sent: [],
    links: new Map(),
    reports: 0,
    asked: 0,
    answers: 0,
    letters: 0,
    machines: 0
  }
  const hostPaths = new Map<string, string>()
  const world = { school, truth, door, agenda, played, hostPaths }
  for (const day of days) {
    agenda.add(timeOn(day, HOURS.from - 5), () => signInAll(school))
    for (let minute = HOURS.from; minute <= HOURS.until; minute += 30)
      agenda.add(timeOn(day, minute), async (now) => {
        const errors = tendSchool(web.db, web.context.school, now)
        if (errors.length > 0) throw errors[0]
        await post(world, day, now)
        if (minute === 11 * 60 + 30 || minute === HOURS.until) look(toSchoolTime(now))
      })
    planLessonsOf(world, day)
    for (const minute of [9 * 60 + 31, 14 * 60 + 7, 16 * 60 + 7])
      agenda.add(timeOn(day, minute), (now) => volunteersHelp(school, truth, now))
  }
  planEvents(world)
  await agenda.play((now) => web.setNow(now))
  return played
}

/** In the morning nobody is signed in any more. */
async function signInAll({ web, admin, volunteers }: FoundedSchool): Promise<void> {
  for (const person of [admin, ...volunteers]) person.cookie = await web.signIn(person.id)
}

type World = {
  school: FoundedSchool
  truth: Truth
  door: MailDoor
  agenda: Agenda
  played: Played
  hostPaths: Map<string, string>
}

const timeOn = (day: SchoolDay, minute: number, second = 0): Date =>
  new Date(fromSchoolTime(`${day}T00:00:00`).getTime() + minute * MINUTE + second * 1_000)

/** Sends what is due. Teachers keep their link; most families answer a question within the hour. */
async function post({ school, truth, door, agenda, played, hostPaths }: World, day: SchoolDay, now: Date) {
  for (const mail of await door.sendsDue(now)) {
    for (const [, link = ''] of `${mail.htmlBody} ${mail.textBody}`.matchAll(
      new RegExp(`${BASE_URL}(/[^\\s"<]*)`, 'g')
    ))
      played.links.set(link.replaceAll('&amp;', '&'), mail.kind)
    played.sent.push({ about: mail.key.split(':')[0] ?? '', to: mail.toAddress, day })
    const path = new RegExp(`${BASE_URL}(/[ah]/\\S+)`).exec(await plainText(mail.bytes))?.[1]
    if (mail.kind === 'host' && path) hostPaths.set(`${mail.toAddress} ${day}`, path)
    if (mail.kind !== 'ask' || !path) continue
    played.asked += 1
    const isMachine = played.asked % 8 === 3
    if (!isMachine && !truth.chance.happens(0.7)) continue
    agenda.add(new Date(now.getTime() + (isMachine ? 5_000 : 41 * MINUTE)), async (then) => {
      await familyAnswers(school, { path, truth, isMachine }, then)
      played.answers += 1
      if (isMachine) played.machines += 1
    })
  }
}

function planLessonsOf({ school, truth, door, agenda, played, hostPaths }: World, day: SchoolDay): void {
  const { ledger, hostOf } = school
  const outage = `${school.days[OUTAGE.day]}T${OUTAGE.start}`
  for (const lesson of [...ledger.lessons.values()].filter(({ start }) => start.startsWith(day))) {
    const membersNow = () =>
      [...ledger.children.values()].filter((one) => classOn(one, day) === lesson.className)
    const isOutage = lesson.start === outage
    const start = fromSchoolTime(lesson.start).getTime()
    agenda.add(new Date(start + MINUTE), async () => {
      if (lesson.state === 'cancelled') return
      for (const child of membersNow()) {
        const lived = truth.livedIn(child.id, lesson.key, isOutage)
        if (lived !== 'failed' || !truth.chance.happens(isOutage ? 0.15 : 0.4)) continue
        agenda.add(new Date(start + (12 + truth.chance.below(15)) * MINUTE), async (now) => {
          await familyWrites(school, door, { child, lesson: lesson.key }, now)
          played.letters += 1
        })
      }
    })
    if (lesson.className === SILENT_CLASS || truth.chance.happens(0.07)) continue
    const wrongly = truth.chance.happens(0.06) ? truth.chance.pick(membersNow()).id : undefined
    const tell = (mistaken: number | undefined) => async (now: Date) => {
      const path = hostPaths.get(`${hostOf.get(lesson.key)} ${day}`)
      if (lesson.state === 'cancelled') return
      if (!path) throw new Error(`${hostOf.get(lesson.key)} has no link for ${lesson.key}`)
      const children = membersNow()
      await hostReports(school, { path, lesson: lesson.key, children, truth, isOutage, mistaken }, now)
      played.reports += 1
    }
    agenda.add(new Date(start + (32 + truth.chance.below(40)) * MINUTE + 7_000), tell(wrongly))
    if (wrongly) agenda.add(timeOn(day, 15 * 60 + 11), tell(undefined))
  }
}

/** What happens once: blockers, devices, children who do not take part, a lesson that is cancelled, the outage. */
function planEvents({ school, truth, agenda }: World): void {
  const { web, ledger, admin, volunteers, days, lessonIds } = school
  const on = (day: number, minute: number, act: (now: Date) => Promise<void>) =>
    agenda.add(timeOn(days[day] ?? '', minute), act)
  const sends = async (path: string, fields: Record<string, string>, as = volunteers[0]) => {
    const sent = await web.post(path, fields, { cookie: as?.cookie })
    if (sent.status !== 302) throw new Error(`${path} was answered with ${sent.status}`)
  }
  const without = truth.withPlight('no_device')
  for (const [index, id] of without.entries()) {
    const blocker = (isOn: boolean) => async (now: Date) => {
      await sends(`/verzeichnis/${id}/hindernis`, { reason: 'no_device', on: isOn ? 'on' : 'off' })
      ledger.fact(id, { type: 'blocker', reason: 'no_device', on: isOn, at: toSchoolTime(now) })
    }
    on(0, 13 * 60 + 41, blocker(true))
    if (index < 2) continue
    on(index + 1, 7 * 60 + 41, async (now) => {
      await blocker(false)(now)
      await sends(`/verzeichnis/${id}/geraet`, { platform: 'windows', note: 'Leihgerät 7', another: 'on' })
      ledger.fact(id, { type: 'device', at: toSchoolTime(now) })
      truth.mend(id)
    })
  }
  const fine = [...ledger.children.keys()].filter((id) => truth.plightOf(id) === 'fine').slice(100, 104)
  for (const [index, id] of fine.entries()) {
    const exempt = (isOn: boolean) => async (now: Date) => {
      await sends(`/verzeichnis/${id}/teilnahme`, { on: isOn ? 'on' : 'off' }, admin)
      ledger.fact(id, { type: 'exempt', on: isOn, at: toSchoolTime(now) })
    }
    on(index, 7 * 60 + 21, exempt(true))
    if (index === 3) on(6, 7 * 60 + 21, exempt(false))
  }
  const cancelled = [...ledger.lessons.values()].find(
    (lesson) => lesson.className === '7b' && lesson.start.startsWith(days[4] ?? '')
  )
  if (cancelled)
    on(4, 7 * 60 + 11, async () => {
      const lesson = String(lessonIds.get(cancelled.key))
      const way = `/einstellungen/stundenplan/${days[4]}`
      await sends(way, { lesson, state: 'cancelled', host: '' }, admin)
      cancelled.state = 'cancelled'
    })
  const [mistaken = 0] = [...ledger.children.keys()].filter((id) => truth.plightOf(id) === 'fine').slice(200)
  on(1, 11 * 60 + 7, () => sends(`/verzeichnis/${mistaken}/hindernis`, { reason: 'other', on: 'on' }))
  on(1, 11 * 60 + 17, async () => {
    const page = await (await web.get(`/verzeichnis/${mistaken}`, volunteers[0]?.cookie)).text()
    const [form] = formsOf(page).filter((one) => one.action.endsWith('/zuruecknehmen'))
    await sends(`/verzeichnis/${mistaken}/zuruecknehmen`, form?.fields ?? {})
  })
  // On the Saturday between: one child has changed class, one is new.
  agenda.add(new Date(timeOn(days[4] ?? '', 10 * 60).getTime() + 24 * 60 * MINUTE), async (now) => {
    admin.cookie = await web.signIn(admin.id)
    await changeStudents(school, toSchoolTime(now).slice(0, 10))
  })
  on(OUTAGE.day, 11 * 60 + 42, async () => {
    const way = await confirmOutage(school, `${days[OUTAGE.day]}T${OUTAGE.start}`)
    on(OUTAGE.day, 14 * 60 + 42, () => sends(way, { form: 'end', words: 'Es geht wieder.' }, admin))
  })
}
