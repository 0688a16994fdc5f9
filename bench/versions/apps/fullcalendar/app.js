/** What both versions are asked to draw. */
globalThis.calendar = {
  day: '2026-05-20',
  toolbar: (views) => ({ left: 'prev,next today', center: 'title', right: views }),
  events: [
    { title: 'Stand-up', start: '2026-05-04T09:00:00' },
    { title: 'Dentist', start: '2026-05-06T14:30:00' },
    { title: 'Offsite', start: '2026-05-11', end: '2026-05-14' },
    { title: 'Stand-up', start: '2026-05-18T09:00:00' },
    { title: 'Review', start: '2026-05-20T16:00:00', url: '#review' },
    { title: 'Payday', start: '2026-05-29' },
  ],
};
