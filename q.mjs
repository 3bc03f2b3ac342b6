import Database from 'better-sqlite3'
import {readdirSync} from 'node:fs'
for (const d of readdirSync('/tmp').filter(x=>x.startsWith('lab-')))
for (const n of [1,2,3,4]) { try { const db=new Database(`/tmp/${d}/data-${n}/lotse.sqlite`,{readonly:true})
console.log(d,n,JSON.stringify(db.prepare('select state,count(*) n from raw_mails group by 1').all()), JSON.stringify(db.prepare('select state,count(*) n from outbox group by 1').all()), JSON.stringify(db.prepare('select part,state,words,last_ok_at-? from health').all(Date.now())),JSON.stringify(db.prepare('select * from leases').all())) } catch(e){console.log(e.message)} }
