/** What a team's lead does at the collector, without the dashboard. */

/**
 * @typedef {object} Lead
 * @property {(path: string) => Promise<any>} get below `/api/v1/lead/`
 * @property {(path: string, body: unknown) => Promise<any>} post
 * @property {(path: string, body: unknown) => Promise<any>} patch
 */

/**
 * @param {string} address its public one, by which it knows where a request comes from
 * @param {string} token of a link to sign in with
 * @param {string} [reachedAt] where it is, if that is another address
 * @returns {Promise<Lead>}
 */
export async function signIn(address, token, reachedAt = address) {
  const headers = { 'content-type': 'application/json', origin: address, host: new URL(address).host };
  const ask = async (method, path, body, more = {}) => {
    const response = await fetch(`${reachedAt}/api/v1/lead/${path}`, {
      method,
      headers: { ...headers, ...more },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return { response, value: text === '' ? null : JSON.parse(text) };
  };
  const { response, value } = await ask('POST', 'sign-in', { token });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const signed = { cookie: cookies.join('; '), 'showhow-csrf': value.csrf };
  const askSigned = async (method, path, body) => (await ask(method, path, body, signed)).value;
  return {
    get: (path) => askSigned('GET', path),
    post: (path, body) => askSigned('POST', path, body),
    patch: (path, body) => askSigned('PATCH', path, body),
  };
}

/**
 * @param {Lead} lead
 * @param {string} workerName
 * @returns {Promise<string>} a link with which one person joins
 */
export async function invite(lead, workerName) {
  const { link } = await lead.post('invitations', { workerName });
  return link;
}
