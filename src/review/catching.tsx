import { Component, type ComponentChildren } from 'preact';

interface CatchingProps {
  children: ComponentChildren;
}

/** Leaves out what cannot be shown, instead of taking the page down: for sessions that do not follow the format. */
export class Catching extends Component<CatchingProps, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ComponentChildren {
    if (this.state.failed) return <p class="soft">The rest of this session cannot be shown.</p>;
    return this.props.children;
  }
}
