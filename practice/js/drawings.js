/** The pictures of the site: drawn, so that it needs no photograph. */
const skies = ['#f6c9a0', '#bfdff0', '#f3b8a8', '#cbd9f2', '#f5dfa8', '#c6e6dd'];
const walls = ['#e9dcc6', '#d9e4e1', '#e8d5cf', '#dadfec', '#e6e2c8', '#d3e3d8'];
const covers = ['#2f6f9f', '#b5523b', '#3f7d62', '#7a5aa0', '#c08a2b', '#35606e'];

const pick = (colours, text) => {
  let sum = 0;
  for (const character of text) sum += character.codePointAt(0);
  return colours[sum % colours.length];
};

const boat = (x, y, hull, sail) =>
  `<path d="M${x} ${y}h44l-8 12h-28z" fill="${hull}"/><path d="M${x + 22} ${y - 4}v-40l22 36z" fill="${sail}"/>`;

const sea = (id) =>
  `<path d="M0 0h320v200H0z" fill="${pick(skies, id)}"/><circle cx="248" cy="58" r="20" fill="#fff4d6"/>
   <path d="M0 118h320v82H0z" fill="#4f88a5"/>
   <path d="M0 140q20-8 40 0t40 0 40 0 40 0 40 0 40 0 40 0 40 0" fill="none" stroke="#e4f1f5" stroke-width="3" opacity=".6"/>`;

const scenes = {
  room: (id) =>
    `<path d="M0 0h320v200H0z" fill="${pick(walls, id)}"/><path d="M0 160h320v40H0z" fill="#a78b6b"/>
     <path d="M40 28h84v74H40z" fill="${pick(skies, id)}"/><path d="M40 78h84v24H40z" fill="#4f88a5"/>
     <path d="M40 28h84v74H40zM82 28v74" fill="none" stroke="#fff" stroke-width="6"/>
     <rect x="150" y="84" width="144" height="60" rx="8" fill="#8a6a4a"/><rect x="158" y="112" width="140" height="48" rx="8" fill="#fbf7ef"/>
     <rect x="200" y="112" width="98" height="52" rx="8" fill="${pick(covers, id)}"/><rect x="164" y="104" width="34" height="22" rx="8" fill="#fff"/>`,
  view: (id) => `${sea(id)}${boat(60, 134, pick(covers, id), '#fff')}${boat(190, 152, '#3a3a3a', '#f2e3d3')}`,
  breakfast: (id) =>
    `<path d="M0 0h320v200H0z" fill="${pick(walls, `${id}b`)}"/><ellipse cx="160" cy="128" rx="130" ry="50" fill="#b98c5e"/>
     <ellipse cx="130" cy="120" rx="52" ry="24" fill="#fff"/><circle cx="122" cy="116" r="13" fill="#f3b43c"/>
     <path d="M206 92h40v28a20 14 0 0 1-40 0z" fill="${pick(covers, id)}"/><path d="M246 98q18 0 12 16t-16 8" fill="none" stroke="${pick(covers, id)}" stroke-width="6"/>
     <path d="M218 82q-6-10 2-18M234 82q-6-10 2-18" fill="none" stroke="#fff" stroke-width="4"/>`,
  harbour: (id) =>
    `${sea(`${id}h`)}<path d="M0 118V78h52v-18l26-20 26 20v58zM120 118V70l30-22 30 22v48z" fill="${pick(covers, `${id}h`)}"/>
     <path d="M20 92h14v14H20zM70 78h14v16H70zM142 78h16v18h-16z" fill="#ffe9b0"/>${boat(220, 148, '#6b3f2b', '#fff')}`,
};

export const scenesOf = { room: 'The room', view: 'The view', breakfast: 'Breakfast', harbour: 'The harbour' };

/** An SVG element; decorative unless it has a title. */
export function draw(scene, id, title) {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', '0 0 320 200');
  drawing.innerHTML = scenes[scene](id);
  if (title) {
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', title);
  } else drawing.setAttribute('aria-hidden', 'true');
  return drawing;
}
