import type de from './siblings.de.ts'

const en: typeof de = {
  title: 'One device, two lessons',
  aside: 'in the next two weeks',
  lead_one: 'One pair of siblings has two lessons at the same time on one device.',
  lead_other: '{{count}} pairs of siblings have two lessons at the same time on one device.',
  none: 'No pair of siblings we know of needs one device twice at the same time.',
  maybe_one: '1 pair of siblings with the same kind of device: it may be the same one',
  maybe_other: '{{count}} pairs of siblings with the same kind of device: it may be the same one',
  same: 'Same device as {{name}}: {{device}}',
  perhaps: 'Perhaps the same device as {{name}}, please ask',
  overlaps_one: 'Once at the same time: {{when}} ({{one}} and {{other}})',
  overlaps_other: '{{count}} times at the same time, first {{when}} ({{one}} and {{other}})',
  device: 'shared device: {{device}}'
}
export default en
