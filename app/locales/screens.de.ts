import common from './common.de.ts'
import components from './components.de.ts'
import connection from './connection.de.ts'
import signIn from './sign-in.de.ts'

/** All texts of the staff screens by namespace, as the browser loads them. Each screen adds its own file here. */
export default { common, components, connection, signIn }
