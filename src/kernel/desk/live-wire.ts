/**
 * `GET /api/events`: what of a stream's `change` events says: which record has a new version. A stream begins with `hello`;
 * `reset` says that too much has changed to be told one by one, so that whatever is shown is to be read again. The id of an
 * event is its place in the log; a stream that broke goes on after the `Last-Event-ID`.
 */
export type LiveChange = { readonly register: string; readonly id: string; readonly version: number; readonly entry: string; /** The record (`register/id`) that it hangs on, where it hangs on one. */ readonly about?: string };
