/** How a request shows whose it is. Each route names one of these, or none. */

/** RFC 9421: label `showhow`, alg `ed25519`, keyid the RFC 7638 thumbprint of the device's key. */
export const byDevice = [{ device: [] }] satisfies Record<string, string[]>[];
/** A cookie; each request that changes something carries the token of `GET /lead/me` in `Showhow-Csrf` besides. */
export const byPerson = [{ person: [] }] satisfies Record<string, string[]>[];

export const CSRF_HEADER = 'Showhow-Csrf';
export const SIGNATURE_LABEL = 'showhow';
export const SIGNATURE_TAG = 'showhow';
/** What a device signs; with a body `content-digest` besides. */
export const SIGNED_COMPONENTS = ['@method', '@authority', '@path', '@query'] as const;
/** Seconds by which a signature's time may be off. */
export const CLOCK_TOLERANCE = 300;

export const securitySchemes = {
  device: {
    type: 'http',
    scheme: 'signature',
    description:
      'HTTP Message Signatures (RFC 9421): label showhow, alg ed25519, tag showhow, components @method @authority @path @query and, with a body, content-digest; parameters created, nonce, keyid (RFC 7638 thumbprint).',
  },
  person: { type: 'apiKey', in: 'cookie', name: '__Host-showhow' },
} as const;
