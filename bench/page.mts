/** A page of some five thousand elements, to be worked on the same way again and again. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const rows = Array.from(
  { length: 600 },
  (_, row) => `<tr><td>Invoice ${row}</td><td><a href="#r${row}">Details</a></td>
<td><label><input type="checkbox"> Paid</label></td><td><button type="button">Delete</button></td></tr>`,
).join('');
const html = `<!doctype html><html lang="en"><title>Invoices</title><h1>Invoices</h1>
<form><label>Search <input name="q"></label><label>Notes <textarea name="notes"></textarea></label></form>
<table>${rows}</table></html>`;

export async function servePage(): Promise<{ url: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
