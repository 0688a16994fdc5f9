import { isFree } from './availability.js';
import { addDays, nightsBetween, sayDate, sayNights, today } from './dates.js';
import { fill } from './elements.js';
import { fullName, price } from './rooms.js';

const form = document.querySelector('#booking');
const dialog = document.querySelector('#confirm');
const { arrive, leave, password } = form.elements;

const stay = () => ({ arrive: arrive.value, leave: leave.value, nights: nightsBetween(arrive.value, leave.value) });

function objection(room, { nights, ...dates }) {
  if (!dates.arrive || !dates.leave) return '';
  if (nights < 1) return 'The day you leave has to come after the day you arrive.';
  return isFree(room.id, dates.arrive, dates.leave) ? '' : 'The room is taken on one of these nights.';
}

function checkStay(room) {
  const now = stay();
  const wrong = objection(room, now);
  leave.setCustomValidity(wrong);
  const cost = now.nights > 0 ? `${sayNights(now.nights)}, ${price(room.price * now.nights)}` : '';
  document.querySelector('#stay').textContent = wrong || cost;
}

function askToConfirm(room) {
  const { nights, ...dates } = stay();
  fill(dialog, {
    what: fullName(room),
    when: `From ${sayDate(dates.arrive)} to ${sayDate(dates.leave)}`,
    cost: `${sayNights(nights)}, ${price(room.price * nights)}`,
  });
  dialog.returnValue = '';
  dialog.showModal();
}

/** What the next page says; the password goes nowhere. */
function book(room) {
  const data = new FormData(form);
  const { nights, ...dates } = stay();
  const booking = {
    room: fullName(room),
    ...dates,
    cost: price(room.price * nights),
    guests: data.get('guests'),
    name: data.get('name'),
    email: data.get('email'),
    account: password.value !== '',
  };
  sessionStorage.setItem('booking', JSON.stringify(booking));
  location.assign('booked.html');
}

function fillIn(room, query) {
  arrive.min = today();
  leave.min = addDays(today(), 1);
  arrive.value = query.get('arrive') ?? '';
  leave.value = query.get('leave') ?? '';
  const counter = form.querySelector('guest-counter');
  counter.setAttribute('max', String(room.sleeps));
  counter.value = Number(query.get('guests') ?? 1);
}

export function bookingForm(room, query) {
  fillIn(room, query);
  checkStay(room);
  for (const field of [arrive, leave]) field.addEventListener('change', () => checkStay(room));
  document.querySelector('#account').addEventListener('change', ({ target }) => {
    document.querySelector('#password').hidden = !target.checked;
    password.disabled = !target.checked;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    askToConfirm(room);
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'yes') book(room);
  });
  return {
    setStay(dates) {
      arrive.value = dates.arrive;
      leave.value = dates.leave;
      checkStay(room);
    },
  };
}
