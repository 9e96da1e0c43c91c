import type { Label } from '../field/field.ts';
import type { NoticeWay } from '../notice/notice-wish.ts';

/** What is set in one's account about notices; an address that is left out is forgotten. */
export type NoticeWishBody = {
  readonly ways: Readonly<Record<string, readonly NoticeWay[]>>;
  readonly email?: string;
  readonly sms?: string;
  readonly quiet?: { readonly from: number; readonly to: number };
};

/** `GET /api/account/notices`: how I am told, by which ways this platform can tell, and what kinds of notice there are. */
export type NoticeWishWire = NoticeWishBody & {
  readonly offered: readonly NoticeWay[];
  readonly kinds: readonly { readonly kind: string; readonly title: Label }[];
  /** My newest deliveries that failed. */
  readonly failed: readonly { readonly way: NoticeWay; readonly at: string; readonly problem: string }[];
};
