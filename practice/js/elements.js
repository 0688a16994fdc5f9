/** A copy of the template with its slots filled: { name: text or node } for each `data-slot="name"`. */
export function stamp(templateId, slots) {
  const copy = document.querySelector(`#${templateId}`).content.firstElementChild.cloneNode(true);
  fill(copy, slots);
  return copy;
}

export function fill(root, slots) {
  for (const [name, content] of Object.entries(slots))
    for (const slot of root.querySelectorAll(`[data-slot="${name}"]`)) slot.replaceChildren(content);
}

export const stars = (count) => `${'★'.repeat(count)}${'☆'.repeat(5 - count)}`;
