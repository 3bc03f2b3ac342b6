import { mayOpenFiles } from '../domain/tickets/mail-files.ts'
import { idParam } from './form.ts'
import { refuse } from './refuse.ts'
import { requireStaff } from './require-staff.ts'

type Args = Parameters<typeof requireStaff>[0] & { params: { id?: string } }

/**
 * The door to what a family has sent: who asks, and for which ticket.
 *
 * @throws Response 403 for a volunteer who never had this ticket and comes when it is done
 */
export async function requireTicketFiles(args: Args) {
  const request = await requireStaff(args)
  const ticketId = idParam(args.params.id)
  if (!mayOpenFiles(request.db, ticketId, request.staff)) throw refuse(request.language, 'filesHidden', 403)
  return { ...request, ticketId }
}
