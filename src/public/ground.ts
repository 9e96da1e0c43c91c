import type { Model } from '#kernel/desk/model.ts';
import type { Label } from '#kernel/field/field.ts';
import type { PublicPlace } from '#store/publication/read-published.ts';
import type { LetterBox } from '#store/publication/letter-box.ts';

/** All that the public face is given: where what is published stands, the declarations, and the means to seal a letter. */
export type PublicGround = {
  readonly place: PublicPlace;
  readonly model: Model;
  readonly name: Label;
  readonly isDemonstration: boolean;
  /** The period whose figures it opens with. */
  readonly period: string;
  /** The verifier key of the log's head, as text. */
  readonly verifierKey: string;
  readonly letters: Omit<LetterBox, 'open'>;
  readonly now: () => string;
};
