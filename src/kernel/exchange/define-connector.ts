import type { Procedure } from '../procedure/procedure.ts';
import type { Register } from '../register/register.ts';
import { checkConnector } from './check-connector.ts';
import type { Connector } from './connector.ts';

/** What a connector is declared with; lists that it does not have are left out. */
export type ConnectorDeclaration = Omit<Connector, 'id' | 'register' | 'creates' | 'fills' | 'tells'> & {
  readonly of: Register;
  readonly procedure?: Procedure;
  readonly creates?: boolean;
  readonly fills?: Connector['fills'];
  readonly tells?: readonly string[];
};

/** Declares a connector; a mistake stops the program at start with its path and a sentence. */
export function defineConnector(id: string, declaration: ConnectorDeclaration): Connector {
  const { of, procedure, creates = false, fills = {}, tells = [], ...rest } = declaration;
  const connector: Connector = { ...rest, id, register: of.id, creates, fills, tells };
  checkConnector(connector, of, procedure);
  return connector;
}
