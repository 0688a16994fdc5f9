import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * What every answer says, unless its route says otherwise: the pages of the collector load what is its own, and are shown in
 * no frame; nothing is kept. Made once: they are the same each time.
 */
export async function headersOf(address: string): Promise<Map<string, string>> {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: address.startsWith('https:') ? 'max-age=31536000' : false,
      crossOriginEmbedderPolicy: false,
      xFrameOptions: 'DENY',
    }),
  );
  app.get('/', (c) => c.body(null));
  const { headers } = await app.request('/');
  return new Map([...headers, ['cache-control', 'no-store']]);
}
