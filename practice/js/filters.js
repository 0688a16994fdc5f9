/** What is searched for, as it stands in the address: every search can be bookmarked and gone back to. */
import { isFree } from './availability.js';
import { comforts } from './rooms.js';

export const dearest = 160;
const nothing = {
  text: '',
  arrive: '',
  leave: '',
  guests: 1,
  kind: '',
  most: dearest,
  stars: 0,
  has: [],
  sort: 'price',
};

export function filtersFrom(search) {
  const query = new URLSearchParams(search);
  const text = (name) => query.get(name) ?? nothing[name];
  const number = (name) => Number(query.get(name) ?? nothing[name]);
  return {
    text: text('text'),
    arrive: text('arrive'),
    leave: text('leave'),
    guests: number('guests'),
    kind: text('kind'),
    most: number('most'),
    stars: number('stars'),
    has: query.getAll('has').filter((name) => name in comforts),
    sort: text('sort'),
  };
}

export function queryOf(filters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (Array.isArray(value)) for (const each of value) query.append(name, each);
    else if (value !== nothing[name]) query.set(name, value);
  }
  const written = query.toString();
  return written ? `?${written}` : '';
}

const mentions = (room, text) =>
  `${room.name} ${room.house.name} ${room.house.town}`.toLowerCase().includes(text.trim().toLowerCase());

const fits = (filters) => (room) =>
  mentions(room, filters.text) &&
  room.sleeps >= filters.guests &&
  (!filters.kind || room.kind === filters.kind) &&
  room.price <= filters.most &&
  room.stars >= filters.stars &&
  filters.has.every((comfort) => room.has.includes(comfort)) &&
  (!filters.arrive || !filters.leave || isFree(room.id, filters.arrive, filters.leave));

const orders = {
  price: (one, other) => one.price - other.price,
  stars: (one, other) => other.stars - one.stars,
  name: (one, other) => one.name.localeCompare(other.name, 'en'),
};

export const matching = (rooms, filters) => rooms.filter(fits(filters)).sort(orders[filters.sort] ?? orders.price);
