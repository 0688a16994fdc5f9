import './guest-counter.js';
import './star-rating.js';
import { addDays, nightsBetween, sayNights, today } from './dates.js';
import { draw } from './drawings.js';
import { stamp, stars } from './elements.js';
import { filtersFrom, matching, queryOf } from './filters.js';
import { comforts, kinds, price, rooms } from './rooms.js';

const form = document.querySelector('#search');
const list = document.querySelector('#results ul');
const scroller = document.querySelector('#results');
const summary = document.querySelector('#summary');
const sort = document.querySelector('#sort');
const more = document.querySelector('#more');

const atATime = 6;
let shown = atATime;

const filters = () => filtersFrom(location.search);

function readForm() {
  const data = new FormData(form);
  return {
    text: data.get('text'),
    arrive: data.get('arrive'),
    leave: data.get('leave'),
    guests: Number(data.get('guests')),
    kind: data.get('kind'),
    most: Number(data.get('most')),
    stars: Number(data.get('stars')),
    has: data.getAll('has'),
    sort: sort.value,
  };
}

function writeForm(wanted) {
  for (const name of ['text', 'arrive', 'leave', 'kind', 'most']) form.elements[name].value = wanted[name];
  for (const box of form.querySelectorAll('[name=has]')) box.checked = wanted.has.includes(box.value);
  form.querySelector('guest-counter').value = wanted.guests;
  form.querySelector('star-rating').value = wanted.stars;
  sort.value = wanted.sort;
  showMost();
}

function showMost() {
  document.querySelector('#most-now').value = price(form.elements.most.value);
}

/** A stay ends after it begins: the second date follows the first. */
function followArrival() {
  const { arrive, leave } = form.elements;
  leave.min = arrive.value ? addDays(arrive.value, 1) : addDays(today(), 1);
  if (arrive.value && leave.value && leave.value <= arrive.value) leave.value = leave.min;
}

const addressOf = (room, { arrive, leave, guests }) =>
  `room.html?${new URLSearchParams({ id: room.id, arrive, leave, guests: String(guests) })}`;

function card(room, wanted) {
  const nights = nightsBetween(wanted.arrive, wanted.leave);
  const item = stamp('room-card', {
    picture: draw('room', room.id),
    name: room.name,
    house: `${room.house.name}, ${room.house.town}`,
    stars: stars(room.stars),
    facts: [kinds[room.kind], `sleeps ${room.sleeps}`, ...room.has.map((name) => comforts[name])].join(' · '),
    price: price(room.price),
    total: nights > 0 ? `${price(room.price * nights)} for ${sayNights(nights)}` : 'a night',
  });
  item.querySelector('a').href = addressOf(room, wanted);
  item.querySelector('[data-slot=stars]').setAttribute('aria-label', `${room.stars} of 5 stars`);
  return item;
}

function render() {
  const wanted = filters();
  const found = matching(rooms, wanted);
  list.replaceChildren(...found.slice(0, shown).map((room) => card(room, wanted)));
  more.hidden = found.length <= shown;
  summary.textContent = found.length === 1 ? '1 room' : `${found.length} rooms`;
  document.querySelector('#none').hidden = found.length > 0;
}

function search() {
  const query = queryOf(readForm());
  if (query !== location.search) history.pushState(null, '', `${location.pathname}${query}`);
  shown = atATime;
  scroller.scrollTop = 0;
  render();
}

function showAddress() {
  writeForm(filters());
  followArrival();
  shown = atATime;
  render();
}

form.elements.arrive.min = today();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
form.addEventListener('change', (event) => {
  if (event.target === form.elements.arrive) followArrival();
  if (event.target !== form.elements.text) search();
});
form.elements.most.addEventListener('input', showMost);
document.querySelector('#clear').addEventListener('click', () => {
  history.pushState(null, '', location.pathname);
  showAddress();
});
sort.addEventListener('change', search);
more.addEventListener('click', () => {
  const first = shown;
  shown += atATime;
  render();
  list.children[first]?.querySelector('a').focus();
});
window.addEventListener('popstate', showAddress);
showAddress();
