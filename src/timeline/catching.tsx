import { Component, type ComponentChildren } from 'preact';
import { message } from '../i18n/message.ts';

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
    if (this.state.failed) return <p class="soft">{message('list_rest_hidden')}</p>;
    return this.props.children;
  }
}
