/** The calendar runs in a frame of its own and tells the page around it which days were pressed. */
import { isTaken } from './availability.js';
import { addDays, dayOfMonth, monthAfter, sayDate, sayMonth, today, weekday } from './dates.js';

const id = new URLSearchParams(location.search).get('id') ?? '';
const days = document.querySelector('#days');
const now = today();

let month = monthAfter(now, 0);
let arrive = null;
let leave = null;

const isChosen = (date) => (leave ? date >= arrive && date <= leave : date === arrive);

function choose(date) {
  if (!arrive || leave || date <= arrive) {
    arrive = date;
    leave = null;
  } else {
    leave = date;
    parent.postMessage({ type: 'stay', arrive, leave }, location.origin);
  }
  for (const button of days.children) mark(button);
}

function mark(button) {
  button.setAttribute('aria-pressed', String(isChosen(button.dataset.date)));
}

function dayButton(date) {
  const button = document.createElement('button');
  const taken = isTaken(id, date);
  button.type = 'button';
  button.dataset.date = date;
  button.textContent = dayOfMonth(date);
  button.disabled = taken || date < now;
  button.setAttribute('aria-label', taken ? `${sayDate(date)}, taken` : sayDate(date));
  button.addEventListener('click', () => choose(date));
  mark(button);
  return button;
}

function render() {
  const next = monthAfter(month, 1);
  const buttons = [];
  for (let date = month; date < next; date = addDays(date, 1)) buttons.push(dayButton(date));
  buttons[0].style.gridColumnStart = weekday(month) + 1;
  days.replaceChildren(...buttons);
  document.querySelector('#month').textContent = sayMonth(month);
  document.querySelector('#earlier').disabled = month <= now;
}

function turn(months) {
  month = monthAfter(month, months);
  render();
}

document.querySelector('#earlier').addEventListener('click', () => turn(-1));
document.querySelector('#later').addEventListener('click', () => turn(1));
render();
