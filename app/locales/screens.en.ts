import account from './account.en.ts'
import automatic from './automatic.en.ts'
import board from './board.en.ts'
import common from './common.en.ts'
import components from './components.en.ts'
import connection from './connection.en.ts'
import demo from './demo.en.ts'
import files from './files.en.ts'
import host from './host.en.ts'
import matters from './matters.en.ts'
import publicPages from './public.en.ts'
import queue from './queue.en.ts'
import signIn from './sign-in.en.ts'
import signedOut from './signed-out.en.ts'
import students from './students.en.ts'
import team from './team.en.ts'
import ticket from './ticket.en.ts'

/** All texts of the staff screens by namespace, as the browser loads them. Each screen adds its own file here. */
export default {
  team,
  students,
  board,
  automatic,
  account,
  common,
  components,
  connection,
  demo,
  files,
  host,
  matters,
  public: publicPages,
  queue,
  signIn,
  signedOut,
  ticket
}
