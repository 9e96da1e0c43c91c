/** The most messages that a phone sends at once. */
export const MAX_MESSAGES = 50;
/** The most photographs that go with one message. */
export const MAX_PHOTOS = 20;
