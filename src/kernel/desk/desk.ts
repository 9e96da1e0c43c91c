import type { Who } from '../access/access.ts';
import type { Criterion } from '../criterion/criterion.ts';
import type { Connector } from '../exchange/connector.ts';
import type { Label } from '../field/field.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { Paper } from '../paper/paper.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Register } from '../register/register.ts';
import type { StandingAct } from '../standing/standing-act.ts';

/** The chapters under which desks stand, as the district reports on itself. */
export type Chapter = 'industry' | 'city' | 'business' | 'livelihood' | 'report';

/** A desk: the declarations by which one part of the district works. */
export type Desk = {
  readonly id: string;
  readonly title: Label;
  readonly chapter: Chapter;
  readonly registers: readonly Register[];
  readonly procedures: readonly Procedure[];
  readonly indicators: readonly Indicator[];
  readonly criteria: readonly Criterion<unknown>[];
  readonly standing: readonly StandingAct[];
  /** How its registers are exchanged with systems outside. */
  readonly connectors: readonly Connector[];
  /** Papers that are written from its records. */
  readonly papers: readonly Paper[];
  /** What anybody outside may write to it. */
  readonly inboxes: readonly Inbox[];
  /** Who oversees the desk's work: they see all its registers that are not restricted. */
  readonly overseers?: Who;
};

/** Declares a desk; lists that it does not have are left out. */
export function defineDesk(declaration: Pick<Desk, 'id' | 'title' | 'chapter'> & Partial<Desk>): Desk {
  return { registers: [], procedures: [], indicators: [], criteria: [], standing: [], connectors: [], inboxes: [], papers: [], ...declaration };
}
