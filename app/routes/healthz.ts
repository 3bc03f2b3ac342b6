/** The process answers. No database, no data. */
export const loader = () => new Response('ok\n', { headers: { 'Content-Type': 'text/plain' } })
