/**
 * The tables of a district that a backup keeps as they are, in the order in which they go back. Whoever adds a table to a
 * district's schema names it here or among those made anew; a test holds both lists against the schema.
 */
export const KEPT_TABLES: readonly string[] = [
  'entry', 'journal_leaf', 'journal_pending', 'journal_head', 'subject_key', 'setting',
  'entry_source', 'exchange_message', 'exchange_position', 'exchange_cursor',
  'request_key', 'api_token_secret', 'webhook_secret', 'webhook_cursor', 'webhook_delivery',
];

/** The tables that a restore makes anew: the log's tiles from the entries, migrations from the program; registers are made from the journal. */
export const REMADE_TABLES: readonly string[] = ['journal_tile', 'migration'];
