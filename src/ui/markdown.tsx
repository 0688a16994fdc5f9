import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import './markdown.css';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];

/** The parser takes seconds for what is longer, or deeper nested: it is shown as it was written. */
const LONGEST = 10_000;
const TOO_DEEP = /^(?:[\s>*+-]|\d+[.)]){80}/mu;

function parsed(source: string): Root | null {
  if (source.length > LONGEST || TOO_DEEP.test(source)) return null;
  return fromMarkdown(source);
}

/** What a lead has written, without anything that could act or ask another host: no HTML, no images. */
export function Markdown({ source }: { source: string }) {
  const root = useMemo(() => parsed(source), [source]);
  return (
    <div class="markdown" dir="auto">
      {root ? <Nodes nodes={root.children} addresses={addressesIn(root)} /> : <p class="markdown-plain">{source}</p>}
    </div>
  );
}

type Addresses = ReadonlyMap<string, string>;

/** Of links whose address stands elsewhere: `[like this][1]`. */
function addressesIn({ children }: Root): Addresses {
  return new Map(children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])));
}

function Nodes({ nodes, addresses }: { nodes: readonly Node[]; addresses: Addresses }) {
  return (
    <>
      {nodes.map((node, index) => (
        <NodeView key={index} node={node} addresses={addresses} />
      ))}
    </>
  );
}

function NodeView({ node, addresses }: { node: Node; addresses: Addresses }): ComponentChildren {
  const inner = 'children' in node ? <Nodes nodes={node.children} addresses={addresses} /> : null;
  switch (node.type) {
    case 'paragraph':
      return <p>{inner}</p>;
    case 'heading':
      // It stands under headings of the page, of which the reader of the text knows nothing.
      return <p class="markdown-heading">{inner}</p>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inner}</ol> : <ul>{inner}</ul>;
    case 'listItem':
      return <li>{inner}</li>;
    case 'blockquote':
      return <blockquote>{inner}</blockquote>;
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'link':
      return <Link url={node.url}>{inner}</Link>;
    case 'linkReference':
      return <Link url={addresses.get(node.identifier) ?? ''}>{inner}</Link>;
    default:
      return inner ?? <Leaf node={node} />;
  }
}

/** What holds nothing but text. */
function Leaf({ node }: { node: Node }): ComponentChildren {
  switch (node.type) {
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre dir="ltr" tabIndex={0}>
          {node.value}
        </pre>
      );
    case 'image':
    case 'imageReference':
      return <>{node.alt}</>;
    case 'text':
    case 'html':
      return <>{node.value}</>;
    default:
      return null;
  }
}

function hostOf(url: string): string | null {
  try {
    const { protocol, host } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? host : null;
  } catch {
    return null;
  }
}

/** Says where it leads, whatever its words are. */
function Link({ url, children }: { url: string; children: ComponentChildren }) {
  const host = hostOf(url);
  if (host === null) return <>{children}</>;
  return (
    <>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {children}
      </a>{' '}
      <bdi class="markdown-host">({host})</bdi>
    </>
  );
}
