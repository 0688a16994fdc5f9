/** The peer: a bare Node server that writes what it is sent, brings it to the disk, and answers. Nothing else. */
import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const folder = process.argv[2] ?? '';

async function write(request: IncomingMessage): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const file = await open(join(folder, randomUUID()), 'wx');
  try {
    await file.writeFile(Buffer.concat(pieces));
    await file.sync();
  } finally {
    await file.close();
  }
}

const server = createServer((request, response) => {
  write(request).then(
    () => response.writeHead(201).end(),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () =>
  console.log(`Showhow collector: http://localhost:${(server.address() as AddressInfo).port}`),
);
