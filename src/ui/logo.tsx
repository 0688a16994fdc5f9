import './logo.css';

/** The mark alone, beside a word that says Showhow. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <rect class="logo-ground" width="22" height="22" rx="7" />
      <circle class="logo-dot" cx="11" cy="11" r="4" />
    </svg>
  );
}

export function Brand() {
  return (
    <span class="brand">
      <Logo />
      Showhow
    </span>
  );
}
