import type de from './matters.de.ts'

const en: typeof de = {
  more: {
    title: 'More',
    later: 'Put off until later',
    tags: 'Tags',
    merge: 'Merge into another request',
    split: 'Split off a child',
    aside: 'Not for the support team',
    follow: 'Follow',
    unfollow: 'Stop following'
  },
  line: {
    rests: 'Put off until {{when}}.',
    aside: {
      'P-41': 'Stranger in the room: the admins know and have it.',
      'P-42': 'Not technical: the admins have it.'
    },
    hidden: 'Only the admins read here what the family wrote.',
    mergedInto: 'Merged, your draft is there as well now:',
    inside: 'Merged with {{numbers}}.',
    from: 'Split off',
    into: 'Split off from it:',
    follow: 'Followed by: {{names}}',
    you: 'you',
    origin: 'The message stands in #{{number}}'
  },
  gone: {
    title: 'There is no request #{{number}}.',
    lead: 'Nothing was saved.',
    merged: '#{{number}} was merged into #{{into}}.',
    mergedLead: 'Nothing is lost, it goes on in #{{into}}. Nothing was saved yet.',
    aside: '#{{number}} is with the administration.',
    asideLead: 'Only the administration reads and works on it. Nothing was saved.',
    typed: 'This is what you wrote. Copy what you still need:',
    go: 'To #{{into}}',
    list: 'To the requests'
  },
  later: {
    title: 'Put off until later',
    lead: 'The request stays yours and stands under “Later” until then. If the family writes, it is back at once.',
    hour: 'In 1 hour',
    lesson: 'After the child’s next lesson',
    morning: 'Tomorrow at 8',
    time: 'Day and time',
    send: 'Put off until then',
    now: 'Take it up now',
    no_lesson: 'No lesson is planned for the child. Choose a time.',
    no_time: 'Enter day and time.',
    past: 'This moment is over. Choose a later one.',
    far: 'That is too far away: {{days}} days at most.',
    taken: '{{by}} has the request. It was not put off.',
    done: 'The request is done already. It was not put off.'
  },
  tags: {
    title: 'Tags',
    warning: 'No names, nothing about health or family: everybody on the support team sees the tags.',
    add: 'New tag',
    hint: '30 characters at most.',
    send: 'Add',
    remove: 'Remove {{word}}',
    filter: 'By tag',
    all: 'show all',
    empty: 'Write a word.',
    long: 'The tag is too long: 30 characters at most.',
    many: 'There can be no more than ten tags. Remove one first.'
  },
  merge: {
    title: 'Merge',
    lead: 'Everything of #{{number}} goes to the other request. The number #{{number}} stays valid and leads there. The family gets no mail about it.',
    into: 'Number of the other request',
    hint: 'The same family: {{list}}',
    none: 'This family has no other open request.',
    send: 'Merge',
    across: 'I have checked it: they belong together.',
    warning:
      'It is not certain that the two requests are of one family. Everybody on the support team then sees both families in one request, and answers can go to both. Whoever writes from the other family is marked as an unknown address.',
    number: 'Enter a number.',
    same: 'That is this request itself. Choose another number.',
    no_such: 'There is no request with this number.',
    gone: 'There is no such request.',
    done: 'This request is done. Open it again first.',
    target_done: 'The other request is done. Open it again first.',
    target_merged: 'The other request was merged already, it is #{{into}} now.',
    merged_before: 'This request was merged into #{{into}} already.',
    taken: '{{by}} has this request. Nothing was merged.',
    other_household: 'Check whether they belong together, and tick the box.',
    aside: 'One of them is with the admins. Bring it back first.'
  },
  split: {
    title: 'Split off a child',
    lead: 'The chosen children get a request of their own, of the same family. The family gets no mail about it.',
    one: 'This is about one child only. Note the second one first, then you can split.',
    who: 'Who gets a request of their own?',
    which: 'Which messages go along? Without a tick all stay here and can be read there.',
    send: 'Split off',
    none: 'Choose a child.',
    all: 'One child must stay here.',
    moved: 'This child is not here any more. Load the page again.',
    not_here: 'One of the messages is not here any more. Load the page again.',
    done: 'The request is done. Open it again first.',
    taken: 'A colleague has the request. Nothing was split.'
  },
  aside: {
    title: 'Not for the support team',
    lead: 'The request leaves the list and goes to the admins. The child’s status does not change. The family gets no automatic mail.',
    p41: 'Stranger in the room',
    p41Lead: 'The teacher ends the room. Note time and group, no pictures by mail.',
    p42: 'Not technical',
    p42Lead: 'A worry, an illness, the lessons: the admins pass it to the class teacher or the office.',
    back: 'Technical after all: bring it back',
    taken: '{{by}} has the request. It stays in the list.',
    done: 'The request is done already.'
  }
}

export default en
