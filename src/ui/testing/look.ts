/** What the design fixes of all pages: a rule that is lost shows here, though every class still has one. */

interface Fixed {
  what: string;
  color?: string;
  size?: string;
  weight?: string;
}

const small = 'var(--text-small)';
const soft = 'var(--soft)';

/** Headings of what stands in columns and lists beside others. */
const standsBack = '.details-heading, .filter-title, .timeline-heading';

const fixed: Fixed[] = [
  // The names of facts and fields stand back behind what they name.
  { what: 'dt', color: soft, size: small },
  { what: '.field-label', color: soft, size: small },
  { what: 'thead th', color: soft, size: small, weight: '400' },
  { what: standsBack, color: soft, size: small, weight: '400' },
  { what: `:is(h2, h3):not(${standsBack})`, weight: '620' },
  { what: '.button:not(:disabled, [aria-disabled="true"])', weight: '600' },
  { what: '.button-main:not(:disabled, [aria-disabled="true"], :hover)', color: 'var(--on-accent)' },
  { what: '.soft', size: small },
];

/** As the browser computes it where nothing else is said. */
function computed({ color = 'inherit', size = 'inherit', weight = 'inherit' }: Fixed): CSSStyleDeclaration {
  const probe = document.createElement('span');
  probe.style.cssText = `position: absolute; color: ${color}; font-size: ${size}; font-weight: ${weight}`;
  document.body.append(probe);
  const { color: itsColor, fontSize, fontWeight } = getComputedStyle(probe);
  probe.remove();
  return { color: itsColor, fontSize, fontWeight } as CSSStyleDeclaration;
}

/** What looks otherwise on the page that is shown. */
export function lookProblems(): string[] {
  return fixed.flatMap((rule) => {
    const wanted = computed(rule);
    return [...document.querySelectorAll(rule.what)].flatMap((element) => {
      const style = getComputedStyle(element);
      const is = (property: 'color' | 'fontSize' | 'fontWeight', given: string | undefined): string[] =>
        given === undefined || style[property] === wanted[property]
          ? []
          : [
              `${rule.what} “${element.textContent.slice(0, 40)}”: ${property} ${style[property]}, not ${wanted[property]}`,
            ];
      return [...is('color', rule.color), ...is('fontSize', rule.size), ...is('fontWeight', rule.weight)];
    });
  });
}
