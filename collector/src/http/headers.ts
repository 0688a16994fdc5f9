import { secureHeaders } from 'hono/secure-headers';

/** The pages of the collector load what is its own, and are shown in no frame. */
export const securityHeaders = (address: string) =>
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
  });
