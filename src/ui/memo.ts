import { Component, type ComponentChild, createElement, type FunctionComponent } from 'preact';

function same(a: object, b: object): boolean {
  const before = Object.entries(a);
  const after = new Map(Object.entries(b));
  return before.length === after.size && before.every(([key, value]) => Object.is(value, after.get(key)));
}

/** Renders again only when a property is another one: for the rows of long lists. */
export function memo<P extends object>(render: (props: P) => ComponentChild): FunctionComponent<P> {
  class Memoised extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return !same(this.props, next);
    }
    override render() {
      return render(this.props);
    }
  }
  return (props) => createElement(Memoised, props);
}
