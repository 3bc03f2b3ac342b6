import account from './account.en.ts'
import answer from './answer.en.ts'
import automatic from './automatic.en.ts'
import barred from './barred.en.ts'
import board from './board.en.ts'
import boardList from './board-list.en.ts'
import call from './call.en.ts'
import common from './common.en.ts'
import components from './components.en.ts'
import connection from './connection.en.ts'
import demo from './demo.en.ts'
import files from './files.en.ts'
import guides from './guides.en.ts'
import holidays from './holidays.en.ts'
import host from './host.en.ts'
import incidents from './incidents.en.ts'
import keys from './keys.en.ts'
import loans from './loans.en.ts'
import matters from './matters.en.ts'
import phase from './phase.en.ts'
import publicPages from './public.en.ts'
import queue from './queue.en.ts'
import roster from './roster.en.ts'
import search from './search.en.ts'
import siblings from './siblings.en.ts'
import signIn from './sign-in.en.ts'
import signedOut from './signed-out.en.ts'
import staffImport from './staff-import.en.ts'
import students from './students.en.ts'
import team from './team.en.ts'
import ticket from './ticket.en.ts'
import timetable from './timetable.en.ts'

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
