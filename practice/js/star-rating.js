/** <star-rating name="stars" label="At least" value="0">: a form control with a closed shadow root. */
const template = document.createElement('template');
template.innerHTML = `
  <style>
    :host { display: inline-flex }
    button { border: 0; padding: 4px; background: none; font: inherit; font-size: 1.3rem; line-height: 1; color: var(--edge); cursor: pointer }
    button[aria-pressed=true] { color: var(--star) }
    button:focus-visible { outline: 3px solid var(--focus); border-radius: 6px }
  </style>
  ${[1, 2, 3, 4, 5].map((stars) => `<button type="button" value="${stars}" aria-label="${stars} ${stars === 1 ? 'star' : 'stars'}">★</button>`).join('')}`;

class StarRating extends HTMLElement {
  static formAssociated = true;
  #internals = this.attachInternals();
  #root = this.attachShadow({ mode: 'closed' });
  #value = 0;

  constructor() {
    super();
    this.#root.append(template.content.cloneNode(true));
    this.#root.addEventListener('click', (event) => this.#choose(event.target.closest('button')));
    this.#internals.role = 'group';
  }

  connectedCallback() {
    this.#internals.ariaLabel = this.getAttribute('label') ?? 'Stars';
    this.value = Number(this.getAttribute('value') ?? 0);
  }

  get name() {
    return this.getAttribute('name');
  }
  get value() {
    return this.#value;
  }
  set value(stars) {
    this.#value = stars;
    this.#internals.setFormValue(String(stars));
    for (const button of this.#root.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(Number(button.value) <= stars));
  }

  /** A press on the chosen star takes the choice back. */
  #choose(button) {
    if (!button) return;
    const stars = Number(button.value);
    this.value = stars === this.#value ? 0 : stars;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

customElements.define('star-rating', StarRating);
