import type { NoticeWay } from '#kernel/notice/notice-wish.ts';

/** What is sent: a title and a link, and nothing of any record. `id` is the same however often it is tried. */
export type NoticeMessage = { readonly id: string; readonly to: string; readonly title: string; readonly link: string };

/** A way out of the platform for notices. What stands behind it is known to nothing else. */
export type NoticeGateway = {
  readonly way: NoticeWay;
  /** Hands a message over and gives its receipt. @throws when it could not be handed over and may be tried again. */
  send(message: NoticeMessage): Promise<string>;
  close(): void;
};
