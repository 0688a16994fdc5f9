import { javascript } from '@codemirror/lang-javascript';
import { basicSetup, EditorView } from 'codemirror';

export const view = new EditorView({
  doc: 'function add(a, b) {\n  return a + b;\n}\n\nadd(1, 2);\n',
  extensions: [basicSetup, javascript()],
  parent: document.querySelector('#editor'),
});
