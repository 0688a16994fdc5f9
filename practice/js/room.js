import './guest-counter.js';
import { bookingForm } from './booking.js';
import { fill, stars } from './elements.js';
import { gallery } from './gallery.js';
import { comforts, fullName, kinds, price, roomById } from './rooms.js';

const query = new URLSearchParams(location.search);
const room = roomById(query.get('id'));

function factItem(text) {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}

function facts({ kind, sleeps, has }) {
  const all = document.createDocumentFragment();
  all.append(...[`${kinds[kind]} room`, `Sleeps ${sleeps}`, ...has.map((name) => comforts[name])].map(factItem));
  return all;
}

function describe() {
  document.title = `${fullName(room)} · Harbour Stays`;
  const page = document.querySelector('#room');
  fill(page, {
    name: room.name,
    house: `${room.house.name}, ${room.house.town}`,
    stars: stars(room.stars),
    about: room.about,
    facts: facts(room),
    price: price(room.price),
  });
  page.querySelector('[data-slot=stars]').setAttribute('aria-label', `${room.stars} of 5 stars`);
}

/** The map comes from another origin where the server has one to spare: as maps do on real sites. */
async function showMap() {
  const answer = await fetch('origins.json');
  const { map } = await answer.json();
  document.querySelector('#map').src = `${map}map.html?${new URLSearchParams({ id: room.id })}`;
}

function showCalendar(form) {
  document.querySelector('#calendar').src = `calendar.html?${new URLSearchParams({ id: room.id })}`;
  window.addEventListener('message', ({ origin, data }) => {
    if (origin === location.origin && data?.type === 'stay') form.setStay(data);
  });
}

if (room) {
  describe();
  gallery(document.querySelector('#gallery'), room);
  showCalendar(bookingForm(room, query));
  await showMap();
} else {
  document.querySelector('#room').hidden = true;
  document.querySelector('#no-room').hidden = false;
}
