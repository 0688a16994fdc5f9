/** No frame is deeper than this. */
const DEEPEST = 32;

/**
 * Index path of this frame from the top document down: [] is the top, and -1 a frame that its parent's `frames` does not
 * hold, because it stands in a shadow tree (HTML: document-tree child navigables). Works across origins, and asks nothing
 * of the page.
 */
export function framePath(): number[] {
  const path: number[] = [];
  let frame: Window = window;
  for (let depth = 0; depth < DEEPEST && frame.parent !== frame; depth += 1) {
    path.unshift(indexIn(frame.parent, frame));
    frame = frame.parent;
  }
  return path;
}

function indexIn(parent: Window, child: Window): number {
  for (let index = 0; index < parent.length; index += 1) if (parent[index] === child) return index;
  return -1;
}
