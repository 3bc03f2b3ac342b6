import account from './account.de.ts'
import answer from './answer.de.ts'
import automatic from './automatic.de.ts'
import barred from './barred.de.ts'
import board from './board.de.ts'
import boardList from './board-list.de.ts'
import call from './call.de.ts'
import common from './common.de.ts'
import components from './components.de.ts'
import connection from './connection.de.ts'
import demo from './demo.de.ts'
import files from './files.de.ts'
import guides from './guides.de.ts'
import holidays from './holidays.de.ts'
import host from './host.de.ts'
import incidents from './incidents.de.ts'
import keys from './keys.de.ts'
import loans from './loans.de.ts'
import matters from './matters.de.ts'
import phase from './phase.de.ts'
import publicPages from './public.de.ts'
import queue from './queue.de.ts'
import roster from './roster.de.ts'
import search from './search.de.ts'
import siblings from './siblings.de.ts'
import signIn from './sign-in.de.ts'
import signedOut from './signed-out.de.ts'
import staffImport from './staff-import.de.ts'
import students from './students.de.ts'
import team from './team.de.ts'
import ticket from './ticket.de.ts'
import timetable from './timetable.de.ts'

/** All texts of the staff screens by namespace, as the browser loads them. Each screen adds its own file here. */
export default {
  team,
  staffImport,
  students,
  board,
  boardList,
  automatic,
  barred,
  account,
  call,
  common,
  components,
  connection,
  demo,
  files,
  holidays,
  roster,
  timetable,
  guides,
  host,
  incidents,
  keys,
  loans,
  matters,
  phase,
  public: publicPages,
  queue,
  search,
  siblings,
  signIn,
  signedOut,
  ticket,
  answer
}
