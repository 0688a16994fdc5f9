/** <guest-counter name="guests" label="Guests" min="1" max="6" value="2">: a form control with an open shadow root. */
const template = document.createElement('template');
template.innerHTML = `
  <style>
    :host { display: inline-flex; align-items: center; gap: 10px }
    button { inline-size: 36px; block-size: 36px; border: 1px solid var(--edge); border-radius: 50%; background: var(--card);
      color: inherit; font: inherit; font-size: 1.2rem; cursor: pointer }
    button:disabled { opacity: .4; cursor: default }
    button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
    output { min-inline-size: 1.5em; text-align: center; font-variant-numeric: tabular-nums; font-weight: 600 }
  </style>
  <button type="button" part="fewer">−</button><output aria-live="polite"></output><button type="button" part="more">+</button>`;

class GuestCounter extends HTMLElement {
  static formAssociated = true;
  #internals = this.attachInternals();
  #value = 1;

  connectedCallback() {
    if (!this.shadowRoot) this.#build();
    this.value = Number(this.getAttribute('value') ?? this.min);
  }

  get min() {
    return Number(this.getAttribute('min') ?? 1);
  }
  get max() {
    return Number(this.getAttribute('max') ?? 6);
  }
  get name() {
    return this.getAttribute('name');
  }
  get value() {
    return this.#value;
  }
  set value(wanted) {
    this.#value = Math.min(this.max, Math.max(this.min, wanted));
    this.#internals.setFormValue(String(this.#value));
    this.#show();
  }

  #build() {
    const root = this.attachShadow({ mode: 'open' });
    root.append(template.content.cloneNode(true));
    const label = this.getAttribute('label') ?? 'Guests';
    this.#internals.role = 'group';
    this.#internals.ariaLabel = label;
    for (const [part, step, says] of [
      ['fewer', -1, 'Fewer'],
      ['more', 1, 'More'],
    ]) {
      const button = root.querySelector(`[part=${part}]`);
      button.setAttribute('aria-label', `${says} ${label.toLowerCase()}`);
      button.addEventListener('click', () => this.#change(step));
    }
  }

  #change(step) {
    this.value += step;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #show() {
    if (!this.shadowRoot) return;
    this.shadowRoot.querySelector('output').value = String(this.#value);
    this.shadowRoot.querySelector('[part=fewer]').disabled = this.#value <= this.min;
    this.shadowRoot.querySelector('[part=more]').disabled = this.#value >= this.max;
  }
}

customElements.define('guest-counter', GuestCounter);
