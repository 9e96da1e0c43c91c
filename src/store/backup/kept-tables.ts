/**
 * The tables of a district that a backup keeps as they are, in the order in which they go back. Whoever adds a table to a
 * district's schema names it here or among those made anew; a test holds both lists against the schema.
 */
export const KEPT_TABLES: readonly string[] = [
  'entry', 'journal_leaf', 'journal_pending', 'journal_head', 'subject_key', 'setting',
  'file', 'file_upload', 'entry_source', 'exchange_message', 'exchange_position', 'exchange_cursor',
  'request_key', 'api_token_secret', 'webhook_secret', 'webhook_cursor', 'webhook_delivery', 'field_message',
  'sheet_import', 'sheet_import_refusal',
  'inbox', 'inbox_status',
  'notice_wish', 'notice_delivery', 'calendar_feed',
];

/** The tables that a restore makes anew: the log's tiles from the entries, migrations from the program, what is published from the registers; registers are made from the journal. */
export const REMADE_TABLES: readonly string[] = ['journal_tile', 'migration', 'published_record', 'published_figure', 'published_evidence', 'publication_cursor'];

/**
 * The tables of a district's accounts that a backup keeps, in the order in which they refer to one another: who may sign
 * in, by which password and second factor, how surely he is known, and what happened to his account.
 */
export const KEPT_ACCOUNT_TABLES: readonly string[] = ['user', 'account', 'twoFactor', 'holder', 'real_name', 'agency', 'account_event'];

/** What of accounts is of the moment and is not kept: after a restore everybody signs in anew. */
export const PASSING_ACCOUNT_TABLES: readonly string[] = ['session', 'verification', 'attempt', 'used_code', 'phone_code', 'first_run', 'migration'];
