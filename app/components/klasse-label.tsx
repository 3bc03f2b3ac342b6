/** The class, framed like the label on an exercise book; always right after the name. */
export function KlasseLabel({ klasse }: { klasse: string }) {
  return <span className="klasse">{klasse}</span>
}
