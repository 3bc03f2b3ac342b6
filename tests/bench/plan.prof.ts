import { openMigrated } from '#db/migrate.ts'

const db = openMigrated('/tmp/s2/plandb')
const q = (s: string) =>
  console.log((db.$client.prepare('explain query plan ' + s).all() as any[]).map((r) => r.detail).join(' | '))
q(
  `select count(*) from (select "id" from "outbox" where (("outbox"."to_address" = 'a' or "outbox"."to_address" = 'b' or ("outbox"."to_address" >= 'c' and "outbox"."to_address" < 'd' and substr("outbox"."to_address", -5) = 'x')) and ("outbox"."kind" = 'ack' and "outbox"."created_at" >= 5)) limit 4)`
)
q(
  `select count(*) from (select "id" from "outbox" where ("outbox"."to_address" = 'a' and "outbox"."kind" = 'notify' and "outbox"."state" = 'queued' and "outbox"."bytes" is null) limit 60)`
)
q(
  `select "due_at" from "outbox" where ("outbox"."kind" = 'notify' and "outbox"."staff_id" = 4 and "outbox"."state" in ('queued','sent')) order by "outbox"."due_at" desc limit 1`
)
q(
  `select "claimed_by", count(*) from "tickets" where ("tickets"."claimed_by" is not null and "tickets"."state" <> 'done') group by "tickets"."claimed_by"`
)
q(
  `select ticket_id from ticket_students inner join tickets on tickets.id=ticket_students.ticket_id where student_id in (select value from json_each('[1]')) and tickets.state<>'done'`
)
q(`select * from outbox where ticket_id in (select value from json_each('[1]'))`)
q(
  `select * from lessons inner join groups on groups.id=lessons.group_id where group_id in (select value from json_each('[1]')) and starts_at > 'a' and starts_at < 'b' and ends_at > 'c' and lessons.state='held' order by starts_at, lessons.id`
)
q(`select * from group_members where student_id in (select value from json_each('[1]'))`)
q(`select id from observations where ticket_id=3 and source in ('parent','student') and student_id=3`)
q(`select * from messages where message_id='x' and direction='in' and from_address='y' and visible='z'`)
