/** The keys of the desk. */
export default {
  title: 'Keys',
  list: 'All keys',
  hint: 'Two keys are pressed one after the other. While you type into a field they write as always.',
  close: 'Close',
  areOn: 'The keys are switched on.',
  areOff: 'The keys are switched off.',
  switch: 'On and off',
  switchHint: 'Switch them off if you steer by voice or do not need them.',
  turnOn: 'Switch the keys on',
  turnOff: 'Switch the keys off',
  toSwitch: 'Switch the keys off',
  what: {
    j: 'next matter in the list',
    k: 'previous matter in the list',
    Enter: 'open the matter',
    c: 'take the matter',
    r: 'reply',
    n: 'write an internal note',
    p: 'call',
    '/': 'search',
    gq: 'to the matters',
    gu: 'to the overview',
    gv: 'to the directory',
    Esc: 'back to the list',
    '?': 'this help'
  }
}
