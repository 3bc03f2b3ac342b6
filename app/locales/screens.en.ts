import common from './common.en.ts'
import components from './components.en.ts'
import connection from './connection.en.ts'
import signIn from './sign-in.en.ts'

/** All texts of the staff screens by namespace, as the browser loads them. Each screen adds its own file here. */
export default { common, components, connection, signIn }
