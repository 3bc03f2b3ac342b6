/** Name of the field no person sees (people.md, LNK-05). */
export const TRAP = 'homepage'
