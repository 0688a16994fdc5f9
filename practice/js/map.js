import { houses, roomById } from './rooms.js';

const chart = document.querySelector('#chart');
const walk = document.querySelector('#walk');
const here = roomById(new URLSearchParams(location.search).get('id'))?.house ?? houses.tide;
const ferry = { x: 46, y: 52 };
const sizes = [100, 70, 45];
let zoom = 0;

function svg(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function pin({ name, place }) {
  const group = svg('g', { class: name === here.name ? 'pin here' : 'pin' });
  const label = svg('text', { x: place.x, y: place.y - 4 });
  label.textContent = name;
  group.append(svg('circle', { cx: place.x, cy: place.y, r: 2 }), label);
  return group;
}

function look() {
  const size = sizes[zoom];
  const left = Math.min(100 - size, Math.max(0, here.place.x - size / 2));
  const top = Math.min(90 - size * 0.9, Math.max(0, here.place.y - size / 2));
  chart.setAttribute('viewBox', `${left} ${top} ${size} ${size * 0.9}`);
  document.querySelector('#closer').disabled = zoom === sizes.length - 1;
  document.querySelector('#farther').disabled = zoom === 0;
}

function zoomBy(step) {
  zoom += step;
  look();
}

document.querySelector('#pins').append(...Object.values(houses).map(pin));
walk.setAttribute('d', `M${here.place.x} ${here.place.y}L${ferry.x} ${here.place.y}L${ferry.x} ${ferry.y}`);
document.querySelector('#closer').addEventListener('click', () => zoomBy(1));
document.querySelector('#farther').addEventListener('click', () => zoomBy(-1));
document.querySelector('#ferry').addEventListener('change', ({ target }) => {
  walk.toggleAttribute('hidden', !target.checked);
});
look();
