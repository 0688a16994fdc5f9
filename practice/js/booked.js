import { sayDate } from './dates.js';
import { fill } from './elements.js';

const kept = sessionStorage.getItem('booking');

function show(booking) {
  const panel = document.querySelector('#booked');
  const account = booking.account ? ' Your account is ready.' : '';
  fill(panel, {
    ...booking,
    stay: `${sayDate(booking.arrive)} to ${sayDate(booking.leave)}`,
    next: `The host writes to ${booking.email}.${account}`,
  });
  panel.hidden = false;
}

if (kept) show(JSON.parse(kept));
else document.querySelector('#nothing').hidden = false;
