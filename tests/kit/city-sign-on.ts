import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

/** A person as the city's sign-on knows him: his own name there, and the claims that it tells. */
export type CityPerson = { readonly sub: string; readonly claims: Readonly<Record<string, unknown>> };

/** An OpenID Connect provider of the city, run by npm oidc-provider on this machine. */
export type CitySignOn = { readonly discovery: string; readonly clientId: string; readonly clientSecret: string; person: CityPerson; stop(): Promise<void> };

type Interaction = { readonly prompt: { readonly name: string } };
type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> };
type Context = { oidc: { session?: { accountId?: string }; client?: { clientId: string }; account?: { accountId: string } } };
type Provider = {
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
  interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  readonly Grant: new (settings: { accountId: string | undefined; clientId: string | undefined }) => Grant;
};

// The package has no types.
const { Provider } = createRequire(import.meta.url)('oidc-provider') as { Provider: new (issuer: string, settings: object) => Provider };

/** Starts the city's sign-on; whoever comes is taken for `person` without being asked. */
export async function startCitySignOn(redirect: string): Promise<CitySignOn> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => void response.end();
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const city: CitySignOn = {
    discovery: `${issuer}/.well-known/openid-configuration`, clientId: 'shali', clientSecret: 'a secret of the test', person: { sub: 'nobody', claims: {} },
    stop: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
  const provider = new Provider(issuer, {
    clients: [{ client_id: city.clientId, client_secret: city.clientSecret, redirect_uris: [redirect], grant_types: ['authorization_code'], response_types: ['code'] }],
    claims: { openid: ['sub'], profile: ['name', 'staff_id', 'email'] },
    pkce: { required: () => true },
    jwks: { keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'of-the-test' }] },
    ttl: Object.fromEntries(['AccessToken', 'AuthorizationCode', 'Grant', 'IdToken', 'Interaction', 'Session'].map((kind) => [kind, 600])),
    cookies: { keys: ['a key of the test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: Context, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_context: Context, id: string) => ({ accountId: id, claims: () => ({ ...city.person.claims, sub: id }) }),
    loadExistingGrant: async (context: Context) => {
      const grant = new provider.Grant({ accountId: context.oidc.session?.accountId, clientId: context.oidc.client?.clientId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  handle = (request, response) => {
    if (request.url?.startsWith('/interaction/')) void provider.interactionFinished(request, response, { login: { accountId: city.person.sub } });
    else callback(request, response);
  };
  return city;
}

/** Follows the city's pages as a browser would, until it sends back to us; gives that address. */
export async function throughTheCity(start: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = start;
  for (let hop = 0; hop < 10; hop += 1) {
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`The city's sign-on stopped at ${address}: ${answer.status} ${(await answer.text()).slice(0, 500)}`);
    address = new URL(location, address).href;
    if (new URL(address).origin !== new URL(start).origin) return address;
  }
  throw new Error('The city sends in circles.');
}
