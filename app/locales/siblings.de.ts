/** Siblings with one device whose lessons run at the same time: on the overview and on a child's page. */
export default {
  title: 'Ein Gerät, zwei Stunden',
  aside: 'in den nächsten zwei Wochen',
  lead_one: 'Bei einem Geschwisterpaar laufen zwei Stunden zur selben Zeit auf einem Gerät.',
  lead_other: 'Bei {{count}} Geschwisterpaaren laufen zwei Stunden zur selben Zeit auf einem Gerät.',
  none: 'Kein Geschwisterpaar, von dem wir es wissen, braucht ein Gerät zweimal zur selben Zeit.',
  maybe_one: '1 Geschwisterpaar mit gleicher Geräteart: vielleicht ist es dasselbe Gerät',
  maybe_other: '{{count}} Geschwisterpaare mit gleicher Geräteart: vielleicht ist es dasselbe Gerät',
  /** Beside the sibling's name on the page of a child. */
  same: 'Gleiches Gerät wie {{name}}: {{device}}',
  perhaps: 'Vielleicht das gleiche Gerät wie {{name}}, bitte fragen',
  overlaps_one: 'Einmal zur selben Zeit: {{when}} Uhr ({{one}} und {{other}})',
  overlaps_other: '{{count}}-mal zur selben Zeit, zuerst {{when}} Uhr ({{one}} und {{other}})',
  device: 'gemeinsames Gerät: {{device}}'
}
