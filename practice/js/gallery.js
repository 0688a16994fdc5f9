import { draw, scenesOf } from './drawings.js';
import { fill } from './elements.js';
import { fullName } from './rooms.js';

const names = Object.keys(scenesOf);

function thumb(scene, room, choose) {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', scenesOf[scene]);
  button.append(draw(scene, room.id));
  button.addEventListener('click', choose);
  return button;
}

export function gallery(root, room) {
  let at = 0;
  const thumbs = names.map((scene, index) => thumb(scene, room, () => show(index)));

  function show(index) {
    at = (index + names.length) % names.length;
    const says = scenesOf[names[at]];
    fill(root, {
      picture: draw(names[at], room.id, `${says}: ${fullName(room)}`),
      caption: `${says}, ${at + 1} of ${names.length}`,
    });
    for (const [place, button] of thumbs.entries()) button.setAttribute('aria-pressed', String(place === at));
  }

  root.querySelector('.thumbs').append(...thumbs);
  root.querySelector('#previous').addEventListener('click', () => show(at - 1));
  root.querySelector('#next').addEventListener('click', () => show(at + 1));
  show(0);
}
