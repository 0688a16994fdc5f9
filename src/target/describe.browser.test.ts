import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from '../content/testing/recording.ts';
import type { Selector } from '../session/schema.ts';
import { describeElement, describeTarget, find, type MaskedCheck } from './describe.ts';

const nothing: MaskedCheck = () => null;

function at(css: string, root: ParentNode = document): HTMLElement {
  const element = root.querySelector<HTMLElement>(css);
  if (!element) throw new Error(`Nothing is ${css}`);
  return element;
}

const brief = ({ kind, ...rest }: Selector): string =>
  `${kind} ${'role' in rest ? `${rest.role} ${rest.name}` : rest.value}${rest.matches > 1 ? ` ×${rest.matches}` : ''}`;
const selectorsOf = (element: Element): string[] => describeElement(element, nothing).selectors.map(brief);

describe('selectors', () => {
  test('come in order, from what the developer named to where the element is', () => {
    show('<form id="booking"><button data-testid="go" id="go-button" title="To the payment">Continue</button></form>');
    expect(selectorsOf(at('button'))).toEqual([
      'testId go',
      'role button Continue',
      'text Continue',
      'title To the payment',
      'id go-button',
      'css [data-testid="go"]',
      'xpath //*[@id="go-button"]',
    ]);
  });

  test('of a field name its label and placeholder, never its value', async () => {
    show('<label>City <input name="city" placeholder="Where to?"></label>');
    await userEvent.type(page.getByRole('textbox'), 'Lisbon');
    expect(selectorsOf(at('input')).slice(0, 4)).toEqual([
      'role textbox City',
      'label City',
      'placeholder Where to?',
      'css input[name="city"]',
    ]);
    expect(JSON.stringify(describeTarget(at('input'), nothing))).not.toContain('Lisbon');
    expect(JSON.stringify(describeTarget(at('label'), nothing))).not.toContain('Lisbon');
  });

  test('that find several elements come after those that find one', () => {
    show('<ul><li><button>Buy</button></li><li class="offer"><button>Buy</button></li></ul>');
    expect(selectorsOf(at('.offer button'))).toEqual([
      'css li.offer button',
      expect.stringMatching(/^xpath .*\/li\[2\]\/button\[1\]$/u),
      'role button Buy ×2',
      'text Buy ×2',
    ]);
  });

  test('use positions only where nothing else serves', () => {
    show('<div><i></i><i></i><i></i></div>');
    expect(selectorsOf(at('i:nth-child(2)'))).toEqual([
      'css html > body > main > div > i:nth-of-type(2)',
      expect.stringMatching(/^xpath \/\*\/body\[1\]/u),
    ]);
  });

  test('say where nothing else has their words within its own', () => {
    show('<button>Save</button><button>Save all</button><button>Go</button><a href="/">Saved</a>');
    const exactness = (css: string): unknown[] =>
      describeElement(at(css), nothing)
        .selectors.filter(({ kind }) => kind === 'role')
        .map((selector) => ('exact' in selector ? selector.exact : undefined));
    expect(exactness('button')).toEqual([undefined]);
    expect(exactness('button:nth-of-type(2)')).toEqual([false]);
    // Too short: it may be in anything tomorrow.
    expect(exactness('button:nth-of-type(3)')).toEqual([undefined]);
    expect(exactness('a')).toEqual([false]);
  });

  test('tell by their place those that say the same rather than go through the whole page', () => {
    show('<ul><li><a href="/1">More</a></li><li><a href="/1">More</a></li></ul><p><img alt="“A”"><img alt="“A”"></p>');
    const firstOf = (css: string): string | undefined => selectorsOf(at(css))[0];
    expect(firstOf('li + li a')).toBe('xpath (//a[normalize-space()="More"])[2]');
    expect(firstOf('img')).toBe('xpath (//img[@alt="“A”"])[1]');
  });

  test('are not made of states, nor of ids and classes that tools make', () => {
    show('<div id=":r1:" class="css-1x2y3z is-open active selected hover"></div><div class="active"></div>');
    const text = JSON.stringify(describeElement(at('div'), nothing).selectors);
    expect(text).not.toMatch(/:r1:|css-1x2y3z|is-open|active|selected|hover/u);
  });

  test('do not change with the interaction', async () => {
    show(`<style>.item:hover::after { content: "now" }</style>
      <div class="item" role="checkbox" aria-checked="false" aria-label="Extra" tabindex="0">Extra</div>`);
    const item = at('.item');
    const before = selectorsOf(item);
    item.addEventListener('click', () => {
      item.setAttribute('aria-checked', 'true');
      item.classList.add('checked', 'focused');
    });
    await userEvent.click(item);
    expect(selectorsOf(item)).toEqual(before);
  });

  test('of a link are its name and address', () => {
    show('<a href="/stays/lisbon">Lisbon</a><a href="/stays/porto">Porto</a>');
    expect(selectorsOf(at('a')).slice(0, 3)).toEqual([
      'role link Lisbon',
      'text Lisbon',
      'css a[href="/stays/lisbon"]',
    ]);
  });

  test('of an element that shares its id say nothing of the id', () => {
    show('<p id="same">One</p><p id="same">Two</p>');
    const selectors = selectorsOf(at('p'));
    expect(selectors[0]).toBe('text One');
    expect(selectors).toContain('id same ×2');
  });

  test('of an element no longer in the page find it within what it was taken out with', () => {
    const gone = document.createElement('section');
    gone.innerHTML = '<p><button>Gone</button></p>';
    const button = at('button', gone);
    const { selectors, box } = describeTarget(button, nothing);
    expect(selectors[0] && find(selectors[0], gone)).toEqual([button]);
    expect(box).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });

  test('give up on a role rather than count it wrongly', () => {
    show('<button>Buy</button>'.repeat(1001));
    expect(selectorsOf(at('button')).filter((selector) => selector.startsWith('role'))).toEqual([]);
  });
});

/** What Playwright's own engine, which runs in the page here, finds by the same words. */
/** Null where it has no words for it. */
function foundByPlaywright(selector: Selector, exact: boolean): Element[] | null {
  switch (selector.kind) {
    case 'role':
      return page.getByRole(selector.role, { name: selector.name, exact }).elements();
    case 'label':
      return page.getByLabelText(selector.value, { exact }).elements();
    case 'placeholder':
      return page.getByPlaceholder(selector.value, { exact }).elements();
    case 'text':
      return page.getByText(selector.value, { exact }).elements();
    case 'alt':
      return page.getByAltText(selector.value, { exact }).elements();
    case 'title':
      return page.getByTitle(selector.value, { exact }).elements();
    default:
      return null;
  }
}

test('names and words are those that Playwright finds elements by', () => {
  document.title = 'Stays on the coast';
  const stage = show(`
    <h1>Stays on the coast</h1>
    <h2>Your   stay <small>in Lisbon</small></h2>
    <label for="guests">Guests</label><select id="guests"><option>One</option><option>Two</option></select>
    <label>Breakfast <input type="checkbox"></label>
    <fieldset><legend>Room</legend><label><input type="radio" name="room">Single</label></fieldset>
    <button aria-label="Close"><svg width="9" height="9"><title>Cross</title></svg></button>
    <button><img alt="Search" width="9" height="9"></button>
    <button>Add <b>one</b><span hidden>secretly</span><span style="display: block">more</span></button>
    <input type="submit" value="Send"><input type="reset">
    <input title="Voucher code"><input placeholder="Promo" type="search">
    <span id="l1">Phone</span><span id="l2">number</span><input aria-labelledby="l1 l2" type="tel">
    <nav aria-label="Main"><a href="#a">Home</a><a>Not a link</a></nav>
    <table><caption>Prices</caption><tr><th scope="col">Day</th></tr><tr><th scope="row">Monday</th><td>9 €</td></tr></table>
    <div role="tablist"><div role="tab" aria-selected="true">Map</div><div role="tab">List</div></div>
    <div role="button" tabindex="0"><i class="icon"></i>Filter</div>
    <img alt="A beach" width="9" height="9"><img alt="" width="9" height="9">
    <ul><li>Plain item</li></ul><div title="Hint">Words</div>
    <button style="display: none">Hidden</button><button aria-hidden="true">Unheard</button>
    <p>Text <em>within</em> text</p><textarea aria-label="Wishes"></textarea>
    <style>.star::after { content: " (new)" }</style><button class="star">Spa</button>
    <input type="range" aria-label="Price"><input type="number" aria-label="Nights"><input type="image" alt="Go">
    <details><summary>More</summary>Details</details><progress aria-label="Done" value="1"></progress>
    <label>Kind of room <select><option>Any</option><option>Twin</option></select></label>
    <label>Wishes of all <textarea>None</textarea></label>
    <label for="most">At most <output>160</output> a night</label><input id="most" type="range">
    <button>Cart <output>3</output></button>
    <label>Diary <span contenteditable="true">Dear</span><input></label>
    <div role="textbox" contenteditable="true" aria-placeholder="Message"></div>
    <ul placeholder="No field"><li>Unread <x-badge></x-badge></li></ul>
    <section aria-label="Offers"><header>Offer</header></section><dialog open aria-label="Ask">Sure?</dialog>
    <ul role="tree"><li role="treeitem">Fruit<ul role="group"><li role="treeitem">Pear</li></ul></li></ul>
    <div role="menuitem">File<div role="menu"><div role="menuitem">Open</div></div></div>
    <a href="#f"><figure>A photo<figcaption>A harbour</figcaption></figure><span role="toolbar" aria-label="Tools">x</span></a>
    <button>Basket <output>3</output><ul><li>new</li></ul><strong>now</strong></button>
    <label>Town <span role="alert">Required<span role="group">!</span></span><input name="town"></label>`);
  at('x-badge').attachShadow({ mode: 'open' }).innerHTML = '<style>b { color: red }</style><b>3</b>';
  const said = (selector: Selector, found: Element[]): string =>
    `${brief(selector)}: ${found.map((its) => its.outerHTML).join()}`;
  const [ours, theirs]: [string[], string[]] = [[], []];
  for (const element of stage.querySelectorAll('*')) {
    for (const selector of describeElement(element, nothing).selectors) {
      const found = foundByPlaywright(selector, true);
      if (!found) continue;
      const partly = 'exact' in selector ? foundByPlaywright(selector, false) : [element];
      expect(partly).toEqual([element]);
      theirs.push(said(selector, found));
      ours.push(said(selector, find(selector, document)));
    }
  }
  expect(ours).toEqual(theirs);
  expect(ours.length).toBeGreaterThan(50);
});

describe('a description', () => {
  test('names a field without what stands out of sight beside it, as its value does where it grows', () => {
    const stage = show(`<style>.grows::after { content: attr(data-text); visibility: hidden }</style>
      <label>Notes <span class="grows" data-text="Hush"><textarea></textarea></span></label>`);
    expect(describeElement(stage.querySelector('textarea') as Element, nothing).name).toBe('Notes');
  });

  test('says what the element is and where', () => {
    show(`<nav><p>Before</p><a href="https://me:word@example.org/a?b=c#d" class="way" title="There"
      style="position: absolute; left: 20px; top: 10px; width: 80px; height: 30px">Way <b>there</b></a><p>After</p></nav>`);
    const { tag, role, name, text, attributes, box, fingerprint } = describeElement(at('a'), nothing);
    expect({ tag, role, name, text }).toEqual({ tag: 'a', role: 'link', name: 'Way there', text: 'Way there' });
    expect(attributes).toEqual({ href: 'https://example.org/a?b=c#d', class: 'way', title: 'There' });
    expect(box).toEqual({ x: 20, y: 10, width: 80, height: 30 });
    expect(fingerprint).toMatchObject({ ancestors: ['nav', 'main', 'body', 'html'], index: 0, siblings: 1 });
    expect(fingerprint.neighbours.slice(0, 2)).toEqual(['Before', 'After']);
  });

  test('says whether what the element opens is open', () => {
    show('<input role="combobox" aria-label="Who" aria-expanded="true">');
    expect(describeElement(at('input'), nothing).attributes).toMatchObject({ 'aria-expanded': 'true' });
  });

  test.each([
    ['<button disabled>Go</button>', { disabled: '' }],
    ['<fieldset disabled><button>Go</button></fieldset>', { disabled: '' }],
    ['<button aria-disabled="true">Go</button>', { 'aria-disabled': 'true' }],
    ['<button>Go</button>', {}],
  ])('says whether the element was disabled: %s', (html, attributes) => {
    show(html);
    expect(describeElement(at('button'), nothing).attributes).toEqual(attributes);
  });

  test('is short, however much the element holds', () => {
    show(`<div id="much" title="${'t'.repeat(999)}">${'<p>word</p>'.repeat(5000)}</div>`);
    const { text, attributes, name } = describeElement(at('#much'), nothing);
    expect(text).toHaveLength(199);
    expect(attributes['title']).toHaveLength(200);
    expect(name).toHaveLength(200);
  });

  test('has no text of what the person wrote', async () => {
    show(`<div id="editor" contenteditable="true" aria-label="Letter" style="min-height: 1em"></div>
      <textarea>Dear draft</textarea><div role="textbox">Dear div</div>`);
    await userEvent.click(at('#editor'));
    await userEvent.keyboard('Dear sir');
    const described = [...document.querySelectorAll('main *, main')].map((element) => describeTarget(element, nothing));
    expect(JSON.stringify(described)).not.toContain('Dear');
    expect(describeTarget(at('#editor'), nothing).name).toBe('Letter');
  });

  test('of an element within an editing host has no text either', () => {
    show('<div contenteditable="true"><p>Dear <a href="#x">sir</a></p></div>');
    const text = JSON.stringify([describeTarget(at('p'), nothing), describeTarget(at('a'), nothing)]);
    expect(text).not.toMatch(/Dear|sir/u);
  });

  test('leaves chosen values out of names, and takes no selector from such a name', () => {
    show('<div id="l">Age</div><div id="v" role="combobox" tabindex="0" aria-labelledby="l v">Twenty</div>');
    const { name, selectors } = describeElement(at('#v'), nothing);
    expect(name).toBe('Age');
    expect(selectors.map(({ kind }) => kind)).not.toContain('role');
  });

  test('of a masked element has nothing of its content', () => {
    show(
      '<div class="code" title="4711" aria-label="4711"><b>4711</b></div><input aria-label="Password" value="4711">',
    );
    const masked: MaskedCheck = (element) => (element.matches('.code, .code *, input') ? 'code' : null);
    const described = ['.code', 'b', 'main', 'input'].map((css) => describeTarget(at(css), masked));
    expect(JSON.stringify(described)).not.toContain('4711');
    expect(described[0]?.name).toEqual({ masked: 'code' });
    expect(described[3]).toMatchObject({ name: 'Password', role: 'textbox' });
  });
});

describe('a hostile page', () => {
  test('can call its inputs what it likes', () => {
    const names =
      'id name attributes children childNodes parentNode parentElement firstChild nextSibling getAttribute hasAttribute ' +
      'matches closest querySelectorAll getRootNode getBoundingClientRect classList localName textContent labels ' +
      'labels shadowRoot assignedSlot isContentEditable ownerDocument checkVisibility nodeType contains';
    show(
      `<form data-testid="trap">${names
        .split(' ')
        .map((name) => `<input name="${name}">`)
        .join('')}<button>Send</button></form>`,
    );
    const form = at('[data-testid=trap]');
    expect(describeTarget(form, nothing)).toMatchObject({ tag: 'form', attributes: { 'data-testid': 'trap' } });
    expect(selectorsOf(at('main button'))[0]).toBe('role button Send');
  });

  test('can call its images what the document calls its methods', () => {
    const names = 'querySelectorAll getElementById evaluate createTreeWalker activeElement body contentType designMode';
    show(names.replace(/\w+/gu, '<img name="$&" alt="">') + '<p id="fine">Fine</p>');
    expect(selectorsOf(at('main p')).slice(0, 2)).toEqual(['text Fine', 'id fine']);
  });

  test('can use names that are no CSS', () => {
    const stage = show('');
    for (const id of ['1', 'a b', '"', "'", '\\', '#.:[]', '--', 'é\n']) {
      const element = document.createElement('p');
      element.id = id;
      element.dataset['testid'] = id;
      stage.append(element);
      const { selectors } = describeTarget(element, nothing);
      expect(selectors[0] && find(selectors[0], document)).toEqual([element]);
    }
  });

  test('can draw in other namespaces', () => {
    show(`<svg width="40" height="40"><a href="#x"><linearGradient id="g"/><circle r="9" cx="9" cy="9"/></a></svg>
      <math><mi>x</mi></math>`);
    for (const element of document.querySelectorAll('main *')) {
      for (const selector of describeTarget(element, nothing).selectors) {
        expect(find(selector, document)).toContain(element);
      }
    }
  });

  test('can nest as deep as it likes', () => {
    let inner = show('');
    for (let depth = 0; depth < 2000; depth += 1) inner = inner.appendChild(document.createElement('div'));
    expect(describeTarget(inner, nothing).selectors[0]?.matches).toBe(1);
  });
});

describe('a shadow root', () => {
  test('is passed through on the way to what is in it', () => {
    const stage = show('<shop-panel data-testid="panel"></shop-panel>');
    const open = at('shop-panel', stage).attachShadow({ mode: 'open' });
    open.innerHTML = '<div><button>Buy</button><button>Keep</button></div>';
    const host = document.createElement('span');
    open.append(host);
    const closed = host.attachShadow({ mode: 'closed' });
    closed.innerHTML = '<input aria-label="Amount">';
    const { path, selectors } = describeTarget(at('input', closed), nothing);
    expect(path.map(({ mode, target }) => [mode, target.tag, brief(target.selectors[0] as Selector)])).toEqual([
      ['open', 'shop-panel', 'testId panel'],
      ['closed', 'span', 'css span'],
    ]);
    expect(selectors.map(brief)).toEqual(['role textbox Amount', 'label Amount', 'css input[aria-label="Amount"]']);
    expect(selectorsOf(at('button', open))).toContain('role button Buy');
  });

  test('names its elements by what is put into its slots', () => {
    const stage = show('<shop-button>Buy <b>now</b></shop-button>');
    const root = at('shop-button', stage).attachShadow({ mode: 'open' });
    root.innerHTML = '<button><slot></slot></button>';
    expect(describeTarget(at('button', root), nothing)).toMatchObject({ name: 'Buy now', text: 'Buy now' });
  });
});

test('describing changes nothing in the page', () => {
  const stage = show('<label>Name <input></label><div contenteditable="true">x</div><button>Go</button>');
  const changes = new MutationObserver(() => {});
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  onTestFinished(() => changes.disconnect());
  for (const element of stage.querySelectorAll('*')) describeTarget(element, nothing);
  expect(changes.takeRecords()).toEqual([]);
});

test('what a style sheet paints on a tick box is not its name', () => {
  const style = document.createElement('style');
  style.textContent = '.painted::after { content: "✔" }';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.className = 'painted';
  document.body.append(style, box);
  onTestFinished(() => {
    style.remove();
    box.remove();
  });
  expect(describeTarget(box, () => null)).toMatchObject({ role: 'checkbox', name: '' });
});
